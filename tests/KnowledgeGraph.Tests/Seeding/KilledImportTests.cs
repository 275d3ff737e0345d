using System.Diagnostics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>An import that is killed leaves nothing of itself, and the next one gives the graph that an undisturbed one gives.</summary>
public sealed class KilledImportTests
{
    private const int Statements = 20_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_stays_of_an_import_that_was_killed(bool intoFilled)
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        LargeFiles.Write(desk, Statements);
        string start = At(desk, "start.db");
        if (intoFilled)
        {
            string before = Directory.CreateDirectory(At(desk, "before")).FullName;
            File.WriteAllText(Path.Combine(before, "sources.csv"), "id,title\nsource:before,It was there before\n");
            await ImportAsync(before, start);
        }

        string undisturbed = Copy(desk, start, "undisturbed.db");
        long begun = Stopwatch.GetTimestamp();
        (await CommandRun.OfAsync(desk.Files, "import", desk.Files, "--database", undisturbed)).Code.ShouldBe(0);
        TimeSpan longest = Stopwatch.GetElapsedTime(begun);
        IReadOnlyDictionary<string, string> expected = await ExportAsync(undisturbed);

        Random random = new(20250428);
        for (int killed = 0, run = 0; killed < LargeFiles.Kills && run < 10 * LargeFiles.Kills; run++)
        {
            string database = Copy(desk, start, $"killed{run}.db");
            begun = Stopwatch.GetTimestamp();
            if (await CommandRun.KillAsync(desk.Files, desk.Environment, longest * random.NextDouble(), "import", desk.Files, "--database", database))
            {
                killed++;
                IReadOnlyDictionary<string, string> left = await ExportAsync(database);
                left.Keys.ShouldBe(left.ContainsKey("coded/actors.csv") ? expected.Keys : expected.Keys.Where(k => k.StartsWith("before/", StringComparison.Ordinal)));
                await ImportAsync(desk.Files, database);
                Desk.ShouldBeSame(await ExportAsync(database), expected);
                Directory.GetFiles(Path.GetDirectoryName(database)!, $"killed{run}.db.new*").ShouldBeEmpty();
            }
            else
            {
                longest = Stopwatch.GetElapsedTime(begun);
            }
        }
    }

    private static string At(Desk desk, string name) => Path.Combine(Path.GetDirectoryName(desk.Database)!, name);

    private static string Copy(Desk desk, string start, string name)
    {
        string database = At(desk, name);
        if (File.Exists(start))
        {
            File.Copy(start, database);
        }

        return database;
    }

    private static async Task ImportAsync(string folder, string database)
    {
        await using SqliteStore store = SqliteStore.Open(database, GraphModel.Default, TimeProvider.System, readers: 1);
        ImportReport report = await new Importing(GraphModel.Default, TimeProvider.System, new ImportOptions()).ImportAsync([folder], store, CancellationToken.None);
        report.Outcome.ShouldBe(ImportOutcome.Done);
    }

    private static async Task<IReadOnlyDictionary<string, string>> ExportAsync(string database)
    {
        await using SqliteStore store = SqliteStore.Open(database, GraphModel.Default, TimeProvider.System, readers: 1);
        return await Desk.ExportOfAsync(store);
    }
}
