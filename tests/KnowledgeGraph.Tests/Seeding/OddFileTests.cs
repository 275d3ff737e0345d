using System.Text;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Neo4j;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Files that look odd and are right.</summary>
public abstract class OddFileTests(string store) : DeskTests(store)
{
    private const string Plain = "id,name,kind\nactor:a,Alpha,STATE\n";

    public static TheoryData<string, string> SamePlainActor { get; } = new()
    {
        { "a mark of UTF-8", "\uFEFF" + Plain },
        { "semicolons", Plain.Replace(',', ';') },
        { "tabs", Plain.Replace(',', '\t') },
        { "lines that end in CRLF", Plain.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "lines that end in CR", Plain.Replace('\n', '\r') },
        { "no end of the last line", Plain.TrimEnd('\n') },
        { "empty lines at the end", Plain + "\n\n\r\n" },
        { "rows of nothing but separators at the end", Plain + ",,\n,,\n" },
        { "empty cells beyond the header", "id,name,kind,,\nactor:a,Alpha,STATE,,\n" },
        { "remarks and empty lines between", "# a remark\n\nid,name,kind\n# another, with \"\nactor:a,Alpha,STATE\n" },
        { "a column of remarks", "id,name,_why,kind\nactor:a,Alpha,\"because, well\",STATE\n" },
        { "sep=; as Excel writes it", "sep=;\r\nid;name;kind\r\nactor:a;Alpha;STATE\r\n" },
        { "sep= with a mark of UTF-8", "\uFEFFsep=,\nid,name,kind\nactor:a,Alpha,STATE\n" },
        { "every cell in quotation marks", "\"id\",\"name\",\"kind\"\n\"actor:a\",\"Alpha\",\"STATE\"\n" },
        { "headers as titles, in another order", "Kind,NAME,Native Name,Id\nState,Alpha,,actor:a\n" },
        { "an id without its type", "id,name,kind\na,Alpha,state\n" },
        { "a separator inside a quoted header line", "id;name;\"_a,b,c,d\";kind\nactor:a;Alpha;;STATE\n" },
    };

    [Theory]
    [MemberData(nameof(SamePlainActor))]
    public async Task An_odd_form_of_a_file_says_the_same(string what, string text)
    {
        await using Desk desk = await OpenAsync();
        desk.Write("actors.csv", text);
        await desk.ImportedAsync();
        Actor actor = (await desk.RecordsAsync()).OfType<Actor>().ShouldHaveSingleItem(what);
        (actor.Id, actor.Name, actor.Kind).ShouldBe(("actor:a", "Alpha", ActorKind.State));
    }

    [Theory]
    [InlineData("a line\nand another")]
    [InlineData("a line\r\nand another")]
    [InlineData("규탄한다, 국제법")]
    [InlineData("ОСУЖДАЕТ \"резко\"")]
    [InlineData("العربية \u200F(نص)\u200E end")]
    [InlineData("👩‍👩‍👧 🇰🇵 😀")]
    [InlineData(" spaces around ")]
    [InlineData("# no remark")]
    [InlineData("=1+1")]
    [InlineData("e\u0301 and \u00E9")]
    public async Task A_text_comes_in_and_goes_out_as_it_is(string name)
    {
        await using Desk desk = await OpenAsync();
        desk.Write("events.csv", $"name,id,status\n\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",event:e,OCCURRED\n");
        await desk.ImportedAsync();
        (await desk.RecordAsync<Event>("event:e")).Name.ShouldBe(name);
        (await desk.ExportAsync())["coded/events.csv"].ShouldContain(name.Replace("\"", "\"\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_truths_lists_and_dates_are_read_as_people_write_them()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("actors.csv", "id,name,kind,aliases,construct\na,A,international body,One; Two ;,YES\nb,B,media-outlet,,0\n");
        desk.Write("events.csv", "id,name,status,startedOn\ne,It,did not occur,2025-04~\n");
        await desk.ImportedAsync();
        Actor actor = await desk.RecordAsync<Actor>("actor:a");
        (actor.Kind, actor.Aliases, actor.Construct).ShouldBe((ActorKind.InternationalBody, new TextList("One", "Two"), true));
        Event happening = await desk.RecordAsync<Event>("event:e");
        (happening.Status, happening.StartedOn).ShouldBe((EventStatus.DidNotOccur, PartialDate.Parse("2025-04~")));
    }

    [Fact]
    public async Task The_largest_cell_that_is_allowed_comes_in()
    {
        await using Desk desk = await OpenAsync();
        string text = new('x', 1 << 20);
        desk.Write("claims.csv", Encoding.UTF8.GetBytes($"id,name,text,kind\nclaim:c,C,{text},FACT\n"));
        await desk.ImportedAsync();
        (await desk.RecordAsync<Claim>("claim:c")).Text.Length.ShouldBe(1 << 20);
    }

    [Fact]
    public async Task The_same_row_twice_is_one_record_and_a_warning()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("actors.csv", Plain + "actor:a,Alpha,STATE\n");
        KnowledgeGraph.Seeding.ImportReport report = await desk.ImportedAsync();
        (report.Findings.Warnings, report.Sum(t => t.Created)).ShouldBe((1, 1));
        report.Findings.Listed.ShouldHaveSingleItem().Line.ShouldBe(3);
    }
}

public sealed class OddFilesOnSqlite() : OddFileTests("sqlite");

[Collection(Neo4jServer.Tests)]
public sealed class OddFilesOnNeo4j() : OddFileTests("neo4j");
