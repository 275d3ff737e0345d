using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Tests.Query;

public sealed class SelectionsTests
{
    private const string Plain = "{ actors(first: 2, where: { kind: { eq: STATE } }) { nodes { id name statements(first: 1) { nodes { summary venue } totalCount } } } }";

    [Theory]
    [InlineData("{ actors(first: 2, where: { kind: { eq: STATE } }) { nodes { id ...A ...B } } } fragment A on Actor { name statements(first: 1) { nodes { summary } } } fragment B on Actor { statements(first: 1) { nodes { venue } totalCount } }")]
    [InlineData("{ actors(first: 2, where: { kind: { eq: STATE } }) { nodes { id ... on Node { id } ... on Subject { name } statements(first: 1) { nodes { summary } } statements(first: 1) { nodes { venue } totalCount } } } }")]
    [InlineData("{ actors(first: 2, where: { kind: { eq: STATE } }) { nodes { id } } actors(first: 2, where: { kind: { eq: STATE } }) { nodes { name statements(first: 1) { nodes { summary venue } totalCount } } } }")]
    [InlineData("query A { actors(first: 2, where: { kind: { eq: STATE } }) { ... { nodes { id name statements(first: 1) { ...S } } } } } fragment S on StatementsConnection { nodes { summary } nodes { venue } totalCount }")]
    public async Task Fields_that_are_asked_in_several_places_are_one(string question)
    {
        PlannedQuestion merged = await PlannedQuestion.Of(question);
        PlannedQuestion plain = await PlannedQuestion.Of(Plain);
        merged.Plan.ShouldBe(plain.Plan);
        merged.Arguments!.Values.ShouldBe(plain.Arguments!.Values);
    }

    [Fact]
    public async Task Merging_keeps_the_arguments_that_are_variables()
    {
        const string Question = "query($n: Int) { actors { nodes { statements(first: $n) { nodes { id } } ...A } } } fragment A on Actor { statements(first: $n) { totalCount } }";
        PlannedQuestion planned = await PlannedQuestion.Of(Question, new { n = 7 });
        planned.Arguments!.Values.ShouldContain(7L);
    }

    [Fact]
    public async Task A_reference_to_an_interface_has_a_shape_for_every_member()
    {
        PlannedQuestion planned = await PlannedQuestion.Of("{ stance(id: \"stance:a\") { target { __typename name ... on Event { status } ... on Node { origin } ... on Authority { dataset } } } }");
        KeyedSelection keyed = (KeyedSelection)planned.Plan!.Roots[0];
        OneSelection target = (OneSelection)keyed.Shapes.Single().Selections[0];
        target.Shapes.Select(s => s.Type).ShouldBe(target.Link.Target.Members);
        Keys(target, "Actor").ShouldBe(["__typename", "name", "origin"]);
        Keys(target, "Event").ShouldBe(["__typename", "name", "status", "origin"]);
        Keys(target, "Provision").ShouldBe(["__typename", "name", "origin", "dataset"]);
        target.Shapes[0].Selections[0].ShouldBe(new TypeNameSelection("__typename", target.Shapes[0].Type.Name));
    }

    [Fact]
    public async Task Any_record_has_a_shape_for_every_type()
    {
        PlannedQuestion planned = await PlannedQuestion.Of("{ node(id: \"actor:a\") { id ... on Actor { kind } } }");
        KeyedSelection keyed = (KeyedSelection)planned.Plan!.Roots[0];
        keyed.Shapes.Select(s => s.Type).ShouldBe(GraphModel.Default.Records);
        keyed.Shapes.Count(s => s.Selections.Count == 2).ShouldBe(1);
    }

    [Fact]
    public async Task One_list_under_two_names_is_asked_twice()
    {
        PlannedQuestion planned = await PlannedQuestion.Of("{ actors { nodes { a: statements(first: 1) { nodes { id } } b: statements(first: 2) { nodes { id } } } } }");
        Shape shape = planned.Page.Connection.Shapes.Single();
        shape.Selections.Cast<ManySelection>().Select(s => (s.Key, planned.Arguments!.Integer(s.Rows.Page.Size))).ShouldBe([("a", 1L), ("b", 2L)]);
    }

    [Fact]
    public async Task A_search_looks_where_it_is_told()
    {
        PlannedQuestion planned = await PlannedQuestion.Of("{ search(text: \"North  Korea\", in: [CLAIM, ACTOR], first: 5) { score node { id } } }");
        SearchSelection search = (SearchSelection)planned.Plan!.Roots[0];
        planned.Arguments!.Texts(search.Terms).ShouldBe(["north", "korea"]);
        planned.Arguments.Texts(search.Kinds!.Value).ShouldBe(["Actor", "Claim"]);
        planned.Arguments.Integer(search.Limit).ShouldBe(5);
        search.Shapes.Select(s => s.Type).ShouldBe(GraphModel.Default.Records.Where(r => r.Searched));
    }

    [Fact]
    public async Task A_search_without_kinds_looks_everywhere()
    {
        PlannedQuestion planned = await PlannedQuestion.Of("{ search(text: \"a\", in: null) { snippet { text ranges { start length } __typename } } }");
        ((SearchSelection)planned.Plan!.Roots[0]).Kinds.ShouldBeNull();
    }

    [Theory]
    [InlineData("{ search(text: \"a\", first: 201) { score } }", "PAGE_TOO_LARGE")]
    [InlineData("{ search(text: \"a\", first: -1) { score } }", "VALIDATION_FAILED")]
    [InlineData("{ search(text: \"a\") { a: node { id } b: node { dataset } } }", "VALIDATION_FAILED")]
    public async Task A_search_that_cannot_be_is_refused(string question, string code) => (await PlannedQuestion.Of(question)).Code.ShouldBe(code);

    private static IEnumerable<string> Keys(OneSelection one, string type) => one.Shapes.Single(s => s.Type.Name == type).Selections.Select(s => s.Key.ToString());
}
