using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Connections that break, or stay and are silent, at any point of a write or a question; <c>KG_LONG=1</c> breaks more of them.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class LostReplyTests
{
    private static readonly int Points = Campaign.IsLong ? 200 : 10;

    /// <summary>How long a reply is waited for that does not come; the server gives a whole transaction no more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_write_is_neither_lost_nor_doubled()
    {
        Assert.SkipWhen(Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");
        await (await Neo4jServer.Instance).AloneAsync(async options =>
        {
            Random random = new(20250427);
            (long whole, _) = await WriteAsync(options, new FaultProxy.Fault(long.MaxValue, 0));
            int broken = 0;
            for (int i = 0; i < Points; i++)
            {
                // Most replies to a write are short: the last one, which alone leaves doubt, gets every second point.
                long cut = i % 2 == 0 ? whole - random.NextInt64(1, 500) : random.NextInt64(whole);
                FaultProxy.Fault fault = new(cut, random.Next(3) * 20, Silently: i % 5 == 4);
                broken += (await WriteAsync(fault.Silently ? options with { WriteDeadline = Patience, Deadline = Patience } : options, fault)).HasBroken ? 1 : 0;
            }

            // How long the replies are differs by some bytes from run to run.
            broken.ShouldBeGreaterThanOrEqualTo(Points * 9 / 10);
        });
    }

    [Fact]
    public async Task A_question_is_asked_again()
    {
        Assert.SkipWhen(Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");
        await (await Neo4jServer.Instance).AloneAsync(async options =>
        {
            (long whole, _) = await ReadAsync(options, new FaultProxy.Fault(long.MaxValue, 0));
            for (int i = 0; i < Points; i++)
            {
                (_, bool hasBroken) = await ReadAsync(options, new FaultProxy.Fault((whole - 20) * i / Points, 0));
                hasBroken.ShouldBeTrue();
            }
        });
    }

    /// <summary>Asks a question over a connection that breaks once.</summary>
    /// <returns>How many bytes came back, and whether it broke.</returns>
    private static async Task<(long BytesBack, bool HasBroken)> ReadAsync(Neo4jOptions options, FaultProxy.Fault fault)
    {
        await using FaultProxy proxy = FaultProxy.Start(options.Uri, fault);
        using Neo4jClient client = new(options with { Uri = proxy.Uri }, TimeProvider.System);
        ReadOnlyMemory<byte> body = Neo4jRequest.Of("RETURN [x IN range(1, 50) | x] AS row", reads: true);
        using Neo4jReply reply = await client.ReadAsync(body, TestContext.Current.CancellationToken);
        reply.ToString().ShouldEndWith(",50]");
        return (proxy.BytesBack, proxy.HasBroken);
    }

    /// <summary>Writes the test world through a connection that breaks once, and counts what is there.</summary>
    /// <returns>How many bytes came back, and whether it broke.</returns>
    private static async Task<(long BytesBack, bool HasBroken)> WriteAsync(Neo4jOptions options, FaultProxy.Fault fault)
    {
        await SharedDatabase.RunAsync(options, "MATCH (n) WHERE NOT n:Graph DETACH DELETE n");
        await using FaultProxy proxy = FaultProxy.Start(options.Uri, fault);
        bool isTold = await LoadAsync(options with { Uri = proxy.Uri });
        string where = $"cut after {fault.CutAfter} bytes{(fault.Silently ? ", silently" : "")}";
        (isTold || fault.Silently).ShouldBeTrue(where);
        int records = await SharedDatabase.CountAsync(options, "MATCH (n:Dataset) RETURN coalesce(sum(n.records), 0)");

        // Who was told nothing finds nothing, what came before the end of the run, or all of it.
        Record[][] steps = [[], [.. TestWorld.Records.Where(r => !GraphModel.Default.Of(r).Internal)], [.. TestWorld.Records]];
        Record[] written = steps.Skip(isTold ? 2 : 0).FirstOrDefault(s => s.Length == records).ShouldNotBeNull($"{records} records, {where}");
        (await SharedDatabase.CountAsync(options, "MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Receipt RETURN count(n)")).ShouldBe(written.Count(r => !GraphModel.Default.Of(r).IsEdge), where);
        (await SharedDatabase.CountAsync(options, "MATCH (n:Receipt) RETURN count(n)")).ShouldBeInRange(isTold ? 2 : 0, 2, where);
        return (proxy.BytesBack, proxy.HasBroken);
    }

    /// <summary>Writes the test world.</summary>
    /// <returns>Whether it is known to be written; false when a question before or after it had no reply, which is not asked again.</returns>
    private static async Task<bool> LoadAsync(Neo4jOptions options)
    {
        await using Neo4jStore store = new(options, GraphModel.Default, TimeProvider.System);
        try
        {
            await store.LoadAsync(TestWorld.Datasets, TestWorld.Records, TestContext.Current.CancellationToken);
            return true;
        }
        catch (StoreException e) when (e.Code is ErrorCodes.Timeout or ErrorCodes.StoreUnavailable)
        {
            return false;
        }
    }
}
