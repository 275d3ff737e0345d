using System.Diagnostics;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Questions over a connection that breaks, stalls or crawls at any point of the replies; <c>KG_LONG=1</c> tries more of them.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class BrokenReadTests
{
    private static readonly int Points = Campaign.IsLong ? 200 : 10;

    /// <summary>How long a reply is waited for that does not come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly GraphSchema Schema = new(GraphModel.Default);

    private static readonly string[] Questions =
    [
        """{ actor(id: "actor:rus") { id name kind } }""",
        "{ statements(first: 50, order: [{ statedOn: DESC }]) { totalCount nodes { id name summary statedOn speaker { name } quotations { nodes { text } } } } }",
        "{ stanceGroups(by: { type: true }) { key { type } count } }",
    ];

    [Fact]
    public async Task An_answer_is_right_or_an_error_with_a_name()
    {
        Assert.SkipWhen(Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");
        await (await Neo4jServer.Instance).AloneAsync(async options =>
        {
            await using (Neo4jStore store = new(options, GraphModel.Default, new FixedClock()))
            {
                await store.LoadAsync(World.Seed.Datasets, World.Seed.Records);
            }

            string[] right = new string[Questions.Length];
            long whole = await AskAsync(options, new FaultProxy.Fault(long.MaxValue, 0), (i, said) => right[i] = said);
            right.ShouldAllBe(r => r.StartsWith("{\"data\":", StringComparison.Ordinal));
            Random random = new(20250429);
            int errors = 0;
            for (int point = 0; point < Points; point++)
            {
                FaultProxy.Fault fault = new(random.NextInt64(whole), random.Next(3) * 5, Silently: random.Next(2) == 0);
                await AskAsync(fault.Silently ? options with { Deadline = Patience } : options, fault, (i, said) => errors += said == right[i] ? 0 : Error(said, fault));
            }

            errors.ShouldBeGreaterThan(0);
        });
    }

    /// <summary>Asks the questions over a connection of its own.</summary>
    /// <returns>How many bytes came back.</returns>
    private static async Task<long> AskAsync(Neo4jOptions options, FaultProxy.Fault fault, Action<int, string> said)
    {
        await using FaultProxy proxy = FaultProxy.Start(options.Uri, fault);
        await using Neo4jStore store = new(options with { Uri = proxy.Uri }, GraphModel.Default, new FixedClock());
        OperationRunner runner = new(GraphModel.Default, Schema, store, new OperationSettings("0.0.0-test"));
        for (int i = 0; i < Questions.Length; i++)
        {
            long begun = Stopwatch.GetTimestamp();
            using OperationResult result = await runner.RunAsync(new GraphQLRequest(Questions[i], null, new Dictionary<string, object?>()), TestContext.Current.CancellationToken);
            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(options.Deadline + TimeSpan.FromSeconds(10), $"{fault}");
            said(i, Encoding.UTF8.GetString(result.Body.Span));
        }

        return proxy.BytesBack;
    }

    /// <summary>Whatever breaks is asked again; only what stalls is an error.</summary>
    private static int Error(string said, FaultProxy.Fault fault)
    {
        fault.Silently.ShouldBeTrue($"{fault}: {said}");
        using JsonDocument response = JsonDocument.Parse(said);
        response.RootElement.TryGetProperty("errors", out JsonElement errors).ShouldBeTrue($"{fault}: {said}");
        errors[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(ErrorCodes.Timeout, $"{fault}");
        response.RootElement.GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Null);
        return 1;
    }
}
