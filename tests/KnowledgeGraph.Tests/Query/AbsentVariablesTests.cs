namespace KnowledgeGraph.Tests.Query;

/// <summary>A condition goes with its variable; what was written without one stays.</summary>
public sealed class AbsentVariablesTests
{
    [Theory]
    [InlineData("{ name: { contains: $q } }", "true")]
    [InlineData("{ name: { contains: $q, eq: \"a\" } }", "name Eq a")]
    [InlineData("{ form: { in: $forms }, id: { eq: \"a\" } }", "id Eq a")]
    [InlineData("{ or: [{ name: { contains: $q } }, { id: { eq: \"a\" } }] }", "id Eq a")]
    [InlineData("{ or: [{ name: { contains: $q } }, { form: { in: $forms } }] }", "true")]
    [InlineData("{ or: [{ name: { contains: $q } }, {}] }", "true")]
    [InlineData("{ or: [{ or: [{ name: { contains: $q } }] }, { id: { eq: \"a\" } }] }", "id Eq a")]
    [InlineData("{ not: { name: { contains: $q } } }", "true")]
    [InlineData("{ not: { or: [{ name: { contains: $q } }] } }", "true")]
    [InlineData("{ not: { or: [{ name: { contains: $q } }, {}] } }", "false")]
    [InlineData("{ not: { name: { contains: $q }, id: { eq: \"a\" } } }", "not id Eq a")]
    [InlineData("{ not: {} }", "false")]
    [InlineData("{ or: [{}, { id: { eq: \"a\" } }] }", "(true or id Eq a)")]
    [InlineData("{ onBehalfOf: { name: { contains: $q } } }", "onBehalfOf{true}")]
    [InlineData("{ speaker: { name: { contains: $q } } }", "true")]
    [InlineData("{ speaker: {} }", "speaker{true}")]
    [InlineData("{ speaker: { name: { contains: $q }, id: { eq: \"a\" } } }", "speaker{id Eq a}")]
    [InlineData("{ not: { speaker: { name: { contains: $q } } } }", "true")]
    [InlineData("{ or: [{ speaker: { name: { contains: $q } } }, { id: { eq: \"a\" } }] }", "id Eq a")]
    [InlineData("{ stances: { some: { holder: { name: { contains: $q } }, aspect: { contains: \"a\" } } } }", "some stances{aspect Contains a}")]
    [InlineData("{ stances: { some: { aspect: { contains: $q } } } }", "some stances{true}")]
    [InlineData("{ stances: { any: $any } }", "true")]
    [InlineData("{ or: $or }", "true")]
    [InlineData("{ and: [{ name: { contains: $q } }] }", "true")]
    [InlineData("{ or: [{ stances: { any: $any } }, { id: { eq: \"a\" } }] }", "id Eq a")]
    public async Task A_condition_goes_with_its_variable(string where, string filter) =>
        (await Ask(where)).Where.ShouldBe(filter);

    [Fact]
    public async Task The_whole_filter_goes_with_its_variable() =>
        (await PlannedQuestion.Of("query($where: StatementFilterInput) { statements(where: $where) { nodes { id } } }")).Where.ShouldBe("true");

    [Fact]
    public async Task In_a_filter_that_is_a_variable_nothing_is_dropped()
    {
        Dictionary<string, object?> where = new() { ["or"] = new object?[] { new Dictionary<string, object?>(), Eq("id", "a") } };
        PlannedQuestion planned = await PlannedQuestion.Of("query($where: StatementFilterInput) { statements(where: $where) { nodes { id } } }", new { where });
        planned.Where.ShouldBe("(true or id Eq a)");
    }

    [Fact]
    public async Task A_member_of_or_may_be_a_variable()
    {
        PlannedQuestion planned = await PlannedQuestion.Of(
            "query($one: StatementFilterInput!, $q: String) { statements(where: { or: [$one, { name: { contains: $q } }] }) { nodes { id } } }", new { one = Eq("id", "a") });
        planned.Where.ShouldBe("id Eq a");
    }

    [Fact]
    public async Task A_variable_that_is_null_is_no_absent_one()
    {
        PlannedQuestion refused = await PlannedQuestion.Of("query($q: String) { statements(where: { name: { contains: $q } }) { nodes { id } } }", new { q = (string?)null });
        refused.Code.ShouldBe("NULL_COMPARISON");
        refused.Field.ShouldBe("where.name.contains");
    }

    [Theory]
    [InlineData("$v: Float", "claims(where: { low: { in: [$v] } }) { totalCount }", "where.low.in")]
    [InlineData("$v: Int", "relays(where: { position: { nin: [1, $v] } }) { totalCount }", "where.position.nin")]
    [InlineData("$v: ID", "actors(where: { id: { in: [$v, \"a\"] } }) { totalCount }", "where.id.in")]
    [InlineData("$v: String", "actors(where: { aliases: { hasNone: [$v] } }) { totalCount }", "where.aliases.hasNone")]
    [InlineData("$v: StatementForm", "statements(where: { form: { in: [$v] } }) { totalCount }", "where.form.in")]
    [InlineData("$v: SearchKind", "search(text: \"korea\", in: [$v]) { score }", "in")]
    public async Task In_a_list_a_variable_without_a_value_is_null(string variable, string asks, string field)
    {
        foreach (object? variables in new object?[] { null, new { v = (string?)null } })
        {
            PlannedQuestion refused = await PlannedQuestion.Of($"query({variable}) {{ {asks} }}", variables);
            (refused.Code, refused.Field).ShouldBe(("NULL_COMPARISON", field));
        }
    }

    [Theory]
    [InlineData("{ onBehalfOf: { isNull: $any } }", "true")]
    [InlineData("{ onBehalfOf: { isNull: $any, id: { eq: \"a\" } } }", "onBehalfOf{id Eq a}")]
    [InlineData("{ not: { onBehalfOf: { isNull: $any } } }", "true")]
    [InlineData("{ onBehalfOf: {} }", "onBehalfOf{true}")]
    public async Task Whether_a_reference_leads_somewhere_is_not_asked_without_a_value(string where, string filter) =>
        (await Ask(where)).Where.ShouldBe(filter);

    [Fact]
    public async Task Paging_by_null_is_no_paging()
    {
        const string Paged = "query($first: Int, $after: String, $last: Int) { statements(first: $first, after: $after, last: $last, before: null, order: null, where: null) { nodes { id } } }";
        PlannedQuestion planned = await PlannedQuestion.Of(Paged, new { first = (int?)null, after = (string?)null });
        planned.Plan.ShouldBe((await PlannedQuestion.Of("{ statements { nodes { id } } }")).Plan);
        planned.Arguments!.Values.ShouldBe([20L]);
    }

    [Fact]
    public async Task What_is_skipped_by_a_variable_is_not_planned()
    {
        const string Question = "query($more: Boolean!) { statements { nodes { id ... @include(if: $more) { name } summary @skip(if: $more) } } }";
        PlannedQuestion more = await PlannedQuestion.Of(Question, new { more = true });
        PlannedQuestion less = await PlannedQuestion.Of(Question, new { more = false });
        more.Plan.ShouldBe((await PlannedQuestion.Of("{ statements { nodes { id name } } }")).Plan);
        less.Plan.ShouldBe((await PlannedQuestion.Of("{ statements { nodes { id summary } } }")).Plan);
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("", "문서")]
    public async Task The_plan_is_the_same_whatever_the_values(string one, string other)
    {
        const string Question = "query($q: String, $in: [ID!]) { statements(where: { name: { contains: $q }, id: { in: $in } }, first: 3) { nodes { id } } }";
        PlannedQuestion first = await PlannedQuestion.Of(Question, new { q = one, @in = new object?[] { "x" } });
        PlannedQuestion second = await PlannedQuestion.Of(Question, new { q = other, @in = Array.Empty<object?>() });
        second.Plan.ShouldBe(first.Plan);
        second.Plan!.GetHashCode().ShouldBe(first.Plan!.GetHashCode());
    }

    private static Dictionary<string, object?> Eq(string field, string value) => new() { [field] = new Dictionary<string, object?> { ["eq"] = value } };

    /// <summary>Plans a filter of which no variable is given.</summary>
    private static Task<PlannedQuestion> Ask(string where)
    {
        (string Name, string Type)[] variables = [("q", "String"), ("forms", "[StatementForm!]"), ("any", "Boolean"), ("or", "[StatementFilterInput!]")];
        string declared = string.Join(", ", variables.Where(v => where.Contains($"${v.Name}", StringComparison.Ordinal)).Select(v => $"${v.Name}: {v.Type}"));
        return PlannedQuestion.Of($"query{(declared.Length > 0 ? $"({declared})" : "")} {{ statements(where: {where}) {{ nodes {{ id }} }} }}");
    }
}
