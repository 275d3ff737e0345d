using System.Text;
using System.Text.Json;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Tests.Query;

public sealed class AnswerWriterTests
{
    private static readonly RecordType StanceType = GraphModel.Default.Of<Stance>();
    private static readonly Seq<OrderTerm> ById = [new OrderTerm([], new FieldKey(StanceType.Field("id")), Descending: false)];

    [Theory]
    [InlineData("-900", "-0.9")]
    [InlineData("450", "0.45")]
    [InlineData("1000", "1")]
    [InlineData("-1", "-0.001")]
    [InlineData("0", "0")]
    [InlineData("1234567000", "1234567")]
    [InlineData("9007199254740993", "9007199254740.993")]
    [InlineData("null", "null")]
    public void Thousandths_are_written_as_the_shortest_decimal(string stored, string shown) =>
        WriteField<Claim>("low", stored).ShouldBe(shown);

    [Theory]
    [InlineData("0", "false")]
    [InlineData("1", "true")]
    public void Booleans_are_written_as_such(string stored, string shown) => WriteField<Stance>("hedged", stored).ShouldBe(shown);

    [Theory]
    [InlineData("\"caf\\u00e9 \\u0430\\/\\ud83d\\ude00\"", "\"café а/\\uD83D\\uDE00\"")]
    [InlineData("\"café а/😀\"", "\"café а/\\uD83D\\uDE00\"")]
    [InlineData("\"\\u0022 \\u005C \\n \\u000a \\u0001\"", "\"\\\" \\\\ \\n \\n \\u0001\"")]
    [InlineData("\"<b>&'</b>\"", "\"<b>&'</b>\"")]
    public void A_text_is_written_the_same_however_it_was_escaped(string stored, string shown) => WriteField<Stance>("aspect", stored).ShouldBe(shown);

    [Theory]
    [InlineData("2")]
    [InlineData("true")]
    [InlineData("\"1\"")]
    [InlineData("null")]
    [InlineData("[1]")]
    public void A_value_of_another_kind_is_refused(string stored) => Should.Throw<InvalidOperationException>(() => WriteField<Stance>("hedged", stored));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("[[]")]
    [InlineData("[]")]
    [InlineData("[[0]]")]
    [InlineData("[[0,\"a\"")]
    [InlineData("[[0,\"a\",\"b\"]]")]
    [InlineData("[[1,\"a\"]]")]
    [InlineData("[[0,\"a\"],1]")]
    [InlineData("[[0,\"a\"]] 1")]
    [InlineData("[[0,\"a\"]]],[[[0,\"b\"]]")]
    [InlineData("[[0,\"\\ud800\"]]")]
    [InlineData("[[0,[\"a\"]]]")]
    public void An_answer_that_is_not_as_planned_is_refused(string answer)
    {
        Plan plan = new([new KeyedSelection("stance", 0, [new Shape(StanceType, [new FieldSelection("name", StanceType.Field("name"))])])], [SlotKind.Text]);
        Should.Throw<InvalidOperationException>(() => Write(plan, ["x"], answer));
    }

    [Fact]
    public void A_page_may_show_its_parts_in_any_order()
    {
        Connection connection = new([
            new TotalCountPart("total"), Info, new ConnectionTypeNamePart("is", "StancesConnection"),
            new EdgesPart("edges", [new EdgePart("n", IdShape, null), new EdgePart("is", null, "StancesEdge"), new EdgePart("m", new Shape(StanceType, [new TypeNameSelection("t", "Stance")]), null)]),
            new NodesPart("nodes", new Shape(StanceType, [new FieldSelection("a", StanceType.Field("aspect")), new FieldSelection("n", StanceType.Field("name"))])),
        ]);
        Plan plan = PageOf(connection, backward: false);
        Write(plan, [3L, 2L], """[[[[["a"],"a",null,"A"],[["b"],"b","x","B"],[["c"],"c","y","C"]],3]]""")
            .ShouldBe(string.Concat(
                """{"stances":{"total":3,"info":{"next":true,"previous":false,"first":"*","last":"*"},"is":"StancesConnection",""",
                """ "edges":[{"n":{"id":"a"},"is":"StancesEdge","m":{"t":"Stance"}},{"n":{"id":"b"},"is":"StancesEdge","m":{"t":"Stance"}}],""".Trim(),
                """ "nodes":[{"a":null,"n":"A"},{"a":"x","n":"B"}]}}""".Trim()));
    }

    [Fact]
    public void Going_backward_the_probe_is_the_first_row()
    {
        Plan plan = PageOf(new Connection([new NodesPart("nodes", IdShape), Info]), backward: true);
        Write(plan, [3L, 2L], """[[[[["a"],"a"],[["b"],"b"],[["c"],"c"]]]]""")
            .ShouldBe("""{"stances":{"nodes":[{"id":"b"},{"id":"c"}],"info":{"next":false,"previous":true,"first":"*","last":"*"}}}""");
    }

    [Fact]
    public void An_empty_page_has_no_cursors() => Write(PageOf(new Connection([Info]), backward: false), [3L, 2L], "[[[]]]")
        .ShouldBe("""{"stances":{"info":{"next":false,"previous":false,"first":null,"last":null}}}""");

    [Fact]
    public void A_page_with_more_rows_than_were_fetched_is_refused() =>
        Should.Throw<InvalidOperationException>(() => Write(PageOf(new Connection([new NodesPart("nodes", IdShape)]), backward: false), [1L, 1L], """[[[["a"],["b"]]]]"""));

    [Theory]
    [InlineData("""[[[["a"]],2]]""")]
    [InlineData("""[[[["a","x","A"]],2]]""")]
    [InlineData("""[[["a","A"],2]]""")]
    [InlineData("""[[[["a",1]],2]]""")]
    [InlineData("""[[[["a","A"]]]]""")]
    [InlineData("""[[[["a","A"]],null]]""")]
    [InlineData("""[[[["a","A"]],2,3]]""")]
    public void A_row_that_is_not_as_planned_is_refused_though_it_is_written_while_it_is_read(string answer)
    {
        Shape shape = new(StanceType, [new FieldSelection("id", StanceType.Field("id")), new FieldSelection("name", StanceType.Field("name"))]);
        Plan plan = PageOf(new Connection([new NodesPart("nodes", shape), new TotalCountPart("total")]), backward: false);
        Write(plan, [2L, 1L], """[[[["a","A"]],2]]""").ShouldBe("""{"stances":{"nodes":[{"id":"a","name":"A"}],"total":2}}""");
        Should.Throw<InvalidOperationException>(() => Write(plan, [2L, 1L], answer));
    }

    [Theory]
    [InlineData("[-1100,3,-900,0]", "-0.366667", "-0.9", "0", "-1.1")]
    [InlineData("[1,2000,0,1]", "0", "0", "0.001", "0.001")]
    [InlineData("[3,2000,0,1]", "0.000002", "0", "0.001", "0.003")]
    [InlineData("[5,2000,0,1]", "0.000002", "0", "0.001", "0.005")]
    [InlineData("[-7,2000,0,1]", "-0.000004", "0", "0.001", "-0.007")]
    [InlineData("[null,0,null,null]", "null", "null", "null", "null")]
    [InlineData("[9007199254740993000,1,0,0]", "9007199254740993", "0", "0", "9007199254740993")]
    public void Averages_are_exact(string measure, string avg, string min, string max, string sum)
    {
        GroupMeasurePart[] parts = [.. new[] { GroupOrderBy.Avg, GroupOrderBy.Min, GroupOrderBy.Max, GroupOrderBy.Sum }.Select(a => new GroupMeasurePart(a.ToString(), a, [new MeasureEntry("p", 0, null)]))];
        GroupsSelection groups = new("groups", StanceType, Filter.Everything, [], [StanceType.Field("polarity")], [], 0, 1, [.. parts]);
        Write(new Plan([groups], [SlotKind.Integer, SlotKind.Integer]), [1001L, 100L], $"[[[7,{measure}]]]")
            .ShouldBe($$$"""{"groups":[{"Avg":{"p":{{{avg}}}},"Min":{"p":{{{min}}}},"Max":{"p":{{{max}}}},"Sum":{"p":{{{sum}}}}}]}""");
    }

    [Fact]
    public void More_groups_than_may_be_shown_are_refused()
    {
        GroupsSelection groups = new("groups", StanceType, Filter.Everything, [], [], [], 0, 1, [new GroupCountPart("count")]);
        string answer = $"[[{string.Join(',', Enumerable.Repeat("[1]", 1001))}]]";
        Should.Throw<QueryException>(() => Write(new Plan([groups], []), [1001L, 100L], answer)).Code.ShouldBe(ErrorCodes.QueryTooCostly);
    }

    [Theory]
    [InlineData("""[null,"nothing here","a treaty","the treaty again"]""", "a treaty")]
    [InlineData("""[null,"first","second"]""", "first")]
    [InlineData("[null]", "")]
    public void A_hit_shows_the_first_text_in_which_a_term_matches_or_the_first(string texts, string shown)
    {
        SearchSelection search = new("search", 0, null, 1, [IdShape], [new HitPart("s", HitValue.Snippet, [new SnippetPart("t", SnippetValue.Text, [])])]);
        Write(new Plan([search], [SlotKind.Terms, SlotKind.Integer]), [SearchTokens.Terms("treat"), 10L], $"[[[0.5,0,{texts},\"id\"]]]")
            .ShouldBe($$$"""{"search":[{"s":{"t":"{{{shown}}}"}}]}""");
    }

    private static Shape IdShape => new(StanceType, [new FieldSelection("id", StanceType.Field("id"))]);

    private static PageInfoPart Info => new("info", [
        new PageInfoEntry("next", PageInfoValue.HasNextPage), new PageInfoEntry("previous", PageInfoValue.HasPreviousPage),
        new PageInfoEntry("first", PageInfoValue.StartCursor), new PageInfoEntry("last", PageInfoValue.EndCursor),
    ]);

    private static Plan PageOf(Connection connection, bool backward)
    {
        Rows rows = new(StanceType, null, Filter.Everything, ById, new Page(Limit: 0, Size: 1, backward, Probe: true, null, null));
        return new Plan([new ManySelection("stances", rows, connection)], [SlotKind.Integer, SlotKind.Integer]);
    }

    private static string WriteField<T>(string name, string stored)
        where T : Record
    {
        RecordType type = GraphModel.Default.Of<T>();
        Plan plan = new([new KeyedSelection("r", 0, [new Shape(type, [new FieldSelection("f", type.Field(name))])])], [SlotKind.Text]);
        return Write(plan, ["x"], $"[[0,{stored}]]")["{\"r\":{\"f\":".Length..^2];
    }

    /// <summary>The response; cursors are shown as stars.</summary>
    private static string Write(Plan plan, object[] values, string answer)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, AnswerWriter.Options))
        {
            AnswerWriter.Write(plan, new Arguments(values), new AnswerContext("test", "1.0"), Encoding.UTF8.GetBytes(answer), writer);
        }

        string text = Encoding.UTF8.GetString(stream.ToArray());
        return System.Text.RegularExpressions.Regex.Replace(text, "\"(first|last)\":\"[^\"]+\"", "\"$1\":\"*\"");
    }
}
