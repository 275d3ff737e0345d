using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Browser;
using KnowledgeGraph.Api.Commands;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Tests.Browser;

/// <summary>Neo4j Browser is told how to draw everything that can be in the store.</summary>
public sealed partial class BrowserStyleTests
{
    private static readonly GraphModel Model = GraphModel.Default;
    private static readonly Dictionary<string, Dictionary<string, string>> Rules = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(BrowserStyle.Text(Model))!;

    public static TheoryData<string> GeneratedFiles => [.. SchemaCommand.Files(Model).Keys];

    [Theory]
    [MemberData(nameof(GeneratedFiles))]
    public void What_is_checked_in_follows_from_the_records(string file) =>
        File.ReadAllText(Repository.At("schema", file)).ShouldBe(SchemaCommand.Files(Model)[file], "Write it anew with the command schema.");

    [Fact]
    public void Every_label_has_a_rule_and_the_general_ones_come_first()
    {
        string[] ruled = [.. Rules.Keys.Where(k => k.StartsWith("node.", StringComparison.Ordinal)).Select(k => k["node.".Length..])];
        ruled.ShouldBe(BrowserStyle.Labels(Model));
        foreach (RecordType type in Model.Records.Where(r => !r.IsEdge))
        {
            string[] kinds = [.. Neo4jSchema.KindOf(type)?.Vocabulary!.Words.Select(w => w.Value.ToString()!) ?? []];
            string[] labels = [.. Neo4jSchema.Labels(type).Skip(1).Append(type.Name).Concat(kinds)];
            labels.Select(l => Array.IndexOf(ruled, l)).ShouldBeInOrder(SortDirection.Ascending, type.Name);
            labels.ShouldBeSubsetOf(ruled);
        }
    }

    [Fact]
    public void Labels_of_different_records_differ() => BrowserStyle.Labels(Model).ShouldBeUnique();

    [Fact]
    public void Every_relationship_has_a_rule() =>
        Rules.Keys.Where(k => k.StartsWith("relationship.", StringComparison.Ordinal)).ShouldBe(BrowserStyle.RelationshipTypes(Model).Select(t => $"relationship.{t}"));

    [Fact]
    public void No_color_is_kept_for_what_is_not_there()
    {
        BrowserColors.Nodes.Keys.Except(BrowserStyle.Labels(Model)).ShouldBeEmpty();
        BrowserColors.Relationships.Keys.Except(BrowserStyle.RelationshipTypes(Model)).ShouldBeEmpty();
    }

    [Fact]
    public void A_caption_shows_what_the_record_has()
    {
        foreach (RecordType type in Model.Records)
        {
            string selector = type.IsEdge ? $"relationship.{type.RelationshipType}" : $"node.{type.Name}";
            string caption = Rules[selector].GetValueOrDefault("caption", "{name}");
            Property().Matches(caption).Select(m => m.Groups[1].Value).ShouldBeSubsetOf(type.Fields.Select(f => f.Name), selector);
        }
    }

    [Fact]
    public void The_style_stands_whole_in_the_commands_of_the_server()
    {
        string line = BrowserCommands.Line(Model);
        string style = line.Split("; ").Single(c => c.StartsWith("style ", StringComparison.Ordinal))["style ".Length..];
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(style).ShouldBe(Rules, Comparer);
        style.ShouldNotContain(';', "It would end the command.");
        line.ShouldNotContain("'", Case.Sensitive, "It would end the value in the file.");
        line.ShouldNotContain("$", Case.Sensitive, "It would be taken for a variable.");
    }

    private static IEqualityComparer<KeyValuePair<string, Dictionary<string, string>>> Comparer { get; } =
        EqualityComparer<KeyValuePair<string, Dictionary<string, string>>>.Create((a, b) => a.Key == b.Key && a.Value.SequenceEqual(b.Value));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Property();
}
