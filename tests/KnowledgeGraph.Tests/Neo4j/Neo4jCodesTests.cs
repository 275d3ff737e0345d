using KnowledgeGraph.Query;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;
using Reply = KnowledgeGraph.Tests.Neo4j.StubServer.Reply;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>What the client makes of the codes of errors: whether it asks again, and what it says when that did not help.</summary>
public sealed class Neo4jCodesTests
{
    private static readonly ReadOnlyMemory<byte> Body = Neo4jRequest.Of("RETURN [1] AS row", reads: true);

    /// <summary>Every code of its class in Neo4j 5.26, and one that a later version may have.</summary>
    public static TheoryData<string, string> Transient => new()
    {
        { "ChangeDataCapture.FutureIdentifier", ErrorCodes.StoreUnavailable },
        { "Cluster.ReplicationFailure", ErrorCodes.StoreUnavailable },
        { "General.TransactionMemoryLimit", ErrorCodes.QueryTooCostly },
        { "General.OutOfMemoryError", ErrorCodes.QueryTooCostly },
        { "General.StackOverFlowError", ErrorCodes.QueryTooCostly },
        { "General.MemoryPoolOutOfMemoryError", ErrorCodes.QueryTooCostly },
        { "General.DatabaseUnavailable", ErrorCodes.StoreUnavailable },
        { "Security.ModifiedConcurrently", ErrorCodes.StoreUnavailable },
        { "Security.AuthProviderTimeout", ErrorCodes.StoreUnavailable },
        { "Security.AuthProviderFailed", ErrorCodes.StoreUnavailable },
        { "Statement.ExecutionTimeout", ErrorCodes.Timeout },
        { "Statement.RemoteExecutionTransientError", ErrorCodes.StoreUnavailable },
        { "Transaction.LockAcquisitionTimeout", ErrorCodes.Timeout },
        { "Transaction.BookmarkTimeout", ErrorCodes.Timeout },
        { "Transaction.LeaseExpired", ErrorCodes.StoreUnavailable },
        { "Transaction.DeadlockDetected", ErrorCodes.StoreUnavailable },
        { "Transaction.ConstraintsChanged", ErrorCodes.StoreUnavailable },
        { "Transaction.Outdated", ErrorCodes.StoreUnavailable },
        { "Transaction.MaximumTransactionLimitReached", ErrorCodes.StoreUnavailable },
        { "Transaction.Interrupted", ErrorCodes.StoreUnavailable },
        { "Transaction.LeaderSwitch", ErrorCodes.StoreUnavailable },
        { "Transaction.QueryExecutionFailedOnTransaction", ErrorCodes.StoreUnavailable },
        { "Request.NoThreadsAvailable", ErrorCodes.StoreUnavailable },
        { "Request.ResourceExhaustion", ErrorCodes.StoreUnavailable },
        { "Weather.TooHot", ErrorCodes.StoreUnavailable },
    };

    /// <summary>Codes that the same statement would meet again, or by which somebody ended it.</summary>
    public static TheoryData<string, string, string> Final => new()
    {
        { "Neo.TransientError.Transaction.Terminated", ErrorCodes.Timeout, "took too long" },
        { "Neo.ClientError.Transaction.Terminated", ErrorCodes.Timeout, "took too long" },
        { "Neo.TransientError.Transaction.LockClientStopped", ErrorCodes.StoreUnavailable, "could not do" },
        { "Neo.ClientError.Transaction.LockClientStopped", ErrorCodes.StoreUnavailable, "could not do" },
        { "Neo.DatabaseError.Transaction.LockClientStopped", ErrorCodes.StoreUnavailable, "could not do" },
        { "Neo.ClientError.Transaction.TransactionTimedOut", ErrorCodes.Timeout, "took too long" },
        { "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", ErrorCodes.Timeout, "took too long" },
        { "Neo.ClientError.General.TransactionOutOfMemoryError", ErrorCodes.QueryTooCostly, "memory" },
        { "Neo.ClientError.Statement.SyntaxError", ErrorCodes.StoreUnavailable, "could not do" },
        { "Neo.ClientError.Statement.AccessMode", ErrorCodes.StoreUnavailable, "could not do" },
        { "Neo.ClientError.Security.Unauthorized", ErrorCodes.StoreUnavailable, "refuses the name or password: check NEO4J_USER and NEO4J_PASSWORD" },
        { "Neo.ClientError.Security.CredentialsExpired", ErrorCodes.StoreUnavailable, "password of its user changed" },
        { "Neo.ClientError.Security.AuthenticationRateLimit", ErrorCodes.StoreUnavailable, "too often" },
        { "Neo.ClientError.Security.Forbidden", ErrorCodes.StoreUnavailable, "may not do" },
        { "Neo.ClientError.Database.DatabaseNotFound", ErrorCodes.StoreUnavailable, "check NEO4J_DATABASE" },
        { "Neo.ClientError.Schema.ConstraintValidationFailed", ErrorCodes.Conflict, "already" },
        { "Neo.DatabaseError.General.UnknownError", ErrorCodes.StoreUnavailable, "could not do" },
        { "Neo.Transient", ErrorCodes.StoreUnavailable, "could not do" },
    };

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task A_transient_error_is_tried_again(string code, string told)
    {
        await using StubServer server = StubServer.Saying(Reply.Error($"Neo.TransientError.{code}"), Reply.Value("[1]"), Reply.Error($"Neo.TransientError.{code}"));
        using Neo4jClient client = new(new Neo4jOptions(server.Uri), new HastyClock());
        using Neo4jReply reply = await client.ReadAsync(Body, Cancel);
        reply.ToString().ShouldBe("[1]");
        server.Requests.Count.ShouldBe(2);

        StoreException failed = await Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Body, Cancel));
        failed.Code.ShouldBe(told);
        failed.Message.ShouldNotContain("secret");
        server.Requests.Count.ShouldBe(2 + 6);
    }

    [Theory]
    [MemberData(nameof(Final))]
    public async Task Any_other_error_is_final(string code, string told, string sentence)
    {
        await using StubServer server = StubServer.Saying(Reply.Error(code));
        using Neo4jClient client = new(new Neo4jOptions(server.Uri), new HastyClock());
        StoreException failed = await Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Body, Cancel));
        failed.Code.ShouldBe(told);
        failed.Message.ShouldContain(sentence);
        failed.Message.ShouldNotContain("secret");
        failed.InnerException!.Message.ShouldBe($"{code}: secret");
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task The_status_decides_nothing_where_there_is_a_code(int status)
    {
        await using StubServer server = StubServer.Saying(
            Reply.Error("Neo.TransientError.General.DatabaseUnavailable") with { Status = status }, Reply.Error("Neo.ClientError.Statement.SyntaxError") with { Status = status });
        using Neo4jClient client = new(new Neo4jOptions(server.Uri), new HastyClock());
        (await Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Body, Cancel))).InnerException!.Message.ShouldStartWith("Neo.ClientError.Statement.SyntaxError");
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Retries_end_when_too_many_fail()
    {
        await using StubServer server = StubServer.Saying(Reply.Error("Neo.TransientError.General.DatabaseUnavailable"));
        using Neo4jClient client = new(new Neo4jOptions(server.Uri) { InFlight = 30 }, new HastyClock());
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Body, Cancel))));
        server.Requests.Count.ShouldBeInRange(30, 70);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Short waits are none.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromSeconds(1) ? TimeSpan.FromTicks(1) : dueTime, period);
    }
}
