using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Worlds;

/// <summary>Records that questions are put to.</summary>
internal sealed record World(string Name, IReadOnlyList<DatasetInfo> Datasets, IReadOnlyList<Record> Records)
{
    /// <summary>The small world that is made up for the tests.</summary>
    public static World Test { get; } = new("test", TestWorld.Datasets, TestWorld.Records);

    private static readonly Lazy<World> SeedWorld = new(ReadSeed);

    /// <summary>The datasets of this repository.</summary>
    public static World Seed => SeedWorld.Value;

    private static World ReadSeed()
    {
        IEnumerable<string> folders = Directory.EnumerateDirectories(Repository.At("graph-seed")).Order(StringComparer.Ordinal);
        Seed seed = new SeedLoader(GraphModel.Default).Read(folders, FixedClock.Now.UtcDateTime);
        return new World("seed", seed.Datasets, seed.Records);
    }
}

/// <summary>Time stands still.</summary>
internal sealed class FixedClock : TimeProvider
{
    public static DateTimeOffset Now { get; } = new(2025, 6, 2, 8, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
