using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Seeding;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>How Neo4j goes about the statements of imports and exports: by indexes, whatever the size of the graph.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class Neo4jPlanTests
{
    /// <summary>One type of each form: with references to its own type, to an interface, an edge, and an edge with a reference of its own.</summary>
    private static readonly RecordType[] Types = [.. new[] { "Statement", "Stance", "Citation", "Reading" }.Select(n => GraphModel.Default[n])];

    private static readonly object NoValues = new { rows = Array.Empty<object>(), ids = Array.Empty<string>(), after = "", page = 1, dataset = "", some = 1 };

    [Fact]
    public async Task Whole_records_are_sought_by_indexes_and_come_in_their_order()
    {
        await using Desk desk = await FilledAsync();
        foreach (RecordType type in Types)
        {
            Neo4jProjection projection = new(type);
            foreach (string statement in new[] { projection.ByIds, projection.Page, projection.PageOfDataset })
            {
                string[] steps = await StepsAsync(statement);
                steps.ShouldNotContain(s => s.Contains("Scan", StringComparison.Ordinal) || s.Contains("Sort", StringComparison.Ordinal) || s.Contains("HashJoin", StringComparison.Ordinal), statement);
            }

            foreach (Link link in type.Links)
            {
                (await StepsAsync(projection.Referring(link))).ShouldNotContain(s => s.Contains("Scan", StringComparison.Ordinal) && !s.Contains(Neo4jSchema.UnfinishedLabel, StringComparison.Ordinal), projection.Referring(link));
            }
        }
    }

    [Fact]
    public async Task What_a_record_refers_to_is_sought_by_its_id()
    {
        await using Desk desk = await FilledAsync();
        IEnumerable<string> statements = TestWorld.Records
            .Where(r => Types.Contains(GraphModel.Default.Of(r)))
            .Select(r => new Neo4jInsert(GraphModel.Default.Of(r)).Statement(r))
            .Concat(Types.SelectMany(Neo4jSchema.InnerLinks).SelectMany(l => new[] { Neo4jReferences.Connect(l), Neo4jReferences.ConnectPresent(l), Neo4jReferences.Disconnect(l) }))
            .Distinct();
        foreach (string statement in statements)
        {
            (await StepsAsync(statement)).ShouldNotContain(s => s.Contains("Scan", StringComparison.Ordinal), statement);
        }
    }

    private static async Task<Desk> FilledAsync()
    {
        Desk desk = await Desk.OpenAsync("neo4j");
        await desk.Store.LoadAsync(TestWorld.Datasets, TestWorld.Records);

        // What was planned for another world, or for an empty database, must not be found again.
        await SharedDatabase.RunAsync((await Neo4jServer.Instance).Database.Options, "CALL db.prepareForReplanning(60)");
        return desk;
    }

    /// <summary>The steps of a statement's plan, each with what it is done to.</summary>
    private static async Task<string[]> StepsAsync(string statement)
    {
        string body = await SharedDatabase.RunAsync((await Neo4jServer.Instance).Database.Options, $"EXPLAIN {statement}", NoValues);
        using JsonDocument reply = JsonDocument.Parse(body);
        return [.. Steps(reply.RootElement.GetProperty("queryPlan"))];
    }

    private static IEnumerable<string> Steps(JsonElement step) =>
        step.GetProperty("children").EnumerateArray().SelectMany(Steps).Prepend($"{step.GetProperty("operatorType")} {(step.GetProperty("arguments").TryGetProperty("Details", out JsonElement details) ? details : default)}");
}
