using System.Buffers;
using System.Text;
using KnowledgeGraph.Api.Http;
using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Tests.Api;

/// <summary>A request is known again only when it came with the very same bytes.</summary>
public sealed class KnownRequestsTests
{
    private readonly KnownRequests _known = new();

    [Fact]
    public void The_same_bytes_are_the_same_request()
    {
        GraphQLRequest request = Post("""{"query":"{ a }","variables":{"x":1}}""");
        Post("""{"query":"{ a }","variables":{"x":1}}""").ShouldBeSameAs(request);
    }

    [Theory]
    [InlineData("""{"query":"{ a }","variables":{"x":2}}""")]
    [InlineData("""{"query":"{ a }","variables":{"x":"1"}}""")]
    [InlineData("""{"query":"{ a }","variables":{"x":1.0}}""")]
    [InlineData("""{"query":"{ a }","variables":{"x":1},"operationName":"a"}""")]
    [InlineData("""{"query":"{ b }","variables":{"x":1}}""")]
    [InlineData("""{"query":"{ a }","variables":{"x":1}} """)]
    public void Other_bytes_are_another_request(string other)
    {
        GraphQLRequest request = Post("""{"query":"{ a }","variables":{"x":1}}""");
        Post(other).ShouldNotBeSameAs(request);
        Post("""{"query":"{ a }","variables":{"x":1}}""").ShouldBeSameAs(request);
    }

    [Fact]
    public void A_body_is_known_however_it_was_cut_on_its_way()
    {
        const string body = """{"query":"{ a }"}""";
        _known.Of(Piece.Cut(Encoding.UTF8.GetBytes(body), 5), RequestJson.ReadRequest).ShouldBeSameAs(Post(body));
    }

    [Fact]
    public void What_is_refused_is_refused_again()
    {
        for (int i = 0; i < 3; i++)
        {
            Should.Throw<RequestException>(() => Post("{"));
        }
    }

    [Fact]
    public void A_body_that_looks_like_a_query_string_is_not_taken_for_one()
    {
        Get("?query={a}");
        Should.Throw<RequestException>(() => Post("?query={a}"));
    }

    [Fact]
    public void The_same_query_string_is_the_same_request()
    {
        GraphQLRequest request = Get("?query={a}");
        Get("?query={a}").ShouldBeSameAs(request);
        Get("?query={b}").ShouldNotBeSameAs(request);
    }

    [Theory]
    [InlineData(KnownRequests.Longest, true)]
    [InlineData(KnownRequests.Longest + 1, false)]
    public void A_very_long_request_is_read_anew(int length, bool isKept)
    {
        string body = $$"""{"query":"{{new string('a', length - 12)}}"}""";
        ReferenceEquals(Post(body), Post(body)).ShouldBe(isKept);
        string query = "?" + new string('a', length - 1);
        ReferenceEquals(Get(query), Get(query)).ShouldBe(isKept);
    }

    private GraphQLRequest Post(string body) => _known.Of(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(body)), RequestJson.ReadRequest);

    private GraphQLRequest Get(string query) => _known.Of(query, () => new GraphQLRequest(query, null, new Dictionary<string, object?>()));
}
