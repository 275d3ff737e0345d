using System.IO.Compression;
using System.Net;
using KnowledgeGraph.Api.Http;
using KnowledgeGraph.Tests.Api;

namespace KnowledgeGraph.Tests.Browser;

/// <summary>The kit as Browser fetches it, which is from another port.</summary>
public sealed class KitEndpointTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("style.grass", "application/json")]
    [InlineData("guide.html", "text/html")]
    [InlineData("queries/quotations-unsafe-to-repeat.cypher", "text/plain")]
    [InlineData("queries.zip", "application/zip")]
    public async Task A_file_may_be_fetched_from_anywhere(string file, string type)
    {
        HttpResponseMessage response = await SendAsync(HttpMethod.Get, file);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    [Theory]
    [InlineData("cache-control,pragma")]
    [InlineData("cache-control,pragma,sentry-trace")]
    public async Task Leave_is_given_for_whatever_headers_browser_asks_for(string headers)
    {
        HttpResponseMessage response = await SendAsync(HttpMethod.Options, "guide.html", ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", headers));
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        response.Headers.GetValues("Access-Control-Allow-Methods").ShouldBe(["GET, OPTIONS"]);
        string.Join(',', response.Headers.GetValues("Access-Control-Allow-Headers")).ShouldBe(headers);
    }

    [Theory]
    [InlineData("nothing.html")]
    [InlineData("neo4j.env")]
    [InlineData("../appsettings.json")]
    [InlineData("..%2FKnowledgeGraph.Api.dll")]
    public async Task Nothing_else_is_given(string file) => (await SendAsync(HttpMethod.Get, file)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Nothing_can_be_put_there() => (await SendAsync(HttpMethod.Put, "guide.html")).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);

    [Fact]
    public async Task The_guide_loads_the_style_from_where_it_came_from()
    {
        string guide = await (await SendAsync(HttpMethod.Get, "guide.html", ("Host", "localhost:1234"))).Content.ReadAsStringAsync(Cancel);
        guide.ShouldContain("data-exec=\"style http://localhost:1234/browser-kit/style.grass\"");
        guide.ShouldNotContain(":5080");
    }

    [Fact]
    public async Task The_zip_holds_the_saved_queries_and_is_the_same_whenever_it_is_made()
    {
        byte[] bytes = await (await SendAsync(HttpMethod.Get, BrowserKit.Zip)).Content.ReadAsByteArrayAsync(Cancel);
        using ZipArchive zip = new(new MemoryStream(bytes));
        zip.Entries.Select(e => e.FullName).ShouldBe(KitFiles.Queries.Keys.Order(StringComparer.Ordinal).Select(n => $"Reaction graph/{n}.cypher"));
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            entry.LastWriteTime.DateTime.ShouldBe(new DateTime(1980, 1, 1));
            entry.CompressedLength.ShouldBe(entry.Length);
            using StreamReader reader = new(entry.Open());
            (await reader.ReadToEndAsync(Cancel)).TrimEnd().ShouldBe(KitFiles.Queries[Path.GetFileNameWithoutExtension(entry.Name)]);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string file, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, new Uri($"/{BrowserKit.Folder}/{file}", UriKind.Relative));
        request.Headers.Add("Origin", "http://localhost:7474");
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await host.Client.SendAsync(request, Cancel);
    }
}
