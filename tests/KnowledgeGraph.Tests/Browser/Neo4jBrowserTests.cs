using System.Text.Json;
using KnowledgeGraph.Api.Browser;
using KnowledgeGraph.Api.Http;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Neo4j;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Tests.Browser;

/// <summary>The kit in the real Neo4j Browser, in a real browser.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class Neo4jBrowserTests
{
    private const string BoltSetting = "SHOW SETTINGS 'server.bolt.listen_address' YIELD value";

    private static readonly string[] Colors = [.. BrowserStyle.Labels(GraphModel.Default).Select(l => BrowserColors.Nodes.GetValueOrDefault(l, BrowserColors.Grey)).Distinct()];

    [Fact]
    public async Task The_style_is_applied_and_every_step_of_the_guide_draws_nodes_with_captions()
    {
        Assert.SkipWhen(Chromium.Absence is not null, Chromium.Absence ?? "");
        Assert.SkipWhen(Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");
        Neo4jServer server = await Neo4jServer.Instance;
        await server.AloneAsync(async options =>
        {
            Assert.SkipWhen(options.User is not null, "The server asks for a password, which this test does not type.");
            await QueriesOnNeo4jTests.SeedAsync(options);
            await using WebApplication kit = await ServeKitAsync();
            await using Chromium chromium = await Chromium.OpenAsync();
            Neo4jBrowser browser = new(chromium);
            await browser.OpenAsync(OnLocalhost(options.Uri), $"bolt://localhost:{await BoltPortAsync(options)}");
            string address = $"{OnLocalhost(new Uri(kit.Urls.First()))}{BrowserKit.Folder}";
            await browser.RunAsync("config autoComplete: false");
            await browser.RunAsync($":style {address}/style.grass");
            (await browser.ShownAsync()).ShouldNotContain("Error");
            await FollowAsync(browser, address);
            await KeepPictureAsync(chromium);
        });
    }

    /// <summary>Goes through the guide as its reader does.</summary>
    private static async Task FollowAsync(Neo4jBrowser browser, string address)
    {
        await browser.RunAsync($":play {address}/guide.html");
        for (int i = 0; i < KitFiles.Steps.Count; i++)
        {
            string step = KitFiles.Steps[i];
            await browser.NextStepAsync(step, turn: i > 0);
            await browser.RunStepAsync(step);
            Expect(await browser.DrawnAsync(), $"step {i + 1}");
        }

        // A saved query that an analyst pastes draws what the guide's do.
        await browser.RunAsync(KitFiles.Queries["who-condemned-what-citing-which-resolutions"]);
        IReadOnlyList<Neo4jBrowser.Circle> circles = await browser.DrawnAsync();
        Expect(circles, "a saved query");
        circles.ShouldContain(new Neo4jBrowser.Circle("United States", BrowserColors.Nodes["State"]));
        circles.ShouldContain(new Neo4jBrowser.Circle("CONDEMNS -0.9", BrowserColors.Nodes["Stance"]));
    }

    private static void Expect(IReadOnlyList<Neo4jBrowser.Circle> circles, string where)
    {
        circles.Count.ShouldBeGreaterThan(4, where);
        circles.Where(c => c.Caption.Length < 2 || c.Caption.StartsWith('<')).ShouldBeEmpty(where);
        circles.Select(c => c.Fill).Distinct().ShouldBeSubsetOf(Colors, where);
    }

    /// <summary>Serves the kit alone, on a port of its own, as the API does.</summary>
    private static async Task<WebApplication> ServeKitAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Map($"/{BrowserKit.Folder}/{{**file}}", BrowserKit.BesideTheProgram.AnswerAsync);
        await app.StartAsync();
        return app;
    }

    private static async Task<int> BoltPortAsync(Neo4jOptions options)
    {
        using JsonDocument answer = JsonDocument.Parse(await SharedDatabase.RunAsync(options, BoltSetting));
        string listening = answer.RootElement.GetProperty("data").GetProperty("values")[0][0].GetString()!;
        return int.Parse(listening[(listening.LastIndexOf(':') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Uri OnLocalhost(Uri uri) => new UriBuilder(uri) { Host = "localhost" }.Uri;

    /// <summary>Keeps what the last query looks like, where a place for it is given: docs/neo4j-browser.png is made so.</summary>
    private static async Task KeepPictureAsync(Chromium chromium)
    {
        if (Environment.GetEnvironmentVariable("BROWSER_PICTURE") is { Length: > 0 } file)
        {
            await File.WriteAllBytesAsync(file, await chromium.PictureAsync());
        }
    }
}
