using System.Net;
using KnowledgeGraph.Stores.Neo4j;
using Reply = KnowledgeGraph.Tests.Neo4j.StubServer.Reply;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Known operations are planned once the program answers, and nobody waits for it.</summary>
public sealed class KnownOperationsTests
{
    private const string Question = """{ actor(id: "actor:rus") { name } }""";

    private static readonly int Known = Directory.GetFiles(Repository.At("schema/operations"), "*.graphql").Length;

    [Fact]
    public async Task They_are_planned_one_after_the_other_while_others_ask()
    {
        PreparedDatabase database = new();
        SemaphoreSlim asked = new(0), planned = new(0);
        int atOnce = 0, most = 0;
        await using StubServer server = StubServer.Start(async r =>
        {
            if (database.Say(r) is { } said)
            {
                return said;
            }

            if (!r.Body.Contains("EXPLAIN", StringComparison.Ordinal))
            {
                return Reply.Value("""[[0,"Russia"]]""");
            }

            most = Math.Max(most, Interlocked.Increment(ref atOnce));
            await asked.WaitAsync(TestContext.Current.CancellationToken);
            Interlocked.Decrement(ref atOnce);
            planned.Release();
            return new Reply(202, """{"data":{"fields":["row"],"values":[]},"queryPlan":{}}""");
        });
        await using Neo4jHost host = new(new Neo4jOptions(server.Uri));
        for (int i = 0; i < Known; i++)
        {
            (await host.AskAsync(Question)).Status.ShouldBe(HttpStatusCode.OK);
            asked.Release();
            (await planned.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).ShouldBeTrue();
        }

        await WrittenAsync(host, $"Planned {Known} operations");
        most.ShouldBe(1);
        server.Requests.Where(r => r.Body.Contains("EXPLAIN", StringComparison.Ordinal)).ShouldAllBe(r => r.Body.Contains("\"accessMode\":\"READ\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_planned_is_written_into_the_log_and_harms_nobody()
    {
        PreparedDatabase database = new();
        await using StubServer server = StubServer.Start(r => Task.FromResult(
            database.Say(r) ?? (r.Body.Contains("EXPLAIN", StringComparison.Ordinal) ? Reply.Error("Neo.ClientError.Statement.SyntaxError") : Reply.Value("""[[0,"Russia"]]"""))));
        await using Neo4jHost host = new(new Neo4jOptions(server.Uri));
        (await host.AskAsync(Question)).Status.ShouldBe(HttpStatusCode.OK);
        await WrittenAsync(host, "Planned 0 operations");
        host.Written.Count(l => l.StartsWith("Warning", StringComparison.Ordinal) && l.Contains("could not be planned", StringComparison.Ordinal)).ShouldBe(Known);
        (await host.AskAsync(Question)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task WrittenAsync(Neo4jHost host, string line)
    {
        while (!host.Written.Any(l => l.Contains(line, StringComparison.Ordinal)))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
