using System.Net;
using System.Text;
using KnowledgeGraph.Api.Hosting;

namespace KnowledgeGraph.Tests.Api;

/// <summary>A page of another origin may ask where the settings name that origin.</summary>
public sealed class OriginTests
{
    private const string Listed = "https://dashboards.example.org";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://localhost:3000;" + Listed, Listed)]
    [InlineData("http://localhost:3000 HTTPS://Dashboards.Example.org:443", Listed)]
    [InlineData("*", "*")]
    public async Task A_page_of_a_listed_origin_may_ask(string origins, string allowed)
    {
        using ApiHost host = new(("origins", origins));
        foreach ((string place, HttpMethod method) in new[] { ("/graphql", HttpMethod.Post), ("/graphql", HttpMethod.Get), ("/health", HttpMethod.Get) })
        {
            HttpResponseMessage preflight = await PreflightAsync(host, place, method, Listed);
            preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            Header(preflight, "Access-Control-Allow-Origin").ShouldBe(allowed);
            Header(preflight, "Access-Control-Allow-Headers").ShouldBe("content-type,x-trace");
            Header(preflight, "Access-Control-Allow-Methods").ShouldBe("GET,POST");
            Header(preflight, "Access-Control-Max-Age").ShouldBe("3600");
        }

        HttpResponseMessage answer = await AskAsync(host, Listed);
        Header(answer, "Access-Control-Allow-Origin").ShouldBe(allowed);
        answer.Headers.Vary.ShouldContain("Accept");
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldBe("""{"data":{"actor":{"name":"Russia"}}}""");
        if (allowed != "*")
        {
            answer.Headers.Vary.ShouldContain("Origin");
        }
    }

    [Theory]
    [InlineData("https://dashboards.example.org.evil.example")]
    [InlineData("http://dashboards.example.org")]
    [InlineData("https://dashboards.example.org:8443")]
    [InlineData("null")]
    public async Task A_page_of_another_origin_is_told_nothing_of_it(string origin)
    {
        using ApiHost host = new(("origins", Listed));
        ShouldBeSilent(await PreflightAsync(host, "/graphql", HttpMethod.Post, origin));
        ShouldBeSilent(await AskAsync(host, origin));
    }

    [Fact]
    public async Task Without_the_option_nothing_is_sent()
    {
        using ApiHost host = new();
        HttpResponseMessage preflight = await PreflightAsync(host, "/graphql", HttpMethod.Post, Listed);
        preflight.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        ShouldBeSilent(preflight);
        ShouldBeSilent(await AskAsync(host, Listed));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ; ", new string[0])]
    [InlineData("http://a.org; https://a.org:8443;http://a.org", "http://a.org", "https://a.org:8443")]
    [InlineData("http://[::1]:3000 http://127.0.0.1:3000", "http://[::1]:3000", "http://127.0.0.1:3000")]
    [InlineData("app://dashboard http://a.org:80", "app://dashboard", "http://a.org")]
    public void Origins_are_read_as_browsers_write_them(string? text, params string[] read) => Origins.Read(text).ShouldBe(read);

    [Theory]
    [InlineData("dashboards.example.org")]
    [InlineData("localhost:3000")]
    [InlineData("https://")]
    [InlineData("null")]
    [InlineData("https://dashboards.example.org/")]
    [InlineData("https://dashboards.example.org/board")]
    [InlineData("https://dashboards.example.org?x")]
    [InlineData("https://me@dashboards.example.org")]
    [InlineData("https://*.example.org")]
    [InlineData("https://dashboards.example.org:70000")]
    [InlineData("https://a.org,https://b.org")]
    [InlineData("file:///home")]
    public void What_is_no_origin_is_named_with_the_rule(string text) => Should.Throw<SettingsException>(() => Origins.Read($"http://localhost:3000;{text}")).Message
        .ShouldBe($"--origins: '{text}' is no origin: it must be scheme://host or scheme://host:port without a path, such as https://dashboards.example.org, or * for every origin.");

    private static Task<HttpResponseMessage> PreflightAsync(ApiHost host, string place, HttpMethod method, string origin)
    {
        HttpRequestMessage request = new(HttpMethod.Options, place);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method.Method);
        request.Headers.Add("Access-Control-Request-Headers", "content-type,x-trace");
        return host.Client.SendAsync(request, Cancel);
    }

    private static Task<HttpResponseMessage> AskAsync(ApiHost host, string origin)
    {
        HttpRequestMessage request = new(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"{ actor(id: \"actor:rus\") { name } }"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Origin", origin);
        return host.Client.SendAsync(request, Cancel);
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).ShouldHaveSingleItem();

    private static void ShouldBeSilent(HttpResponseMessage response) => response.Headers.ShouldNotContain(h => h.Key.StartsWith("Access-Control-", StringComparison.Ordinal));
}
