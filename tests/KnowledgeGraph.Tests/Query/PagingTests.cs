using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Tests.Query;

public sealed class PagingTests
{
    [Theory]
    [InlineData("{ nodes { id } }", "", false, false, 20, 20)]
    [InlineData("{ nodes { id } pageInfo { endCursor } }", "(first: 3)", false, false, 3, 3)]
    [InlineData("{ pageInfo { hasNextPage } }", "(first: 3)", false, true, 4, 3)]
    [InlineData("{ pageInfo { hasPreviousPage } }", "(first: 3)", false, false, 3, 3)]
    [InlineData("{ pageInfo { hasPreviousPage } }", "(last: 3)", true, true, 4, 3)]
    [InlineData("{ pageInfo { hasNextPage } }", "(last: 3)", true, false, 3, 3)]
    [InlineData("{ a: pageInfo { __typename } b: pageInfo { hasNextPage } }", "(first: 0)", false, true, 1, 0)]
    [InlineData("{ nodes { id } }", "(first: 200)", false, false, 200, 200)]
    public async Task One_row_more_is_fetched_only_to_tell_whether_there_is_one(string asked, string arguments, bool backward, bool probe, long limit, long size)
    {
        PlannedQuestion planned = await PlannedQuestion.Of($"{{ stances{arguments} {asked} }}");
        Page page = planned.Page.Rows.Page;
        (page.Backward, page.Probe, planned.Arguments!.Integer(page.Limit), planned.Arguments.Integer(page.Size)).ShouldBe((backward, probe, limit, size));
    }

    [Theory]
    [InlineData("first: 201", "PAGE_TOO_LARGE", "first")]
    [InlineData("last: 1000000", "PAGE_TOO_LARGE", "last")]
    [InlineData("first: -1", "VALIDATION_FAILED", "first")]
    [InlineData("last: -1", "VALIDATION_FAILED", "last")]
    [InlineData("first: 1, last: 1", "VALIDATION_FAILED", "last")]
    [InlineData("first: 1, after: \"abc\"", "CURSOR_INVALID", "after")]
    [InlineData("last: 1, before: \"\"", "CURSOR_INVALID", "before")]
    public async Task A_page_that_cannot_be_is_refused(string arguments, string code, string field)
    {
        PlannedQuestion refused = await PlannedQuestion.Of($"{{ stances({arguments}) {{ nodes {{ id }} }} }}");
        (refused.Code, refused.Field).ShouldBe((code, field));
    }

    [Fact]
    public async Task A_cursor_fills_a_slot_for_each_term()
    {
        PlannedQuestion planned = await After("""["2025-04-27/2025-04-27",-900,"stance:a"]""");
        Bound bound = planned.Page.Rows.Page.After.ShouldNotBeNull();
        bound.AmongMissing.ShouldBeFalse();
        bound.Slots.Select(s => planned.Plan!.Slots[s]).ShouldBe([SlotKind.Text, SlotKind.Number, SlotKind.Text]);
        bound.Slots.Select(s => planned.Arguments!.Values[s]).ShouldBe(["2025-04-27/2025-04-27", -900L, "stance:a"]);
    }

    [Fact]
    public async Task Only_a_cursor_among_the_missing_makes_another_plan()
    {
        PlannedQuestion one = await After("""["2025-04-27/2025-04-27",-900,"stance:a"]""");
        PlannedQuestion other = await After("""["2024","0","stance:b"]""".Replace("\"0\"", "0", StringComparison.Ordinal));
        PlannedQuestion missing = await After("""["~",-900,"stance:a"]""");
        other.Plan.ShouldBe(one.Plan);
        missing.Page.Rows.Page.After!.AmongMissing.ShouldBeTrue();
        missing.Plan.ShouldNotBe(one.Plan);
    }

    /// <summary>Plans the page after a row that has these order values.</summary>
    private static async Task<PlannedQuestion> After(string values)
    {
        const string Question = "query($after: String) { stances(order: [{ statedOn: DESC }, { polarity: ASC }, { id: DESC }], after: $after) { nodes { id } } }";
        RecordType type = GraphModel.Default["Stance"];
        Seq<OrderTerm> order = (await PlannedQuestion.Of(Question)).Page.Rows.Order;
        using MemoryStream stream = new();
        await using Utf8JsonWriter writer = new(stream);
        Write(new Cursor(type, order), writer, values);
        await writer.FlushAsync(TestContext.Current.CancellationToken);
        return await PlannedQuestion.Of(Question, new { after = JsonDocument.Parse(stream.ToArray()).RootElement.GetString() });
    }

    private static void Write(Cursor cursor, Utf8JsonWriter writer, string values)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(values));
        reader.Read();
        cursor.Write(writer, ref reader);
    }
}
