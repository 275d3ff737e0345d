using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>A generated graph in a database file, which is kept for the next run.</summary>
/// <param name="Path">The file.</param>
/// <param name="Seconds">How long loading it took; null when it was there.</param>
/// <param name="Records">How many records were loaded.</param>
internal sealed record GraphFile(string Path, double? Seconds, int Records)
{
    /// <summary>Where graphs are kept unless another folder is named.</summary>
    public static string Folder => System.IO.Path.Combine(System.IO.Path.GetTempPath(), "knowledge-graph-benchmarks");

    /// <summary>Finds the graph of a size, or generates and loads it.</summary>
    /// <param name="folder">Where graphs are kept.</param>
    /// <param name="size">How much of it.</param>
    /// <param name="generator">Generates it.</param>
    public static async Task<GraphFile> OpenAsync(string folder, GraphSize size, Generator generator)
    {
        GraphModel model = GraphModel.Default;
        string name = string.Create(CultureInfo.InvariantCulture, $"graph-{size.Factor}-{SqliteSchema.Digest(model)}-{Generator.Version}.db");
        string file = System.IO.Path.Combine(folder, name);
        if (File.Exists(file))
        {
            return new GraphFile(file, null, 0);
        }

        Directory.CreateDirectory(folder);

        // Under its own name only when it is complete: a run that was stopped leaves nothing that looks like a graph.
        string unfinished = $"{file}.unfinished";
        foreach (string rest in new[] { "", "-wal", "-shm" })
        {
            File.Delete(unfinished + rest);
        }

        long start = TimeProvider.System.GetTimestamp();
        int count;
        await using (SqliteStore store = SqliteStore.Open(unfinished, model, TimeProvider.System, readers: 1))
        {
            count = await generator.LoadAsync(store);
        }

        File.Move(unfinished, file);
        return new GraphFile(file, TimeProvider.System.GetElapsedTime(start).TotalSeconds, count);
    }
}
