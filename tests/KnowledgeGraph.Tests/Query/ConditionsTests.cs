namespace KnowledgeGraph.Tests.Query;

public sealed class ConditionsTests
{
    [Theory]
    [InlineData("{}", "true")]
    [InlineData("{ and: [] }", "true")]
    [InlineData("{ or: [] }", "false")]
    [InlineData("{ not: {} }", "false")]
    [InlineData("{ name: {} }", "true")]
    [InlineData("{ id: { eq: \"a\" } }", "id Eq a")]
    [InlineData("{ id: { neq: \"a\" } }", "not id Eq a")]
    [InlineData("{ form: { in: [LETTER, VOTE] } }", "form In [LETTER VOTE]")]
    [InlineData("{ form: { nin: [] } }", "not form In []")]
    [InlineData("{ form: { in: LETTER } }", "form In [LETTER]")]
    [InlineData("{ venue: { isNull: true } }", "venue IsNull")]
    [InlineData("{ venue: { isNull: false } }", "not venue IsNull")]
    [InlineData("{ summary: { contains: \"STRASSE Σ\" } }", "summary Contains strasse σ")]
    [InlineData("{ summary: { gt: \"B\" } }", "summary Gt B")]
    [InlineData("{ speakerNamed: { neq: true } }", "not speakerNamed Eq True")]
    [InlineData("{ recordedAt: { gte: \"2025-04-27T12:00:00+03:00\" } }", "recordedAt Gte 2025-04-27T09:00:00.000Z")]
    [InlineData("{ summary: { eq: \"a\", neq: \"b\" }, id: { eq: \"c\" } }", "(id Eq c and summary Eq a and not summary Eq b)")]
    public async Task An_operator_is_planned(string where, string filter) => (await PlannedQuestion.OfFilter(where)).Where.ShouldBe(filter);

    [Theory]
    [InlineData("eq", "statedOn Eq 2025-04~")]
    [InlineData("gt", "statedOn Gt 2025-05-31")]
    [InlineData("gte", "statedOn Gte 2025-03-01")]
    [InlineData("lt", "statedOn Lt 2025-03-01")]
    [InlineData("lte", "statedOn Lte 2025-05-31")]
    [InlineData("overlaps", "statedOn Overlaps 2025-03-01..2025-05-31")]
    public async Task A_date_is_compared_by_the_day_that_makes_it_certain(string name, string filter) =>
        (await PlannedQuestion.OfFilter($"{{ statedOn: {{ {name}: \"2025-04~\" }} }}")).Where.ShouldBe(filter);

    [Theory]
    [InlineData("{ speaker: {} }", "speaker{true}")]
    [InlineData("{ onBehalfOf: { kind: { neq: STATE } } }", "onBehalfOf{not kind Eq STATE}")]
    [InlineData("{ onBehalfOf: { isNull: true } }", "not onBehalfOf{true}")]
    [InlineData("{ onBehalfOf: { isNull: false } }", "onBehalfOf{true}")]
    [InlineData("{ onBehalfOf: { isNull: false, iso3166: { eq: \"RUS\" } } }", "(onBehalfOf{true} and onBehalfOf{iso3166 Eq RUS})")]
    [InlineData("{ not: { speaker: { kind: { eq: STATE } } } }", "not speaker{kind Eq STATE}")]
    public async Task A_reference_means_that_there_is_one(string where, string filter) => (await PlannedQuestion.OfFilter(where)).Where.ShouldBe(filter);

    [Theory]
    [InlineData("{ stances: {} }", "true")]
    [InlineData("{ stances: { some: {} } }", "some stances{true}")]
    [InlineData("{ stances: { none: {} } }", "not some stances{true}")]
    [InlineData("{ stances: { any: false } }", "not some stances{true}")]
    [InlineData("{ stances: { all: { type: { eq: DENIES } } } }", "not some stances{not type Eq DENIES}")]
    [InlineData("{ stances: { all: { type: { eq: DENIES }, hedged: { eq: true } } } }", "not some stances{(not type Eq DENIES or not hedged Eq True)}")]
    [InlineData("{ stances: { some: { target: { event: {} } }, any: true } }", "(some stances{target{is Event{true}}} and some stances{true})")]
    public async Task A_quantifier_is_planned(string where, string filter) =>
        (await PlannedQuestion.OfFilter(where)).Where.ShouldBe(filter);

    [Theory]
    [InlineData("{ target: { name: { contains: \"A\" } } }", "target{name Contains a}")]
    [InlineData("{ target: { event: { status: { eq: PLANNED } } } }", "target{is Event{status Eq PLANNED}}")]
    [InlineData("{ target: { stancesToward: { any: true }, not: { claim: {} } } }", "target{(some stancesToward{true} and not is Claim{true})}")]
    [InlineData("{ polarity: { lte: -0.85 }, confidence: { in: [1, 0.5] } }", "(polarity Lte -850 and confidence In [1000 500])")]
    public async Task A_stance_is_filtered(string where, string filter) =>
        (await PlannedQuestion.Of($"{{ stances(where: {where}) {{ nodes {{ id }} }} }}")).Where.ShouldBe(filter);

    [Theory]
    [InlineData("{ aliases: { has: \"DPRK\" } }", "aliases Has DPRK")]
    [InlineData("{ aliases: { hasNone: [\"a\", \"b\"] } }", "not aliases HasAny [a b]")]
    [InlineData("{ aliases: { isEmpty: false } }", "not aliases IsEmpty")]
    public async Task A_list_of_texts_is_filtered(string where, string filter) =>
        (await PlannedQuestion.Of($"{{ actors(where: {where}) {{ nodes {{ id }} }} }}")).Where.ShouldBe(filter);

    [Theory]
    [InlineData("{ not: { and: [{ id: { eq: \"a\" } }, { or: [{ id: { eq: \"b\" } }, { not: { id: { eq: \"c\" } } }] }] } }", "(not id Eq a or (not id Eq b and id Eq c))")]
    [InlineData("{ and: [{ id: { eq: \"a\" } }, {}, { and: [{ id: { eq: \"b\" } }, { id: { eq: \"c\" } }] }] }", "(id Eq a and id Eq b and id Eq c)")]
    [InlineData("{ or: [{ id: { eq: \"a\" } }, { or: [{ id: { eq: \"b\" } }] }, { or: [] }] }", "(id Eq a or id Eq b)")]
    [InlineData("{ or: { id: { eq: \"a\" } } }", "id Eq a")]
    [InlineData("{ not: { not: { id: { eq: \"a\" } } } }", "id Eq a")]
    public async Task Connectives_are_flat_and_negation_stands_at_the_leaves(string where, string filter) =>
        (await PlannedQuestion.OfFilter(where)).Where.ShouldBe(filter);

    [Theory]
    [InlineData("{ name: { eq: null } }", "where.name.eq")]
    [InlineData("{ name: null }", "where.name")]
    [InlineData("{ onBehalfOf: null }", "where.onBehalfOf")]
    [InlineData("{ onBehalfOf: { isNull: null } }", "where.onBehalfOf.isNull")]
    [InlineData("{ not: { stances: { some: { target: { name: { eq: null } } } } } }", "where.not.stances.some.target.name.eq")]
    [InlineData("{ or: null }", "where.or")]
    [InlineData("{ stances: { any: null } }", "where.stances.any")]
    public async Task Nothing_compares_with_null(string where, string field)
    {
        PlannedQuestion refused = await PlannedQuestion.OfFilter(where);
        refused.Code.ShouldBe("NULL_COMPARISON");
        refused.Field.ShouldBe(field);
    }

    [Theory]
    [InlineData("{ stances(where: { polarity: { eq: 0.1234 } }) { nodes { id } } }", "where.polarity.eq")]
    [InlineData("{ stances(where: { polarity: { in: [0.1, 1e300] } }) { nodes { id } } }", "where.polarity.in")]
    [InlineData("{ statements(where: { isNull: true }) { nodes { id } } }", "where.isNull")]
    [InlineData("{ statements(where: { speaker: { isNull: true } }) { nodes { id } } }", "where.speaker.isNull")]
    [InlineData("{ statements(where: { onBehalfOf: { not: { isNull: true } } }) { nodes { id } } }", "where.onBehalfOf.not.isNull")]
    public async Task What_means_nothing_is_refused(string question, string field)
    {
        PlannedQuestion refused = await PlannedQuestion.Of(question);
        refused.Code.ShouldBe("VALIDATION_FAILED");
        refused.Field.ShouldBe(field);
    }
}
