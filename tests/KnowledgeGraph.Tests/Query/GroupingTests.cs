using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Tests.Query;

public sealed class GroupingTests
{
    [Fact]
    public async Task Keys_stand_in_the_order_of_the_schema()
    {
        PlannedQuestion planned = await Ask("by: { statement: { statedOn: MONTH, speaker: { kind: true, id: true } }, holder: { id: true }, hedged: false, type: true }", "count");
        Groups(planned).By.Select(k => $"{string.Concat(k.Path.Select(l => l.Name + "."))}{k.Field?.Name ?? "record"} {k.Bucket}".Trim())
            .ShouldBe(["type", "statement.statedOn Month", "statement.speaker.record", "statement.speaker.kind", "holder.record"]);
    }

    [Fact]
    public async Task A_record_shows_its_name_and_a_subject_its_type()
    {
        PlannedQuestion planned = await Ask("by: { holder: { id: true }, target: { id: true } }", "key { __typename holder { __typename id name } t: target { __typename id name dataset } }");
        GroupKeyPart key = (GroupKeyPart)Groups(planned).Parts[0];
        key.Entries.ShouldBe(
        [
            new TypeNameKeyEntry("__typename", "StanceGroupKey"),
            new ObjectKeyEntry("holder", [0], [new TypeNameKeyEntry("__typename", "ActorGroupKey"), Record("id", 0, RecordKeyValue.Id), Record("name", 0, RecordKeyValue.Name)]),
            new ObjectKeyEntry("t", [1],
            [
                Record("__typename", 1, RecordKeyValue.TypeName), Record("id", 1, RecordKeyValue.Id), Record("name", 1, RecordKeyValue.Name), Record("dataset", 1, RecordKeyValue.Dataset),
            ]),
        ]);
    }

    [Theory]
    [InlineData("", "Count 0 desc, Key 0, Key 1")]
    [InlineData("[]", "Count 0 desc, Key 0, Key 1")]
    [InlineData("[{ count: ASC }]", "Count 0, Key 0, Key 1")]
    [InlineData("[{ key: { holder: { name: DESC } } }]", "KeyName 1 desc, Key 0, Key 1")]
    [InlineData("[{ key: { holder: { id: DESC } } }, { count: DESC }]", "Key 1 desc, Count 0 desc, Key 0")]
    [InlineData("[{ avg: { polarity: ASC } }, { sum: { confidence: DESC } }, { min: { polarity: ASC } }]", "Avg 0, Sum 1 desc, Min 0, Key 0, Key 1")]
    public async Task Groups_are_ordered_to_the_last_key(string order, string terms)
    {
        PlannedQuestion planned = await Ask($"by: {{ type: true, holder: {{ id: true }} }}{(order.Length > 0 ? $", order: {order}" : "")}", "count");
        string.Join(", ", Groups(planned).Order.Select(o => $"{o.By} {o.Index}{(o.Descending ? " desc" : "")}")).ShouldBe(terms);
    }

    [Fact]
    public async Task Each_field_is_measured_once()
    {
        PlannedQuestion planned = await Ask("by: { type: true }, order: [{ max: { confidence: DESC } }]", "avg { polarity __typename confidence } sum { p: polarity }");
        Groups(planned).Measures.Select(f => f.Name).ShouldBe(["confidence", "polarity"]);
        Groups(planned).Parts.ShouldBe(
        [
            new GroupMeasurePart("avg", GroupOrderBy.Avg, [new("polarity", 1, null), new("__typename", null, "StanceNumbers"), new("confidence", 0, null)]),
            new GroupMeasurePart("sum", GroupOrderBy.Sum, [new("p", 1, null)]),
        ]);
    }

    [Theory]
    [InlineData("", 1001, 100)]
    [InlineData(", first: 7", 7, 7)]
    [InlineData(", first: 1000", 1000, 1000)]
    public async Task Without_first_one_group_too_many_is_seen(string first, long limit, long shown)
    {
        PlannedQuestion planned = await Ask($"by: {{ type: true }}{first}", "count");
        (planned.Arguments!.Integer(Groups(planned).Limit), planned.Arguments.Integer(Groups(planned).Shown)).ShouldBe((limit, shown));
    }

    [Theory]
    [InlineData("by: {}", "count", "VALIDATION_FAILED", "by")]
    [InlineData("by: { type: false, holder: {} }", "count", "VALIDATION_FAILED", "by")]
    [InlineData("by: { type: true }", "key { hedged }", "VALIDATION_FAILED", "stanceGroups.key.hedged")]
    [InlineData("by: { type: true }", "key { holder { id } }", "VALIDATION_FAILED", "stanceGroups.key.holder")]
    [InlineData("by: { holder: { kind: true } }", "key { holder { name } }", "VALIDATION_FAILED", "stanceGroups.key.holder.name")]
    [InlineData("by: { holder: { id: true } }", "key { holder { dataset } }", "VALIDATION_FAILED", "stanceGroups.key.holder.dataset")]
    [InlineData("by: { type: true }, order: [{ key: { hedged: ASC } }]", "count", "VALIDATION_FAILED", "order[0].key.hedged")]
    [InlineData("by: { holder: { id: true } }, order: [{ key: { holder: { kind: ASC } } }]", "count", "VALIDATION_FAILED", "order[0].key.holder.kind")]
    [InlineData("by: { target: { id: true } }, order: [{ key: { target: { stancesToward: { count: ASC } } } }]", "count", "VALIDATION_FAILED", "order[0].key.target.stancesToward")]
    [InlineData("by: { type: true }, order: [{ count: ASC, avg: { polarity: ASC } }]", "count", "VALIDATION_FAILED", "order[0]")]
    [InlineData("by: { type: true }, order: [{ avg: {} }]", "count", "VALIDATION_FAILED", "order[0].avg")]
    [InlineData("by: { type: true }, first: 1001", "count", "PAGE_TOO_LARGE", "first")]
    [InlineData("by: { type: true }, first: -1", "count", "VALIDATION_FAILED", "first")]
    public async Task What_cannot_be_grouped_is_refused(string arguments, string asked, string code, string field)
    {
        PlannedQuestion refused = await Ask(arguments, asked);
        (refused.Code, refused.Field).ShouldBe((code, field));
    }

    private static RecordKeyEntry Record(string key, int index, RecordKeyValue value) => new(key, index, value);

    private static GroupsSelection Groups(PlannedQuestion planned) => (GroupsSelection)planned.Plan!.Roots[0];

    private static Task<PlannedQuestion> Ask(string arguments, string asked) => PlannedQuestion.Of($"{{ stanceGroups({arguments}) {{ {asked} }} }}");
}
