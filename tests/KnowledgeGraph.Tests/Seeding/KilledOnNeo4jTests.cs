using System.Diagnostics;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Tests.Neo4j;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>What an import that was killed has written into Neo4j is whole, and running it again gives the graph of an undisturbed one, with one import.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class KilledOnNeo4jTests
{
    /// <summary>More than one batch of 5,000 holds: a kill may come between two batches of one type.</summary>
    private const int Statements = 6_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_import_that_was_killed_is_completed_by_running_it_again(bool intoFilled)
    {
        using Scratch before = new();
        (IReadOnlyDictionary<string, string> expected, TimeSpan longest) = await UndisturbedAsync(intoFilled ? before.Folder : null);
        Random random = new(20250428);
        for (int killed = 0, run = 0; killed < LargeFiles.Kills && run < 10 * LargeFiles.Kills; run++)
        {
            await using Desk desk = await StartAsync(intoFilled ? before.Folder : null);
            long begun = Stopwatch.GetTimestamp();
            if (!await CommandRun.KillAsync(desk.Files, desk.Environment, longest * random.NextDouble(), ["import", desk.Files, .. desk.Place]))
            {
                longest = Stopwatch.GetElapsedTime(begun);
                continue;
            }

            killed++;
            await SettleAsync();
            int left = await WholeAsync(desk);
            ImportReport report = await desk.ImportedAsync();
            report.Sum(t => t.Conflicting).ShouldBe(0);
            Desk.ShouldBeSame(await desk.ExportAsync(), expected);
            await CheckImportAsync(desk, left);
            (await desk.ImportedAsync()).Imports.ShouldBeEmpty();
        }
    }

    private static async Task<(IReadOnlyDictionary<string, string> Export, TimeSpan Longest)> UndisturbedAsync(string? before)
    {
        await using Desk desk = await StartAsync(before);
        long begun = Stopwatch.GetTimestamp();
        CommandRun run = await CommandRun.OfAsync(desk.Files, desk.Environment, ["import", desk.Files, .. desk.Place]);
        run.Code.ShouldBe(0, run.Error);
        return (await desk.ExportAsync(), Stopwatch.GetElapsedTime(begun));
    }

    private static async Task<Desk> StartAsync(string? before)
    {
        Desk desk = await Desk.OpenAsync("neo4j");
        LargeFiles.Write(desk, Statements);
        if (before is not null)
        {
            await desk.ImportedAsync(before);
        }

        return desk;
    }

    /// <summary>Waits until what the killed run had sent is kept or given up: the server goes on with it for a while.</summary>
    private static async Task SettleAsync()
    {
        while (await CountAsync("SHOW TRANSACTIONS YIELD transactionId RETURN count(*)") > 1)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Everything that is stored is as the files have it.</summary>
    /// <returns>How many records of the import are there.</returns>
    private static async Task<int> WholeAsync(Desk desk)
    {
        await using IStoredRecords stored = await desk.Store.OpenAsync(CancellationToken.None);
        ImportReport found = await new Importing(GraphModel.Default, TimeProvider.System, new ImportOptions()).CheckAsync([desk.Files], stored, CancellationToken.None);
        (found.Findings.Errors, found.Sum(t => t.Conflicting), found.Sum(t => t.NotInFiles)).ShouldBe((0, 0, 0));
        int left = (int)found.Sum(t => t.Unchanged);

        // A kill may come after the very end, when the run has been taken down as well.
        int told = await CountAsync("MATCH (n:Import|ImportFile {dataset: 'coded'}) RETURN count(n)");
        (await CountAsync("MATCH (n:Dataset {name: 'coded'}) RETURN coalesce(sum(n.records), 0)")).ShouldBe(left + told);
        return left;
    }

    /// <summary>One import, which brought everything, and nothing that tells of two runs.</summary>
    private static async Task CheckImportAsync(Desk desk, int left)
    {
        IReadOnlyList<Record> records = [.. (await desk.RecordsAsync()).Where(r => r.Dataset == "coded")];
        Import import = records.OfType<Import>().ShouldHaveSingleItem($"{left} records were there");
        int given = records.Count(r => r is not (Import or ImportFile));
        (import.Read, import.Created, import.Unchanged).ShouldBe((given, given, 0));
        records.Where(r => r is not KnowledgeGraph.Domain.Import).ShouldAllBe(r => r.Import == import.Id);
        records.OfType<ImportFile>().Count().ShouldBe(3);
        (await CountAsync("MATCH (n:Dataset {name: 'coded'}) RETURN n.records")).ShouldBe(records.Count);
        (await CountAsync("MATCH (n) WHERE n:Unfinished OR n.reportsOpen IS NOT NULL OR (n:Dataset AND (n.partial OR n.import IS NOT NULL)) RETURN count(n)")).ShouldBe(0);
    }

    private static async Task<int> CountAsync(string statement) => await SharedDatabase.CountAsync((await Neo4jServer.Instance).Database.Options, statement);

    /// <summary>A folder with a dataset that was there before.</summary>
    private sealed class Scratch : IDisposable
    {
        private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("kg-before-");

        public Scratch() => File.WriteAllText(Path.Combine(_parent.CreateSubdirectory("before").FullName, "sources.csv"), "id,title\nsource:before,It was there before\n");

        public string Folder => Path.Combine(_parent.FullName, "before");

        public void Dispose() => _parent.Delete(recursive: true);
    }
}
