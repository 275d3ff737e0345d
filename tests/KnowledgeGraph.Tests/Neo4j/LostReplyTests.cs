using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Connections that break at any point of a write or a question; <c>KG_LONG=1</c> breaks more of them.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class LostReplyTests
{
    private static readonly int Points = Environment.GetEnvironmentVariable("KG_LONG") == "1" ? 200 : 10;

    [Fact]
    public async Task A_write_is_neither_lost_nor_doubled()
    {
        Assert.SkipWhen(Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");
        await (await Neo4jServer.Instance).AloneAsync(async options =>
        {
            Random random = new(20250427);
            long whole = await WriteAsync(options, new FaultProxy.Fault(long.MaxValue, 0));
            for (int i = 0; i < Points; i++)
            {
                // Most replies to a write are short: the last one, which alone leaves doubt, gets every second point.
                long cut = i % 2 == 0 ? whole - random.NextInt64(1, 500) : random.NextInt64(whole);
                await WriteAsync(options, new FaultProxy.Fault(cut, random.Next(3) * 20));
            }
        });
    }

    [Fact]
    public async Task A_question_is_asked_again()
    {
        Assert.SkipWhen(Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");
        await (await Neo4jServer.Instance).AloneAsync(async options =>
        {
            for (int cut = 0; cut < 400; cut += 400 / Points)
            {
                await using FaultProxy proxy = FaultProxy.Start(options.Uri, new FaultProxy.Fault(cut, 0));
                using Neo4jClient client = new(options with { Uri = proxy.Uri }, TimeProvider.System);
                ReadOnlyMemory<byte> body = Neo4jRequest.Of("RETURN [x IN range(1, 50) | x] AS row", reads: true);
                using Neo4jReply reply = await client.ReadAsync(body, TestContext.Current.CancellationToken);
                reply.ToString().ShouldEndWith(",50]");
            }
        });
    }

    /// <summary>Writes the test world through a connection that breaks once, and counts what is there.</summary>
    /// <returns>How many bytes came back.</returns>
    private static async Task<long> WriteAsync(Neo4jOptions options, FaultProxy.Fault fault)
    {
        await SharedDatabase.RunAsync(options, "MATCH (n) WHERE NOT n:Graph DETACH DELETE n");
        await using FaultProxy proxy = FaultProxy.Start(options.Uri, fault);
        await using (Neo4jStore store = new(options with { Uri = proxy.Uri, WriteDeadline = TimeSpan.FromSeconds(20) }, GraphModel.Default, TimeProvider.System))
        {
            await store.LoadAsync(TestWorld.Datasets, TestWorld.Records, TestContext.Current.CancellationToken);
        }

        string where = $"cut after {fault.CutAfter} bytes";
        (await SharedDatabase.CountAsync(options, "MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Receipt RETURN count(n)")).ShouldBe(TestWorld.Records.Count(r => !GraphModel.Default.Of(r).IsEdge), where);
        (await SharedDatabase.CountAsync(options, "MATCH (n:Dataset) RETURN sum(n.records)")).ShouldBe(TestWorld.Records.Count, where);
        (await SharedDatabase.CountAsync(options, "MATCH (n:Receipt) RETURN count(n)")).ShouldBe(2, where);
        return proxy.BytesBack;
    }
}
