using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Api.Http;

namespace KnowledgeGraph.Tests.Api;

/// <summary>The endpoint as a client sees it: GraphQL over HTTP.</summary>
public sealed class EndpointTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string GraphQL = "application/graphql-response+json";
    private const string Json = "application/json";

    [Theory]
    [InlineData(GraphQL)]
    [InlineData(Json)]
    public async Task A_question_is_answered_in_the_type_that_was_asked_for(string type)
    {
        HttpResponseMessage response = await PostAsync("""{"query":"{ actor(id: \"actor:rus\") { name } }"}""", type);
        await ExpectAsync(response, HttpStatusCode.OK, type, """{"data":{"actor":{"name":"Russia"}}}""");
        response.Headers.Vary.ShouldContain("Accept");
    }

    [Fact]
    public async Task A_question_can_stand_in_the_query_string()
    {
        string query = Uri.EscapeDataString("query Q($id: ID!) { actor(id: $id) { name } }");
        string variables = Uri.EscapeDataString("""{"id":"actor:rus"}""");
        HttpResponseMessage response = await host.Client.GetAsync(new Uri($"/graphql?query={query}&variables={variables}&operationName=Q", UriKind.Relative), Cancel);
        await ExpectAsync(response, HttpStatusCode.OK, GraphQL, """{"data":{"actor":{"name":"Russia"}}}""");
    }

    [Fact]
    public async Task Variables_may_be_numbers_of_every_kind()
    {
        const string Query = "query Q($first: Int!, $most: Float!, $least: Float!) { stances(first: $first, where: { polarity: { lt: $most, gte: $least } }) { nodes { type } } }";
        const string Variables = """{"first":2,"most":0,"least":-1e0}""";
        const string Answer = """{"data":{"stances":{"nodes":[{"type":"DISPUTES"},{"type":"ACCUSES"}]}}}""";
        await ExpectAsync(await PostAsync($$"""{"query":"{{Query}}","variables":{{Variables}}}""", GraphQL), HttpStatusCode.OK, GraphQL, Answer);
        HttpResponseMessage got = await host.Client.GetAsync(new Uri($"/graphql?query={Uri.EscapeDataString(Query)}&variables={Uri.EscapeDataString(Variables)}", UriKind.Relative), Cancel);
        await ExpectAsync(got, HttpStatusCode.OK, GraphQL, Answer);
    }

    [Theory]
    [InlineData("{ nope }")]
    [InlineData("{")]
    [InlineData("query A { about { version } } query B { about { version } }")]
    [InlineData("query ($d: PartialDate!) { stances(where: { statedOn: { lte: $d } }) { totalCount } }")]
    public async Task A_question_that_cannot_be_answered_shows_in_the_status_only_where_status_tells(string query)
    {
        string body = JsonSerializer.Serialize(new { query });
        (await PostAsync(body, GraphQL)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        HttpResponseMessage plain = await PostAsync(body, Json);
        plain.StatusCode.ShouldBe(HttpStatusCode.OK);
        using JsonDocument answer = JsonDocument.Parse(await plain.Content.ReadAsStringAsync(Cancel));
        answer.RootElement.TryGetProperty("data", out _).ShouldBeFalse();
        answer.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("{\"query\":", HttpStatusCode.BadRequest, "JSON_INVALID")]
    [InlineData("{}", HttpStatusCode.BadRequest, "JSON_INVALID")]
    public async Task What_is_no_question_is_refused_in_every_type(string body, HttpStatusCode status, string code)
    {
        foreach (string type in new[] { GraphQL, Json })
        {
            await ExpectErrorAsync(await PostAsync(body, type), status, type, code);
        }
    }

    [Fact]
    public async Task A_client_that_takes_neither_type_is_told_so() =>
        await ExpectErrorAsync(await PostAsync("""{"query":"{ about { version } }"}""", "text/html"), HttpStatusCode.NotAcceptable, Json, "NOT_ACCEPTABLE");

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=latin1")]
    public async Task A_body_that_is_not_json_in_utf8_is_refused(string contentType)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent("""{"query":"{ about { version } }"}"""u8.ToArray()) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        await ExpectErrorAsync(await host.Client.SendAsync(request, Cancel), HttpStatusCode.UnsupportedMediaType, GraphQL, "INVALID_CONTENT_TYPE");
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        using HttpRequestMessage request = new(HttpMethod.Put, "/graphql") { Content = new StringContent("{}", Encoding.UTF8, Json) };
        HttpResponseMessage response = await host.Client.SendAsync(request, Cancel);
        await ExpectErrorAsync(response, HttpStatusCode.MethodNotAllowed, GraphQL, "HTTP_METHOD_VALIDATION");
        response.Content.Headers.Allow.ShouldBe(["GET", "POST"]);
    }

    [Theory]
    [InlineData(RequestReader.MaxBody, HttpStatusCode.BadRequest, "QUERY_TOO_COSTLY")]
    [InlineData(RequestReader.MaxBody + 1, HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE")]
    public async Task A_body_has_an_end(int length, HttpStatusCode status, string code)
    {
        const string Frame = """{"query":"#"}""";
        string body = Frame.Insert(Frame.IndexOf('#', StringComparison.Ordinal), new string('#', length - Frame.Length));
        await ExpectErrorAsync(await PostAsync(body, GraphQL), status, GraphQL, code);
    }

    [Fact]
    public async Task Health_is_answered_from_the_store()
    {
        HttpResponseMessage response = await host.Client.GetAsync(new Uri("/health", UriKind.Relative), Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(Cancel)).ShouldContain("\"store\":\"sqlite\"");
    }

    [Fact]
    public async Task The_root_says_where_to_ask() =>
        (await host.Client.GetStringAsync(new Uri("/", UriKind.Relative), Cancel)).ShouldContain("\"graphql\":\"/graphql\"");

    [Fact]
    public async Task The_questions_that_can_be_clicked_through_are_answered()
    {
        string[] parts = (await File.ReadAllTextAsync(Repository.At("src", "KnowledgeGraph.Api", "requests.http"), Cancel)).Split("### ")[1..];
        foreach (string part in parts.Where(p => p.Contains("POST", StringComparison.Ordinal)))
        {
            string content = part[(part.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
            string body = part.Contains("X-REQUEST-TYPE", StringComparison.Ordinal) ? JsonSerializer.Serialize(new { query = content }) : content;
            HttpResponseMessage response = await PostAsync(body, GraphQL);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, part);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<HttpResponseMessage> PostAsync(string body, string accept)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, Json) };
        request.Headers.Accept.ParseAdd(accept);
        return await host.Client.SendAsync(request, Cancel);
    }

    private static async Task ExpectAsync(HttpResponseMessage response, HttpStatusCode status, string type, string body)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.ToString().ShouldBe($"{type}; charset=utf-8");
        (await response.Content.ReadAsStringAsync(Cancel)).ShouldBe(body);
    }

    private static async Task ExpectErrorAsync(HttpResponseMessage response, HttpStatusCode status, string type, string code)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await response.Content.ReadAsStringAsync(Cancel)).ShouldContain($"\"code\":\"{code}\"");
    }
}
