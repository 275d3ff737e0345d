using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Browser;

/// <summary>
/// What a Neo4j server has Browser do whenever it connects, as a file of settings for its container. The style stands in it whole, so that it needs neither
/// a file server nor the internet; a semicolon within it would end it.
/// </summary>
internal static class BrowserCommands
{
    /// <summary>The address of the kit that checked-in files give.</summary>
    public const string KitAddress = "http://localhost:5080/browser-kit";

    /// <summary>The commands in one line.</summary>
    public static string Line(GraphModel model) => string.Join("; ",
    [
        "clear",
        "config useReadTransactions: true",
        "config autoComplete: false",
        "config allowUserStats: false",
        "config allowCrashReports: false",
        $"style {BrowserStyle.Line(model)}",
        $"play {KitAddress}/guide.html",
    ]);

    /// <summary>The file: the name is what the container's start script makes the setting <c>browser.post_connect_cmd</c> of.</summary>
    public static string EnvironmentFile(GraphModel model) => $"""
        # What Neo4j Browser does whenever it connects; docker-compose.yml hands it to the server. Written by the command schema.
        NEO4J_browser_post__connect__cmd='{Line(model)}'

        """;
}
