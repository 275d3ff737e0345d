namespace KnowledgeGraph.Tests.Query;

public sealed class OrdersTests
{
    [Theory]
    [InlineData("", "id")]
    [InlineData("[]", "id")]
    [InlineData("[{ polarity: DESC }]", "polarity desc, id desc")]
    [InlineData("{ polarity: ASC }", "polarity, id")]
    [InlineData("[{ statement: { statedOn: DESC } }, { confidence: ASC }]", "statement.statedOn desc, confidence, id")]
    [InlineData("[{ target: { name: ASC } }]", "target.name, id")]
    [InlineData("[{ citations: { count: DESC } }]", "#citations desc, id desc")]
    [InlineData("[{ holder: { stancesHeld: { count: DESC } } }]", "holder.#stancesHeld desc, id desc")]
    [InlineData("[{ type: ASC }, { id: DESC }, { name: ASC }]", "type, id desc")]
    [InlineData("[{ name: ASC }, { name: DESC }]", "name, id")]
    [InlineData("[{ holder: { id: DESC } }]", "holder.id desc, id desc")]
    public async Task Every_order_ends_in_the_id(string order, string terms) => (await Ask(order)).Order.ShouldBe(terms);

    [Theory]
    [InlineData("[{}]", "order[0]")]
    [InlineData("[{ type: ASC }, { type: ASC, id: DESC }]", "order[1]")]
    [InlineData("[{ statement: {} }]", "order[0].statement")]
    [InlineData("[{ citations: {} }]", "order[0].citations")]
    [InlineData("[{ type: null }]", "order[0].type")]
    [InlineData("[{ statement: { statedOn: ASC, id: ASC } }]", "order[0].statement")]
    public async Task Each_object_of_an_order_has_one_field(string order, string field)
    {
        PlannedQuestion refused = await Ask(order);
        refused.Code.ShouldBe("VALIDATION_FAILED");
        refused.Field.ShouldBe(field);
    }

    [Fact]
    public async Task An_order_has_an_end() =>
        (await Ask("[{type:ASC},{polarity:ASC},{epistemic:ASC},{statedOn:ASC},{aspect:ASC},{hedged:ASC},{confidence:ASC},{coder:ASC},{review:ASC}]")).Code.ShouldBe("QUERY_TOO_COSTLY");

    private static Task<PlannedQuestion> Ask(string order) =>
        PlannedQuestion.Of($"{{ stances{(order.Length > 0 ? $"(order: {order})" : "")} {{ nodes {{ id }} }} }}");
}
