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

    /// <summary>Every code of its class in Neo4j 5.26 but two, and one that a later version may have.</summary>
    public static TheoryData<string> Transient =>
    [
        "ChangeDataCapture.FutureIdentifier", "Cluster.ReplicationFailure", "General.TransactionMemoryLimit", "General.OutOfMemoryError", "General.StackOverFlowError",
        "General.MemoryPoolOutOfMemoryError", "General.DatabaseUnavailable", "Security.ModifiedConcurrently", "Security.AuthProviderTimeout", "Security.AuthProviderFailed",
        "Statement.ExecutionTimeout", "Statement.RemoteExecutionTransientError", "Transaction.LockAcquisitionTimeout", "Transaction.BookmarkTimeout", "Transaction.LeaseExpired",
        "Transaction.DeadlockDetected", "Transaction.ConstraintsChanged", "Transaction.Outdated", "Transaction.MaximumTransactionLimitReached", "Transaction.Interrupted",
        "Transaction.LeaderSwitch", "Transaction.QueryExecutionFailedOnTransaction", "Request.NoThreadsAvailable", "Request.ResourceExhaustion", "Weather.TooHot",
    ];

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task A_transient_error_is_tried_again(string code)
    {
        await using StubServer server = StubServer.Saying(Reply.Error($"Neo.TransientError.{code}"), Reply.Value("[1]"));
        using Neo4jClient client = Client(server);
        using Neo4jReply reply = await client.ReadAsync(Body, Cancel);
        reply.ToString().ShouldBe("[1]");
        server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.Terminated", ErrorCodes.Timeout)]
    [InlineData("Neo.ClientError.Transaction.Terminated", ErrorCodes.Timeout)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", ErrorCodes.StoreUnavailable)]
    [InlineData("Neo.ClientError.Transaction.LockClientStopped", ErrorCodes.StoreUnavailable)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut", ErrorCodes.Timeout)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", ErrorCodes.StoreUnavailable)]
    [InlineData("Neo.ClientError.Security.Unauthorized", ErrorCodes.StoreUnavailable)]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed", ErrorCodes.Conflict)]
    [InlineData("Neo.DatabaseError.General.UnknownError", ErrorCodes.StoreUnavailable)]
    public async Task Any_other_error_is_final(string code, string told)
    {
        await using StubServer server = StubServer.Saying(Reply.Error(code));
        using Neo4jClient client = Client(server);
        StoreException failed = await Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Body, Cancel));
        failed.Code.ShouldBe(told);
        failed.Message.ShouldNotContain("secret");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_error_after_the_first_rows_is_an_error()
    {
        await using StubServer server = StubServer.Saying(new Reply(202, """{"data":{"fields":["row"],"values":[[[1]]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}"""));
        using Neo4jClient client = Client(server);
        await Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Body, Cancel));
    }

    [Fact]
    public async Task A_reply_that_breaks_off_is_asked_for_again()
    {
        await using StubServer server = StubServer.Saying(Reply.Value("[1]") with { CutAfter = 20 }, Reply.Value("[1]") with { CutAfter = 0 }, Reply.Value("[2]"));
        using Neo4jClient client = Client(server);
        using Neo4jReply reply = await client.ReadAsync(Body, Cancel);
        reply.ToString().ShouldBe("[2]");
    }

    [Fact]
    public async Task A_value_is_cut_out_as_it_stands()
    {
        const string Value = """[[1,"]]},\"bookmarks\":[","\uD83D\uDE00 – ü"],null, true]""";
        await using StubServer server = StubServer.Saying(new Reply(202, $$"""{ "data" : {"fields":["row"], "values":[ [{{Value}}] ]}, "notifications":[{"code":"x"}], "bookmarks":["a","b"]}"""));
        using Neo4jClient client = Client(server);
        using Neo4jReply reply = await client.ReadAsync(Body, Cancel);
        reply.ToString().ShouldBe(Value);
        reply.Bookmarks.ShouldBe("""["a","b"]"""u8.ToArray());
    }

    [Fact]
    public async Task What_is_no_reply_of_Neo4j_is_told_apart()
    {
        await using StubServer server = StubServer.Saying(new Reply(503, "<html>Bad gateway</html>"), Reply.Value("[1]"));
        using Neo4jClient client = Client(server);
        (await client.ReadAsync(Body, Cancel)).Dispose();
        server.Requests.Count.ShouldBe(2);
    }

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
        using Neo4jClient client = Client(server, o => o with { Deadline = TimeSpan.FromMilliseconds(100) });
        StoreException failed = await Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Body, Cancel));
        failed.Code.ShouldBe(ErrorCodes.Timeout);
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
        said.EnumerateObject().Select(p => p.Name).ShouldBe(["statement", "parameters", "accessMode", "bookmarks"]);
        said.GetProperty("accessMode").GetString().ShouldBe("READ");
        said.GetProperty("parameters").GetProperty("p0").GetString().ShouldBe("😀");
    }

    [Theory]
    [InlineData("bolt://localhost:7687")]
    [InlineData("neo4j://localhost")]
    [InlineData("localhost:7474")]
    public void An_address_that_is_not_of_HTTP_is_refused_with_one_that_is(string address) =>
        Should.Throw<StoreException>(() => Neo4jOptions.Read(name => name == "NEO4J_URI" ? address : null)).Message.ShouldContain("such as http://localhost:7474");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Neo4jClient Client(StubServer server, Func<Neo4jOptions, Neo4jOptions>? change = null)
    {
        Neo4jOptions options = new(server.Uri);
        return new Neo4jClient(change?.Invoke(options) ?? options, TimeProvider.System);
    }
}
