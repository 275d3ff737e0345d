using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Tests.Oracle;

namespace KnowledgeGraph.Tests.Worlds;

/// <summary>Records that questions are put to.</summary>
internal sealed record World(string Name, IReadOnlyList<DatasetInfo> Datasets, IReadOnlyList<Record> Records)
{
    /// <summary>The small world that is made up for the tests.</summary>
    public static World Test { get; } = new("test", TestWorld.Datasets, TestWorld.Records);

    private static readonly Lazy<World> SeedWorld = new(() => Read("seed", SeedFolders.In(Repository.At("graph-seed"))));

    /// <summary>The datasets of this repository.</summary>
    public static World Seed => SeedWorld.Value;

    /// <summary>The records of files.</summary>
    public static World Read(string name, IReadOnlyCollection<string> paths)
    {
        MemoryStore store = new(new FixedClock());
        ImportReport report = new Importing(GraphModel.Default, new FixedClock(), new ImportOptions()).ImportAsync(paths, store, CancellationToken.None).GetAwaiter().GetResult();
        return report.Outcome == ImportOutcome.Done ? new World(name, store.Contents.Datasets, store.Contents.Records) : throw new SeedingException(report.Findings.Listed);
    }
}

/// <summary>Time stands still.</summary>
internal sealed class FixedClock : TimeProvider
{
    public static DateTimeOffset Now { get; } = new(2025, 6, 2, 8, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
