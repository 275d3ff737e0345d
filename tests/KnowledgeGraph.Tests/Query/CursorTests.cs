using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Tests.Query;

public sealed class CursorTests
{
    private static readonly RecordType Stances = GraphModel.Default.Of<Stance>();
    private static readonly OrderTerm ById = new([], new FieldKey(Stances.Field("id")), Descending: true);
    private static readonly Seq<OrderTerm> ByDate = [new([], new FieldKey(Stances.Field("statedOn")), Descending: true), new([], new FieldKey(Stances.Field("polarity")), Descending: false), ById];

    [Theory]
    [InlineData("""["2025-04-01/2025-04-30",-900,"stance:a"]""")]
    [InlineData("""["~",9007199254740992,""]""")]
    [InlineData("""["평양 \ud83d\ude00 \"\\\n\u0000",-9223372036854775808,"x"]""")]
    public void A_cursor_gives_its_values_back(string values)
    {
        object[] read = new Cursor(Stances, ByDate).Read(Write(ByDate, values));
        JsonElement[] expected = [.. JsonDocument.Parse(values).RootElement.EnumerateArray()];
        read.ShouldBe([expected[0].GetString()!, expected[1].GetInt64(), expected[2].GetString()!]);
    }

    [Fact]
    public void A_long_text_fits()
    {
        string text = new('é', 20_000);
        new Cursor(Stances, ByDate).Read(Write(ByDate, $"""["{text}",0,"a"]"""))[0].ShouldBe(text);
    }

    [Fact]
    public void Many_write_cursors_of_one_order_at_once()
    {
        Cursor cursors = new(Stances, ByDate);
        string[] values = [.. Enumerable.Range(0, 5_000).Select(i => $"""["{new string('x', i % 700)}",{i},"stance:{i}"]""")];
        string[] tokens = new string[values.Length];
        Parallel.For(0, values.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => tokens[i] = Write(cursors, values[i]));
        tokens.ShouldBe(values.Select(v => Write(ByDate, v)));
    }

    [Fact]
    public void Equal_values_have_one_cursor_however_they_were_escaped() =>
        Write(ByDate, """["\u00e9\/",1,"a"]""").ShouldBe(Write(ByDate, """["é/",1,"a"]"""));

    [Fact]
    public void A_cursor_that_is_altered_in_any_bit_is_refused()
    {
        byte[] token = Encoding.ASCII.GetBytes(Write(ByDate, """["2025-04-01/2025-04-30",-900,"stance:a"]"""));
        for (int bit = 0; bit < token.Length * 8; bit++)
        {
            byte[] altered = [.. token];
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            IsRefused(ByDate, Encoding.Latin1.GetString(altered));
        }
    }

    [Fact]
    public void A_cursor_that_is_cut_or_lengthened_is_refused()
    {
        string token = Write(ByDate, """["2025-04-01/2025-04-30",-900,"stance:a"]""");
        for (int length = 0; length < token.Length; length++)
        {
            IsRefused(ByDate, token[..length]);
        }

        foreach (string more in new[] { "A", "=", "==", " ", "\n" })
        {
            IsRefused(ByDate, token + more);
            IsRefused(ByDate, more + token);
        }
    }

    [Fact]
    public void A_cursor_of_another_order_or_type_is_refused()
    {
        string token = Write([ById], """["stance:a"]""");
        new Cursor(Stances, [ById]).Read(token).ShouldBe(["stance:a"]);
        IsRefused([ById with { Descending = false }], token);
        IsRefused([new OrderTerm([], new FieldKey(Stances.Field("name")), Descending: true)], token);
        IsRefused([new OrderTerm([Stances.Link("statement")], ById.Key, Descending: true)], token);
        IsRefused(ByDate, token);
        Should.Throw<QueryException>(() => new Cursor(GraphModel.Default.Of<Event>(), [ById]).Read(token));
    }

    [Theory]
    [InlineData("""[1,-900,"stance:a"]""")]
    [InlineData("""["2025","-900","stance:a"]""")]
    public void A_value_of_the_wrong_kind_is_refused(string values) => IsRefused(ByDate, Write(ByDate, values));

    [Fact]
    public void Other_ways_to_write_the_same_bytes_are_refused()
    {
        string token = Write([ById], """["stance:ab"]""");
        byte[] bytes = Base64Url.DecodeFromChars(token);
        IsRefused([ById], Convert.ToBase64String(bytes));
        IsRefused([ById], $"{token[..4]} {token[4..]}");
    }

    private static void IsRefused(Seq<OrderTerm> order, string token) =>
        Should.Throw<QueryException>(() => new Cursor(Stances, order).Read(token), token).Code.ShouldBe("CURSOR_INVALID");

    private static string Write(Seq<OrderTerm> order, string values) => Write(new Cursor(Stances, order), values);

    private static string Write(Cursor cursors, string values)
    {
        using MemoryStream stream = new();
        using Utf8JsonWriter writer = new(stream);
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(values));
        reader.Read();
        cursors.Write(writer, ref reader);
        writer.Flush();
        return JsonDocument.Parse(stream.ToArray()).RootElement.GetString()!;
    }
}
