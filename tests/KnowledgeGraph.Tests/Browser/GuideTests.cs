using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Browser;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Browser;

/// <summary>The saved queries, the guide and the links that open Browser with a query say the same.</summary>
public sealed partial class GuideTests
{
    private const int MostNodes = 300;

    public static TheoryData<string> Names => [.. KitFiles.All.Select(q => q.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_query_is_one_that_browser_takes(string name)
    {
        string query = KitFiles.All.First(q => q.Name == name).Query;
        int.Parse(Limit().Match(query).Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThan(MostNodes);
        query.IndexOfAny(['&', '#']).ShouldBe(-1, "It would cut the text of a link there.");
        Relationship().Matches(query).SelectMany(m => m.Groups[1].Value.Split('|')).ShouldBeSubsetOf(BrowserStyle.RelationshipTypes(GraphModel.Default));
        Label().Matches(query).Select(m => m.Groups[1].Value).ShouldBeSubsetOf(BrowserStyle.Labels(GraphModel.Default));
    }

    [Fact]
    public void A_saved_query_begins_with_its_title()
    {
        foreach ((string name, string query) in KitFiles.Queries)
        {
            query.ShouldMatch(@"^// \S.{10,}\n", name);
        }

        KitFiles.Queries.Values.Select(Title).ShouldBeUnique();
    }

    [Fact]
    public void The_guide_has_eight_steps_that_use_what_connects_a_position()
    {
        KitFiles.Steps.Count.ShouldBe(8);
        foreach (string type in new[] { "HELD_BY", "TOWARD", "EXPRESSED_IN", "CITES" })
        {
            KitFiles.Steps.Count(s => s.Contains($":{type}", StringComparison.Ordinal)).ShouldBeGreaterThan(1, type);
            KitFiles.Guide.ShouldContain($"<code>{type}</code>");
        }
    }

    [Fact]
    public void The_guide_links_every_saved_query_by_its_title()
    {
        KitFiles.Links.Select(l => l.Query).ShouldBe(KitFiles.Queries.Values, ignoreOrder: true);
        KitFiles.Links.Where(l => l.Text != Title(l.Query)).ShouldBeEmpty();
    }

    [Fact]
    public void The_guide_loads_the_style_from_the_kit() => KitFiles.Guide.ShouldContain($"data-exec=\"style {BrowserCommands.KitAddress}/style.grass\"");

    [Fact]
    public void A_link_in_the_readme_opens_browser_with_a_saved_query()
    {
        string readme = File.ReadAllText(Repository.At("README.md"));
        string[] queries = [.. DeepLink().Matches(readme).Select(m => Uri.UnescapeDataString(m.Groups[1].Value))];
        queries.Length.ShouldBe(Regex.Count(readme, "[?&]cmd="), "Every link opens the editor.");
        queries.ShouldNotBeEmpty();
        queries.ShouldBeSubsetOf(KitFiles.Queries.Values);
    }

    private static string Title(string query) => query.Split('\n')[0][3..];

    [GeneratedRegex(@"\nLIMIT (\d+);$")]
    private static partial Regex Limit();

    [GeneratedRegex(@"\[\w*:([A-Z_|]+)")]
    private static partial Regex Relationship();

    [GeneratedRegex(@"\(\w*:([A-Z]\w+)")]
    private static partial Regex Label();

    [GeneratedRegex(@"\(http://localhost:7474/browser/\?[^)]*&cmd=edit&arg=([^)&]+)\)")]
    private static partial Regex DeepLink();
}
