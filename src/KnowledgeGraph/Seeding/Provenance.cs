using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding;

/// <summary>Where the records of one dataset come from: what the import sets once and no file may carry.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Import">The id of the import.</param>
/// <param name="At">The moment of the run, in UTC.</param>
internal sealed record Provenance(string Dataset, string Import, DateTime At)
{
    /// <summary>What an earlier run of the same import brought before it was cut off; null when this is the first.</summary>
    public UnfinishedImport? Earlier { get; init; }

    /// <summary>The fields that it sets.</summary>
    public static IReadOnlySet<string> Fields { get; } =
        new[] { nameof(Record.Dataset), nameof(Record.RecordedAt), nameof(Record.Import), nameof(Record.Origin) }.Select(Naming.Camel).ToHashSet();

    /// <summary>The record with them set.</summary>
    public Record On(Record record, string file, int line) => record with { Dataset = Dataset, RecordedAt = At, Import = Import, Origin = $"{file}:{line}" };
}
