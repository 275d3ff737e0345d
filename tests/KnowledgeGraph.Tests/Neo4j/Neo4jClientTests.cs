using System.Text.Json;
using KnowledgeGraph.Query;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;
using Reply = KnowledgeGraph.Tests.Neo4j.StubServer.Reply;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>What the client makes of what a server says, or does not say.</summary>
public sealed class Neo4jClientTests
{
    private static readonly ReadOnlyMemory<byte> Body = Neo4jRequest.Of("RETURN [1] AS row", reads: true);

    [Fact]
    public async Task A_server_that_is_not_there_is_told_soon()
    {
        StubServer server = StubServer.Saying(Reply.Value("[1]"));
        using Neo4jClient client = Client(server);
        await server.DisposeAsync();
        StoreException failed = await Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Body, Cancel));
        failed.Code.ShouldBe(ErrorCodes.StoreUnavailable);
    }

    [Fact]
    public async Task Retries_end_when_too_many_fail()
    {
        await using StubServer server = StubServer.Saying(Reply.Error("Neo.TransientError.General.DatabaseUnavailable"));
        using Neo4jClient client = Client(server, o => o with { InFlight = 30 });
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Body, Cancel))));
        server.Requests.Count.ShouldBeInRange(30, 70);
    }

    [Fact]
    public async Task A_reply_that_does_not_come_is_given_up()
    {
        await using StubServer server = StubServer.Start(_ => new TaskCompletionSource<Reply>().Task);
        using Neo4jClient client = Client(server, o => o with { Deadline = TimeSpan.FromSeconds(1) });
        Task<StoreException> failed = Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Body, Cancel));
        while (server.Requests.Count == 0 && !failed.IsCompleted)
        {
            await Task.Delay(10, Cancel);
        }

        // A connection that only an unanswered request refers to must not be collected: its end would be a failure that is tried again.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        (await failed).Code.ShouldBe(ErrorCodes.Timeout);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_nobody_waits_for_keeps_its_place_until_it_ends()
    {
        TaskCompletionSource<Reply> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubServer server = StubServer.Start(r => r.Body.Contains("slow", StringComparison.Ordinal) ? first.Task : Task.FromResult(Reply.Value("[2]")));
        using Neo4jClient client = Client(server, o => o with { InFlight = 1 });
        using CancellationTokenSource cancel = new();
        Task<Neo4jReply> slow = client.ReadAsync(Neo4jRequest.Of("slow"), cancel.Token).AsTask();
        await Task.Delay(50, Cancel);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => slow);

        Task<Neo4jReply> next = client.ReadAsync(Body, Cancel).AsTask();
        await Task.Delay(50, Cancel);
        next.IsCompleted.ShouldBeFalse();
        first.SetResult(Reply.Value("[1]"));
        using Neo4jReply reply = await next;
        reply.ToString().ShouldBe("[2]");
    }

    [Fact]
    public async Task Who_waits_for_a_place_may_give_up_or_run_out_of_time()
    {
        TaskCompletionSource<Reply> held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubServer server = StubServer.Start(_ => held.Task);
        using Neo4jClient client = Client(server, o => o with { InFlight = 1, Deadline = TimeSpan.FromSeconds(1) });
        using CancellationTokenSource cancel = new();
        Task<Neo4jReply> first = client.ReadAsync(Body, Cancel).AsTask();
        Task<Neo4jReply> waits = client.ReadAsync(Body, Cancel).AsTask();
        Task<Neo4jReply> givesUp = client.ReadAsync(Body, cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => givesUp);
        (await Should.ThrowAsync<StoreException>(() => first)).Code.ShouldBe(ErrorCodes.Timeout);
        (await Should.ThrowAsync<StoreException>(() => waits)).Code.ShouldBe(ErrorCodes.Timeout);
        held.SetResult(Reply.Value("[1]"));
        (await client.ReadAsync(Body, Cancel)).Dispose();
    }

    [Fact]
    public async Task Connections_are_kept_and_no_more_than_needed()
    {
        await using StubServer server = StubServer.Saying(Reply.Value("[1]"));
        using Neo4jClient client = Client(server, o => o with { InFlight = 4 });
        for (int round = 0; round < 20; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 30).Select(async _ => (await client.ReadAsync(Body, Cancel)).Dispose()));
        }

        server.Requests.Count.ShouldBe(600);
        server.Connections.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task What_finds_the_queue_full_is_turned_away()
    {
        TaskCompletionSource<Reply> held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubServer server = StubServer.Start(_ => held.Task);
        using Neo4jClient client = Client(server, o => o with { InFlight = 2, Queue = 3 });
        Task<Neo4jReply>[] waiting = [.. Enumerable.Range(0, 5).Select(_ => client.ReadAsync(Body, Cancel).AsTask())];
        StoreException turned = await Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Body, Cancel));
        turned.Message.ShouldContain("Too many questions");
        held.SetResult(Reply.Value("[1]"));
        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task A_request_says_who_asks_and_that_it_only_reads()
    {
        await using StubServer server = StubServer.Saying(Reply.Value("[1]"));
        using Neo4jClient client = Client(server, o => o with { User = "neo4j", Password = "pässword", Database = "my graph" });
        ReadOnlyMemory<byte> body = Neo4jRequest.Of("RETURN $p0", w => w.WriteString("p0", "😀"), reads: true, bookmarks: """["FB:1"]"""u8.ToArray());
        (await client.ReadAsync(body, Cancel)).Dispose();
        StubServer.Request request = server.Requests[0];
        request.Line.ShouldBe("POST /db/my%20graph/query/v2 HTTP/1.1");
        request.Headers.ShouldContain("Authorization: Basic bmVvNGo6cMOkc3N3b3Jk");
        JsonElement said = JsonDocument.Parse(request.Body).RootElement;
        said.EnumerateObject().Select(p => p.Name).ShouldBe(["statement", "accessMode", "parameters", "bookmarks"]);
        said.GetProperty("accessMode").GetString().ShouldBe("READ");
        said.GetProperty("parameters").GetProperty("p0").GetString().ShouldBe("😀");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Neo4jClient Client(StubServer server, Func<Neo4jOptions, Neo4jOptions>? change = null)
    {
        Neo4jOptions options = new(server.Uri);
        return new Neo4jClient(change?.Invoke(options) ?? options, TimeProvider.System);
    }
}
