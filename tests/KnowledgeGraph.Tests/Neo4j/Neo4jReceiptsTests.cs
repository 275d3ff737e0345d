using System.Text.Json;
using KnowledgeGraph.Stores.Neo4j;
using Reply = KnowledgeGraph.Tests.Neo4j.StubServer.Reply;
using Request = KnowledgeGraph.Tests.Neo4j.StubServer.Request;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>How it is found out whether a transaction was kept whose last reply was lost.</summary>
public sealed class Neo4jReceiptsTests
{
    private static readonly Reply Begun = new(202, """{"transaction":{"id":"t1","expires":"Sat, 28 Nov 2026 12:00:00 GMT"}}""");
    private static readonly Reply Done = new(202, """{"data":{"fields":[],"values":[]},"transaction":{"id":"t1","expires":"Sat, 28 Nov 2026 12:00:00 GMT"}}""");
    private static readonly Reply Kept = new(202, """{"data":{"fields":[],"values":[]},"bookmarks":["FB:commit"]}""");

    [Fact]
    public async Task A_write_has_the_bookmarks_of_its_commit()
    {
        await using StubServer server = StubServer.Start(r => Task.FromResult(Say(r, Kept, isKept: true)));
        (await WriteAsync(server)).ShouldBe("""["FB:commit"]"""u8.ToArray());
        LookUps(server).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_write_whose_last_reply_was_lost_is_looked_up_where_writes_go_and_has_the_bookmarks_of_that()
    {
        await using StubServer server = StubServer.Start(r => Task.FromResult(Say(r, Kept with { CutAfter = 20 }, isKept: true)));
        (await WriteAsync(server)).ShouldBe("""["FB:1"]"""u8.ToArray());
        JsonElement asked = LookUps(server).ShouldHaveSingleItem();
        asked.TryGetProperty("accessMode", out _).ShouldBeFalse("A server that only reads may not have the receipt yet.");
        Begins(server).ShouldBe(1);
    }

    [Fact]
    public async Task A_write_that_was_lost_with_its_last_reply_happens_again()
    {
        int commits = 0;
        await using StubServer server = StubServer.Start(r =>
            Task.FromResult(Say(r, r.Line.Contains("/commit", StringComparison.Ordinal) && commits++ == 0 ? Kept with { CutAfter = 20 } : Kept, isKept: false)));
        (await WriteAsync(server)).ShouldBe("""["FB:commit"]"""u8.ToArray());
        LookUps(server).Count().ShouldBe(1);
        Begins(server).ShouldBe(2);
    }

    private static Reply Say(Request request, Reply commit, bool isKept) => request.Line.Split(' ') switch
    {
        ["POST", var path, ..] when path.EndsWith("/tx", StringComparison.Ordinal) => Begun,
        ["POST", var path, ..] when path.EndsWith("/commit", StringComparison.Ordinal) => commit,
        ["POST", var path, ..] when path.EndsWith("/tx/t1", StringComparison.Ordinal) => Done,
        ["DELETE", ..] => new Reply(404, """{"errors":[{"code":"Neo.ClientError.Transaction.TransactionNotFound","message":""}]}"""),
        _ => Reply.Value(isKept ? "1" : "0"),
    };

    private static async Task<byte[]?> WriteAsync(StubServer server)
    {
        Neo4jOptions options = new(server.Uri);
        using Neo4jClient client = new(options, TimeProvider.System);
        return await new Neo4jReceipts(client, options, TimeProvider.System).OnceAsync(_ => Task.CompletedTask, TestContext.Current.CancellationToken);
    }

    private static int Begins(StubServer server) => server.Requests.Count(r => r.Line.Contains("/tx ", StringComparison.Ordinal));

    private static IEnumerable<JsonElement> LookUps(StubServer server) => server.Requests
        .Where(r => r.Line.Contains("/query/v2 ", StringComparison.Ordinal)).Select(r => JsonDocument.Parse(r.Body).RootElement);
}
