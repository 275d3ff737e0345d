using System.Globalization;
using KnowledgeGraph.Benchmarks.Neo4j;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Export;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Stores.Sqlite;
using Spectre.Console;

namespace KnowledgeGraph.Benchmarks.Imports;

/// <summary>Measures imports against the bare inserts of the same rows, in the same run.</summary>
/// <param name="console">Where the results are shown.</param>
/// <param name="folder">Where files are kept.</param>
/// <param name="neo4jHome">The unpacked Neo4j that is imported into; null for SQLite.</param>
internal sealed class ImportBenchmark(IAnsiConsole console, string folder, string? neo4jHome)
{
    private const double MostMemory = 1024.0 * 1024 * 1024;

    /// <summary>Exports a graph and imports it again: into an empty store, unchanged, and with one row changed.</summary>
    public async Task<bool> GraphAsync(string database)
    {
        string csv = Path.Combine(folder, Path.GetFileNameWithoutExtension(database) + "-csv");
        await using SqliteStore store = SqliteStore.Open(database, GraphModel.Default, TimeProvider.System, readers: 1);
        await ExportAsync(store, csv);
        return await MeasureAsync(store, [.. Directory.GetDirectories(csv).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Imports a folder of files, holds that against the bare inserts of what came out, and what the server counts against what is counted in the files.</summary>
    public async Task<bool> FolderAsync(string files)
    {
        string database = Fresh("imported.db");
        ImportProcess.Run("import", files, "--database", database);
        StanceCounts counted = StanceCounts.OfFiles(files);
        string? difference = counted.DifferenceFrom(StanceCounts.OfServer(database));
        Say($"{counted.ByType.Values.Sum():N0} stances of {counted.ByType.Count} types, {counted.ByYear.Count} years and {counted.ByHolder.Count} holders in the files: {difference ?? "the server counts the same"} {(difference is null ? "met" : "MISSED")}");
        await using SqliteStore store = SqliteStore.Open(database, GraphModel.Default, TimeProvider.System, readers: 1);
        return await MeasureAsync(store, [files]) && difference is null;
    }

    private async Task<bool> MeasureAsync(SqliteStore store, string[] files)
    {
        if (neo4jHome is null)
        {
            (TimeSpan bare, long rows) = await BareLoop.RunAsync(store, Fresh("bare.db"));
            string database = Fresh("import.db");
            return Measure(bare, rows, 2, files, paths => ImportProcess.Run(["import", .. paths, "--database", database]));
        }

        return await MeasureServedAsync(store, files, neo4jHome);
    }

    /// <summary>Each on a server of its own that has just been started, with an empty database.</summary>
    private async Task<bool> MeasureServedAsync(SqliteStore store, string[] files, string home)
    {
        TimeSpan bare;
        long rows;
        await using (Neo4jProcess server = await Neo4jProcess.StartAsync(home, ServedGraph.Settings))
        {
            Neo4jOptions options = new(server.Uri);
            await PrepareAsync(options);
            (bare, rows) = await BareBatches.RunAsync(store, options);
        }

        await using Neo4jProcess own = await Neo4jProcess.StartAsync(home, ServedGraph.Settings);
        await PrepareAsync(new Neo4jOptions(own.Uri));
        Dictionary<string, string> environment = new() { ["NEO4J_URI"] = own.Uri.ToString() };
        return Measure(bare, rows, 1.3, files, paths => ImportProcess.Run(environment, ["import", .. paths, "--store", "neo4j"]));
    }

    private bool Measure(TimeSpan bare, long rows, double target, string[] files, Func<string[], ImportProcess> import)
    {
        Say($"{rows:N0} rows; bare inserts {bare.TotalSeconds:0.0} s, {rows / bare.TotalSeconds:N0} a second.");
        ImportProcess first = import(files);
        bool right = Hold("import", first, 0, $"{first.Time / bare:0.00} × the bare inserts, target {target}", first.Time / bare <= target);
        ImportProcess again = import(files);
        right &= Hold("the same again", again, 0, $"{again.Time / first.Time:0.00} × the first, target 1", again.Time <= first.Time && again.LastLine.StartsWith("Nothing new", StringComparison.Ordinal));
        string changed = Change(files[0]);
        ImportProcess conflict = import([changed, .. files.Skip(1)]);
        Directory.Delete(Path.GetDirectoryName(changed)!, recursive: true);
        return right & Hold("one row changed", conflict, 3, "found as a conflict", conflict.LastLine.StartsWith("1 conflict ", StringComparison.Ordinal));
    }

    private bool Hold(string what, ImportProcess run, int code, string against, bool holds)
    {
        bool right = holds && run.Code == code && run.Peak < MostMemory;
        Say($"{what}: {run.Time.TotalSeconds:0.0} s ({against}), at most {run.Peak / 1048576.0:0} MiB of 1024; ended with {run.Code}: {run.LastLine} {(right ? "met" : "MISSED")}");
        return right;
    }

    /// <summary>A copy of a folder in which the last statement says something else.</summary>
    private string Change(string files)
    {
        string copy = Directory.CreateDirectory(Path.Combine(folder, "changed", Path.GetFileName(Path.TrimEndingDirectorySeparator(files)))).FullName;
        foreach (string file in Directory.EnumerateFiles(files))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        }

        string statements = Path.Combine(copy, "statements.csv");
        string text = File.ReadAllText(statements);
        int last = text.LastIndexOf(",REPORTED,", StringComparison.Ordinal);
        File.WriteAllText(statements, $"{text[..last]},EDITORIAL,{text[(last + ",REPORTED,".Length)..]}");
        return copy;
    }

    private static async Task ExportAsync(SqliteStore store, string csv)
    {
        if (Directory.Exists(csv))
        {
            return;
        }

        string unfinished = csv + ".unfinished";
        await using (IStoredRecords stored = await store.OpenAsync(CancellationToken.None))
        {
            foreach (DatasetInfo dataset in await stored.DatasetsAsync(CancellationToken.None))
            {
                string own = Directory.CreateDirectory(Path.Combine(unfinished, dataset.Name)).FullName;
                await new CsvExport(GraphModel.Default, stored, spreadsheetSafe: false).WriteAsync(dataset, own, CancellationToken.None);
            }
        }

        Directory.Move(unfinished, csv);
    }

    private static async Task PrepareAsync(Neo4jOptions options)
    {
        await using Neo4jStore empty = new(options, GraphModel.Default, TimeProvider.System);
        await empty.IsEmptyAsync(CancellationToken.None);
    }

    private string Fresh(string name)
    {
        string file = Path.Combine(folder, name);
        foreach (string ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(file + ending);
        }

        return file;
    }

    private void Say(FormattableString line) => console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
