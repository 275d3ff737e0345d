namespace KnowledgeGraph.Tests.Query;

public sealed class PlannerLimitsTests
{
    [Theory]
    [InlineData(12, null)]
    [InlineData(13, "QUERY_TOO_DEEP")]
    public async Task Lists_and_references_nest_to_a_depth_of_twelve(int depth, string? code)
    {
        string question = "id";
        for (int level = depth; level > 1; level--)
        {
            question = level % 2 == 0 ? $"speaker {{ {question} }}" : $"statements {{ edges {{ node {{ {question} }} }} }}";
        }

        PlannedQuestion planned = await PlannedQuestion.Of($"{{ statements {{ nodes {{ {question} }} }} }}");
        planned.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(11, null)]
    [InlineData(12, "QUERY_TOO_DEEP")]
    public async Task So_do_conditions(int depth, string? code) => (await PlannedQuestion.OfFilter(Reports(depth, "id: { eq: \"a\" }"))).Code.ShouldBe(code);

    [Theory]
    [InlineData(11, null)]
    [InlineData(12, "QUERY_TOO_DEEP")]
    public async Task So_do_orders(int depth, string? code) =>
        (await PlannedQuestion.Of($"{{ statements(order: {Reports(depth, "id: ASC")}) {{ nodes {{ id }} }} }}")).Code.ShouldBe(code);

    [Fact]
    public async Task What_is_too_deep_is_named()
    {
        PlannedQuestion refused = await PlannedQuestion.OfFilter(Reports(12, "id: { eq: \"a\" }"));
        refused.Error!.Value.GetProperty("message").GetString()!.ShouldStartWith("'where.reports.reports.");
    }

    [Fact]
    public async Task A_short_document_that_asks_for_too_much_is_refused()
    {
        // Each level asks for a subject, of which there are eight types, each of which has all of the next level.
        string asked = "id dataset name";
        for (int level = 0; level < 3; level++)
        {
            asked = $"id name responses {{ nodes {{ subject {{ {asked} }} statement {{ id }} }} }}";
        }

        PlannedQuestion refused = await PlannedQuestion.Of($"{{ responses {{ nodes {{ subject {{ {asked} }} }} }} }}");
        refused.Code.ShouldBe("QUERY_TOO_COSTLY");
        refused.Error!.Value.GetProperty("message").GetString()!.ShouldContain("'responses.nodes.subject.responses.nodes.subject");
    }

    [Fact]
    public async Task A_long_condition_in_a_variable_is_refused()
    {
        Dictionary<string, object?> condition = new() { ["id"] = new Dictionary<string, object?> { ["eq"] = "a" } };
        Dictionary<string, object?> where = new() { ["or"] = Enumerable.Repeat(condition, 2_000).ToArray<object?>() };
        PlannedQuestion refused = await PlannedQuestion.Of("query($where: StatementFilterInput) { statements(where: $where) { nodes { id } } }", new { where });
        refused.Code.ShouldBe("QUERY_TOO_COSTLY");
    }

    [Theory]
    [InlineData("or", 200, null)]
    [InlineData("or", 201, "QUERY_TOO_COSTLY")]
    [InlineData("and", 201, "QUERY_TOO_COSTLY")]
    public async Task So_is_one_with_more_members_than_a_store_can_plan(string junction, int members, string? code)
    {
        object?[] Halves(int of) => [.. Enumerable.Range(0, of).Select(i => new Dictionary<string, object?> { ["name"] = new Dictionary<string, object?> { ["neq"] = $"a{i}" } })];
        Dictionary<string, object?> inner = new() { [junction] = Halves(100) };
        Dictionary<string, object?> where = new() { [junction] = Halves(members - 100).Append(inner).ToArray() };
        PlannedQuestion planned = await PlannedQuestion.Of("query($where: StatementFilterInput) { statements(where: $where) { nodes { id } } }", new { where });
        (planned.Code, planned.Field).ShouldBe((code, code is null ? null : $"where.{junction}"));
    }

    private static string Reports(int depth, string inner) => string.Concat(Enumerable.Repeat("{ reports: ", depth)) + $"{{ {inner} }}" + string.Concat(Enumerable.Repeat(" }", depth));
}
