using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Tests.Neo4j;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Real data of another make imports as it is: 5,327 votes of the UN General Assembly.</summary>
public abstract class UnVotesTests(string store) : DeskTests(store)
{
    /// <summary>The data is no part of this repository; it stands beside it, or where the variable says.</summary>
    private static readonly string Folder = Path.Combine(Environment.GetEnvironmentVariable("KG_UN_VOTES") ?? Repository.At("..", "shared", "data", "un-votes"), "sample");

    [Fact]
    public async Task Counts_by_type_and_year_and_country_are_those_of_the_files()
    {
        Assert.SkipUnless(Directory.Exists(Folder), $"There is no {Folder}.");
        await using Desk desk = await OpenAsync();
        ImportReport report = await desk.ImportedAsync(Folder);
        string[][] stances = Rows("stances.csv");
        string[][] statements = Rows("statements.csv");
        report["un-votes-sample", GraphModel.Default["Stance"]].Created.ShouldBe(stances.Length);

        OperationRunner runner = new(GraphModel.Default, new GraphSchema(GraphModel.Default), (IGraphStore)desk.Store, new OperationSettings("0.0.0-test"));
        string answer = await AskAsync(runner, "{ byType: stanceGroups(by: { type: true }) { key { type } count } byYear: stanceGroups(by: { statedOn: YEAR }) { key { statedOn } count } byHolder: stanceGroups(by: { holder: { id: true } }, first: 300) { key { holder { id } } count } }");
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(answer);
        System.Text.Json.JsonElement data = json.RootElement.GetProperty("data");

        Counts(data.GetProperty("byType"), k => k.GetProperty("type").GetString()!).ShouldBe(CountBy(stances, s => s[4]));
        Counts(data.GetProperty("byHolder"), k => k.GetProperty("holder").GetProperty("id").GetString()!).ShouldBe(CountBy(stances, s => "actor:" + s[2]));
        Dictionary<string, string> years = statements.ToDictionary(s => s[0], s => s[3][..4]);
        Counts(data.GetProperty("byYear"), k => k.GetProperty("statedOn").GetString()!).ShouldBe(CountBy(stances, s => years[s[1]]));
    }

    private static async Task<string> AskAsync(OperationRunner runner, string question)
    {
        using OperationResult result = await runner.RunAsync(new GraphQLRequest(question, null, new Dictionary<string, object?>()), CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(result.Body.ToArray());
    }

    /// <summary>The rows of a file without its header, read by a reader of our own that knows quotation marks.</summary>
    private static string[][] Rows(string file) => [.. File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(Cells)];

    private static string[] Cells(string line)
    {
        List<string> cells = [];
        bool quoted = false;
        System.Text.StringBuilder cell = new();
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        return [.. cells, cell.ToString()];
    }

    private static SortedDictionary<string, int> Counts(System.Text.Json.JsonElement groups, Func<System.Text.Json.JsonElement, string> key) =>
        new(groups.EnumerateArray().ToDictionary(g => key(g.GetProperty("key")), g => g.GetProperty("count").GetInt32()), StringComparer.Ordinal);

    private static SortedDictionary<string, int> CountBy(string[][] rows, Func<string[], string> key) =>
        new(rows.GroupBy(key).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal);
}

public sealed class UnVotesOnSqlite() : UnVotesTests("sqlite");

[Collection(Neo4jServer.Tests)]
public sealed class UnVotesOnNeo4j() : UnVotesTests("neo4j");
