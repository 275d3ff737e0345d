using System.Net;
using System.Text.Json;
using KnowledgeGraph.Query;
using KnowledgeGraph.Stores.Neo4j;
using Reply = KnowledgeGraph.Tests.Neo4j.StubServer.Reply;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>What a client of the API sees of the graph store: answers, or errors with a code, a sentence and a status, and never a word of the server's own.</summary>
public sealed class Neo4jApiTests : IAsyncLifetime
{
    private const string Question = """{ actor(id: "actor:rus") { name } }""";

    private readonly StubServer _server;
    private readonly Neo4jHost _host;
    private Func<Task<Reply>> _say = () => Task.FromResult(Reply.Value("""[[0,"Russia"]]"""));
    private int _asked;

    public Neo4jApiTests()
    {
        PreparedDatabase database = new();
        _server = StubServer.Start(r => database.Say(r) is { } said ? Task.FromResult(said) : r.Body.Contains("EXPLAIN", StringComparison.Ordinal) ? Task.FromResult(Reply.Value("0")) : SayAsync());
        _host = new Neo4jHost(new Neo4jOptions(_server.Uri));
    }

    [Fact]
    public async Task An_answer_is_an_answer() => (await _host.AskAsync(Question)).ShouldBe((HttpStatusCode.OK, """{"data":{"actor":{"name":"Russia"}}}"""));

    [Theory]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", 6, ErrorCodes.StoreUnavailable, HttpStatusCode.ServiceUnavailable)]
    [InlineData("Neo.TransientError.Weather.TooHot", 6, ErrorCodes.StoreUnavailable, HttpStatusCode.ServiceUnavailable)]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", 6, ErrorCodes.QueryTooCostly, HttpStatusCode.OK)]
    [InlineData("Neo.TransientError.Transaction.Terminated", 1, ErrorCodes.Timeout, HttpStatusCode.GatewayTimeout)]
    [InlineData("Neo.ClientError.Transaction.Terminated", 1, ErrorCodes.Timeout, HttpStatusCode.GatewayTimeout)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", 1, ErrorCodes.StoreUnavailable, HttpStatusCode.ServiceUnavailable)]
    [InlineData("Neo.ClientError.Transaction.LockClientStopped", 1, ErrorCodes.StoreUnavailable, HttpStatusCode.ServiceUnavailable)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut", 1, ErrorCodes.Timeout, HttpStatusCode.GatewayTimeout)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", 1, ErrorCodes.StoreUnavailable, HttpStatusCode.ServiceUnavailable)]
    [InlineData("Neo.ClientError.Security.Unauthorized", 1, ErrorCodes.StoreUnavailable, HttpStatusCode.ServiceUnavailable)]
    [InlineData("Neo.DatabaseError.General.UnknownError", 1, ErrorCodes.StoreUnavailable, HttpStatusCode.ServiceUnavailable)]
    public async Task An_error_of_the_server_is_an_error_of_ours(string code, int asked, string told, HttpStatusCode status)
    {
        _say = () => Task.FromResult(Reply.Error(code));
        await ExpectErrorAsync(_host, told, status);
        _asked.ShouldBe(asked);
        _host.Written.ShouldContain(l => l.StartsWith("Error", StringComparison.Ordinal) && l.Trim().EndsWith($"It was said: {code}: secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_that_does_not_come_is_told_at_the_deadline()
    {
        TaskCompletionSource<Reply> never = new();
        _say = () => never.Task;
        await using Neo4jHost hasty = new(new Neo4jOptions(_server.Uri), timeout: "1");
        await ExpectErrorAsync(hasty, ErrorCodes.Timeout, HttpStatusCode.GatewayTimeout);
    }

    [Fact]
    public async Task Health_tells_when_the_store_goes_and_when_it_is_back()
    {
        _say = () => Task.FromResult(Reply.Value("""[["1"]]"""));
        (await _host.HealthAsync()).Status.ShouldBe(HttpStatusCode.OK);
        _say = () => Task.FromResult(new Reply(503, "<html>No server</html>"));
        (HttpStatusCode status, string body) = await _host.HealthAsync();
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        body.ShouldContain(ErrorCodes.StoreUnavailable);
        _say = () => Task.FromResult(Reply.Value("""[["1"]]"""));
        (await _host.HealthAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _server.DisposeAsync();
    }

    private Task<Reply> SayAsync()
    {
        Interlocked.Increment(ref _asked);
        return _say();
    }

    private static async Task ExpectErrorAsync(Neo4jHost host, string code, HttpStatusCode expected)
    {
        (HttpStatusCode status, string body) = await host.AskAsync(Question);
        status.ShouldBe(expected);
        body.ShouldNotContain("secret");
        body.ShouldNotContain("Neo.");
        JsonElement error = JsonDocument.Parse(body).RootElement.GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
        error.GetProperty("message").GetString()!.ShouldEndWith(".");
    }
}
