using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Worlds;
using Reply = KnowledgeGraph.Tests.Neo4j.StubServer.Reply;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Who has written reads what was written, whichever server of a cluster answers.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class Neo4jBookmarksTests
{
    private static readonly byte[] Written = """["FB:1"]"""u8.ToArray();

    [Fact]
    public void Bookmarks_are_those_of_the_last_write_whose_reply_came()
    {
        Neo4jBookmarks bookmarks = new(TimeProvider.System);
        bookmarks.Latest.ShouldBeNull();
        bookmarks.Wrote("[]"u8.ToArray());
        bookmarks.Wrote(Written);
        bookmarks.Wrote(null);
        bookmarks.Latest.ShouldBe(Written);
    }

    [Fact]
    public void Bookmarks_are_told_for_a_while_only()
    {
        LateClock clock = new();
        Neo4jBookmarks bookmarks = new(clock);
        bookmarks.Wrote(Written);
        clock.Late = TimeSpan.FromSeconds(59);
        bookmarks.Latest.ShouldBe(Written);
        clock.Late = TimeSpan.FromSeconds(61);
        bookmarks.Latest.ShouldBeNull();
    }

    [Fact]
    public async Task Every_question_after_a_write_says_what_it_must_see()
    {
        Assert.SkipWhen(Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");
        await (await Neo4jServer.Instance).AloneAsync(async options =>
        {
            await using StubServer server = StubServer.Start(r => ForwardAsync(options, r));
            await using Neo4jStore store = new(options with { Uri = server.Uri }, GraphModel.Default, new FixedClock());
            Neo4jQuery count = new("RETURN [COUNT { (:Actor) }] AS row", new Plan([], []));
            (await ReadAsync(store, count)).ShouldBe("[0]");
            Last(server).TryGetProperty("bookmarks", out _).ShouldBeFalse();
            await store.LoadAsync(TestWorld.Datasets, TestWorld.Records);
            (await ReadAsync(store, count)).ShouldBe($"[{TestWorld.Records.Count(r => GraphModel.Default.Of(r).Name == "Actor")}]");
            Last(server).GetProperty("bookmarks").GetArrayLength().ShouldBe(1);
            Last(server).GetProperty("bookmarks")[0].GetString()!.ShouldStartWith("FB:");
            Last(server).GetProperty("accessMode").GetString().ShouldBe("READ");
        });
    }

    private static JsonElement Last(StubServer server) => JsonDocument.Parse(server.Requests[^1].Body).RootElement;

    private static async Task<string> ReadAsync(Neo4jStore store, Neo4jQuery query)
    {
        using Answer answer = await store.ReadAsync(query, new Arguments([]), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.Json.Span);
    }

    /// <summary>Has the server answer.</summary>
    private static async Task<Reply> ForwardAsync(Neo4jOptions options, StubServer.Request request)
    {
        string[] line = request.Line.Split(' ');
        using HttpClient http = new();
        using HttpRequestMessage message = new(new HttpMethod(line[0]), new Uri(options.Uri, line[1])) { Content = new StringContent(request.Body, Encoding.UTF8, "application/json") };
        message.Headers.Accept.ParseAdd("application/json");
        if (request.Headers.Split("\r\n").FirstOrDefault(h => h.StartsWith("Authorization: ", StringComparison.Ordinal)) is { } authorization)
        {
            message.Headers.TryAddWithoutValidation("Authorization", authorization["Authorization: ".Length..]);
        }

        using HttpResponseMessage response = await http.SendAsync(message);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A clock that goes on when it is told.</summary>
    private sealed class LateClock : TimeProvider
    {
        public TimeSpan Late { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Late.Ticks;
    }
}
