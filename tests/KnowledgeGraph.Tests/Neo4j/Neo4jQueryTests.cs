using System.Text.Json;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Which statement is sent depends on the letters of the texts that it compares.</summary>
public sealed class Neo4jQueryTests
{
    [Theory]
    [InlineData("a", false)]
    [InlineData("\uD7FF", false)]
    [InlineData("\uE000", true)]
    [InlineData("😀", true)]
    public async Task What_is_explained_is_what_will_be_asked(string text, bool byCodePoint)
    {
        PlannedQuestion planned = await PlannedQuestion.Of($$"""{ actors(where: { name: { gt: "{{text}}" } }) { nodes { id } } }""");
        Neo4jQuery query = Neo4jQuery.Compile(planned.Plan!, new CypherWeights());
        string asked = StatementOf(query, planned.Arguments!);
        asked.Contains("reduce(", StringComparison.Ordinal).ShouldBe(byCodePoint);
        StatementOf(query.Prefixed("EXPLAIN"), planned.Arguments!).ShouldBe($"EXPLAIN {asked}");
    }

    private static string StatementOf(Neo4jQuery query, Arguments arguments) =>
        JsonDocument.Parse(query.Request(arguments)).RootElement.GetProperty("statement").GetString()!;
}
