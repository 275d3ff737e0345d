using System.Net;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests.Browser;

/// <summary>The checked-in files of the Browser kit, as text.</summary>
internal static partial class KitFiles
{
    /// <summary>The saved queries by name.</summary>
    public static IReadOnlyDictionary<string, string> Queries { get; } = Repository.Files("schema/browser/queries", "*.cypher")
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f)!, f => File.ReadAllText(f).TrimEnd());

    public static string Guide { get; } = File.ReadAllText(Repository.At("schema/browser/guide.html"));

    /// <summary>The queries of the guide's steps, in their order.</summary>
    public static IReadOnlyList<string> Steps { get; } = [.. Step().Matches(Guide).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];

    /// <summary>The queries that a click in the guide runs at once, with what the reader clicks on.</summary>
    public static IReadOnlyList<(string Query, string Text)> Links { get; } =
        [.. Populate().Matches(Guide).Select(m => (WebUtility.HtmlDecode(m.Groups[1].Value), WebUtility.HtmlDecode(m.Groups[2].Value)))];

    /// <summary>Every query of the kit, by a name that tells which.</summary>
    public static IEnumerable<(string Name, string Query)> All =>
        [.. Queries.Select(q => ($"{q.Key}.cypher", q.Value)), .. Steps.Select((s, i) => ($"step {i + 1} of the guide", s))];

    [GeneratedRegex("<pre class=\"runnable\">(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Step();

    [GeneratedRegex("<a data-populate=\"([^\"]*)\">(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Populate();
}
