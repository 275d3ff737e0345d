using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding;

/// <summary>The order in which records are read and written: each type after those that it refers to.</summary>
internal static class Levels
{
    /// <summary>The types that rows can give, in steps; within a step no type refers to another. References of a type to itself do not count.</summary>
    public static IReadOnlyList<IReadOnlyList<RecordType>> Of(GraphModel model) =>
        [.. model.Records.Where(Files.LayoutReader.IsGiven).GroupBy(r => r.Level).OrderBy(g => g.Key).Select(g => (IReadOnlyList<RecordType>)[.. g])];
}
