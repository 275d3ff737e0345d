using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests;

/// <summary>What the README shows is what happens.</summary>
public sealed partial class ReadmeTests(OpenStores stores)
{
    private static readonly string Text = File.ReadAllText(Repository.At("README.md"));

    [Fact]
    public async Task The_question_has_the_answer_that_stands_below_it()
    {
        string question = Block("graphql");
        byte[] answer = await (await stores.Of("sqlite", World.Seed)).AskAsync(question);
        JsonNode.DeepEquals(JsonNode.Parse(answer), JsonNode.Parse(Block("json"))).ShouldBeTrue(System.Text.Encoding.UTF8.GetString(answer));
    }

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        string[] links = [.. Link().Matches(Text).Select(m => m.Groups[1].Value).Where(l => !l.StartsWith("http", StringComparison.Ordinal))];
        links.ShouldNotBeEmpty();
        links.Where(l => !l.StartsWith('#') && !Path.Exists(Repository.At(l))).ShouldBeEmpty();
    }

    [Fact]
    public void The_row_in_the_example_stands_in_the_seed()
    {
        string[] lines = Block("csv").Trim().Split('\n');
        lines[1].ShouldBe("statement:s10,ALLEGES_VIOLATION,event:e12,false");
        File.ReadAllText(Repository.At("graph-seed/kursk-2025/stances.csv")).ShouldContain("statement:s10,ALLEGES_VIOLATION,event:e12,");
    }

    private static string Block(string language) => Regex.Match(Text, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
