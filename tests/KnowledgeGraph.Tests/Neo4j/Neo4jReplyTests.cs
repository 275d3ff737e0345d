using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Query;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Query;
using Reply = KnowledgeGraph.Tests.Neo4j.StubServer.Reply;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>What the client makes of replies of every form: it waits for their end, and takes no error and no beginning for an answer.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class Neo4jReplyTests
{
    private static readonly ReadOnlyMemory<byte> Body = Neo4jRequest.Of("RETURN [1] AS row", reads: true);

    private const string Page = "<!doctype html><title>We will be back soon</title>";
    private const string NotFound = """{"servlet":"default","message":"Not Found","url":"/browser/db/neo4j/query/v2","status":"404"}""";

    [Fact]
    public async Task An_error_after_the_first_rows_is_an_error()
    {
        await using StubServer server = StubServer.Saying(new Reply(202, """{"data":{"fields":["row"],"values":[[[1]]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}"""));
        (await FailAsync(server)).InnerException!.Message.ShouldContain("ArithmeticError");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_transient_error_after_the_first_rows_is_tried_again()
    {
        await using StubServer server = StubServer.Saying(
            new Reply(202, """{"data":{"fields":["row"],"values":[[[1]]]},"errors":[{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":""}],"bookmarks":["x"]}"""), Reply.Value("[2]"));
        (await AskAsync(server)).ShouldBe("[2]");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(60)]
    public async Task A_reply_that_breaks_off_is_asked_for_again(int cut)
    {
        foreach (bool chunked in new[] { false, true })
        {
            await using StubServer server = StubServer.Saying(Reply.Value("[1]") with { CutAfter = cut, Chunked = chunked }, Reply.Value("[2]"));
            (await AskAsync(server)).ShouldBe("[2]");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"data":{"fields":["row"],"values":[[[1]]""")]
    [InlineData("""{"data":{"fields":["row"],"values":[[[1]]]}""")]
    public async Task A_reply_whose_length_hides_that_it_breaks_off_is_asked_for_again(string begun)
    {
        await using StubServer server = StubServer.Saying(new Reply(202, begun), Reply.Value("[2]"));
        (await AskAsync(server)).ShouldBe("[2]");
        server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    [InlineData(200_000)]
    public async Task A_reply_in_chunks_is_put_together(int length)
    {
        string value = $"""["{new string('ж', length)}"]""";
        await using StubServer server = StubServer.Saying(Reply.Value(value) with { Chunked = true });
        (await AskAsync(server)).ShouldBe(value);
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

    [Theory]
    [InlineData("[]")]
    [InlineData("not read here")]
    [InlineData("""["]]},\"bookmarks\":[","]]},\"bookmarks\":[\"x\"]}"]""")]
    [InlineData("""[[[1,null,true],["\uD83D\uDE00 – ü\\"]],[]]""")]
    public void The_row_of_a_question_is_found_by_what_stands_around_it(string value)
    {
        using Neo4jReply reply = Read($$"""{"data":{"fields":["row"],"values":[[{{value}}]]},"bookmarks":["FB:a==","FB:b"]}""");
        reply.ToString().ShouldBe(value);
        reply.Bookmarks.ShouldBe("""["FB:a==","FB:b"]"""u8.ToArray());
        reply.Dispose();
        reply.Bookmarks.ShouldBeNull();
    }

    [Fact]
    public async Task A_real_server_writes_around_the_row_of_a_question_what_it_is_found_by()
    {
        Assert.SkipWhen(Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");
        PlannedQuestion nobody = await PlannedQuestion.Of("""{ actor(id: "actor:nobody") { name } }""");
        ReadOnlyMemory<byte> request = Neo4jQuery.Compile(nobody.Plan!, new CypherWeights()).Request(nobody.Arguments!);
        await (await Neo4jServer.Instance).AloneAsync(async options =>
        {
            string said = await SharedDatabase.SendAsync(options, request);
            using Neo4jReply reply = Read(said.Replace("[null]", "not read here", StringComparison.Ordinal));
            reply.ToString().ShouldBe("not read here");
        });
    }

    [Theory]
    [InlineData("""{"data":{"fields":["row"],"values":[[[1]]]},"bookmarks":["x"],"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":""}]}""")]
    [InlineData("""{"data":{"fields":["row"],"values":[[[1]]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"]]},"}],"bookmarks":["x"]}""")]
    [InlineData("""{"data":{"fields":["row"],"values":[[[1]]]},"bookmarks":[],"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":""}]}""")]
    public void An_error_is_found_wherever_it_stands(string reply) => Should.Throw<Neo4jException>(() => Read(reply)).Code.ShouldEndWith("ArithmeticError");

    [Theory]
    [InlineData("""{"data":{"fields":["row"],"values":[[[1]]]},"bookmarks":["x"],"notifications":[{"code":"y"}]}""")]
    [InlineData("""{"data":{"fields":["row"],"values":[[[1]]]},"queryType":"r","bookmarks":["x"]}""")]
    [InlineData("""{"data":{"fields":["row"],"values":[[[1]]]},"bookmarks":["x]"]}""")]
    [InlineData("""{"data":{"fields":["row"],"values":[[[1]]]}}""")]
    [InlineData("""{"data":{"fields":["other"],"values":[[[1]]]},"bookmarks":["x"]}""")]
    public void What_else_stands_beside_a_row_is_passed_over(string reply)
    {
        using Neo4jReply read = Read(reply);
        read.ToString().ShouldBe("[1]");
    }

    [Fact]
    public void No_beginning_of_a_reply_is_taken_for_it()
    {
        const string Reply = """{"data":{"fields":["row"],"values":[[["]]},\"bookmarks\":[\"x\"]}",1]]]},"bookmarks":["FB:a","FB:b"]}""";
        Enumerable.Range(0, Reply.Length).Where(length => !IsRefused(Reply[..length])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(502, Page)]
    [InlineData(503, Page)]
    [InlineData(504, Page)]
    [InlineData(503, "")]
    [InlineData(503, """{"message":"no healthy upstream"}""")]
    [InlineData(503, """{"errors":["no healthy upstream"]}""")]
    [InlineData(503, "{}")]
    public async Task A_proxy_that_has_no_server_for_a_moment_is_asked_again(int status, string body)
    {
        await using StubServer server = StubServer.Saying(new Reply(status, body), Reply.Value("[1]"));
        (await AskAsync(server)).ShouldBe("[1]");
        await using StubServer always = StubServer.Saying(new Reply(status, body));
        (await FailAsync(always)).Message.ShouldBe("The graph store does not answer.");
    }

    [Theory]
    [InlineData(200, Page)]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"status":"ok"}""")]
    [InlineData(302, "")]
    [InlineData(400, "")]
    [InlineData(403, Page)]
    [InlineData(404, NotFound)]
    [InlineData(404, """{"data":{"fields":[],"values":[]}}""")]
    [InlineData(405, Page)]
    [InlineData(500, Page)]
    public async Task What_is_not_Neo4j_is_told_apart(int status, string body)
    {
        await using StubServer server = StubServer.Saying(new Reply(status, body));
        StoreException failed = await FailAsync(server);
        failed.Code.ShouldBe(ErrorCodes.StoreUnavailable);
        failed.Message.ShouldContain("is not the Query API of Neo4j 5.26 or later");
        failed.InnerException!.Message.ShouldContain($"HTTP {status}");
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_is_too_long_is_refused(bool chunked)
    {
        const int Limit = 100 * 1024;
        await using StubServer server = StubServer.Start(_ => Task.FromResult(Reply.Value($"""["{new string('x', Limit)}"]""") with { Chunked = chunked }));
        StoreException failed = await FailAsync(server, o => o with { LargestAnswer = Limit });
        failed.Code.ShouldBe(ErrorCodes.QueryTooCostly);
        failed.Message.ShouldContain("ask for fewer records at once");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_is_just_not_too_long_is_read()
    {
        Reply whole = Reply.Value($"""["{new string('x', 100_000)}"]""");
        await using StubServer server = StubServer.Saying(whole);
        (await AskAsync(server, o => o with { LargestAnswer = whole.Body.Length })).Length.ShouldBe(100_004);
        await FailAsync(server, o => o with { LargestAnswer = whole.Body.Length - 1 });
    }

    [Fact]
    public async Task A_reply_that_drips_is_given_up_at_the_deadline()
    {
        await using StubServer server = StubServer.Saying(Reply.Value("[1]") with { Drip = TimeSpan.FromMilliseconds(50) });
        StoreException failed = await FailAsync(server, o => o with { Deadline = TimeSpan.FromMilliseconds(300) });
        failed.Code.ShouldBe(ErrorCodes.Timeout);
        server.Requests.Count.ShouldBe(1);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<string> AskAsync(StubServer server, Func<Neo4jOptions, Neo4jOptions>? change = null)
    {
        using Neo4jClient client = Client(server, change);
        using Neo4jReply reply = await client.ReadAsync(Body, Cancel);
        return reply.ToString();
    }

    private static async Task<StoreException> FailAsync(StubServer server, Func<Neo4jOptions, Neo4jOptions>? change = null)
    {
        using Neo4jClient client = Client(server, change);
        return await Should.ThrowAsync<StoreException>(async () => await client.ReadAsync(Body, Cancel));
    }

    private static Neo4jClient Client(StubServer server, Func<Neo4jOptions, Neo4jOptions>? change = null)
    {
        Neo4jOptions options = new(server.Uri);
        return new Neo4jClient(change?.Invoke(options) ?? options, TimeProvider.System);
    }

    private static bool IsRefused(string reply)
    {
        try
        {
            Read(reply).Dispose();
            return false;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return true;
        }
    }

    private static Neo4jReply Read(string reply)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(reply) + 1);
        return Neo4jReply.Read(buffer, Encoding.UTF8.GetBytes(reply, buffer));
    }
}
