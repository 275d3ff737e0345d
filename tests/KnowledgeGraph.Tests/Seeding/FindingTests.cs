using KnowledgeGraph.Seeding;
using KnowledgeGraph.Tests.Neo4j;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>A mistake is named once, where it is, and never drags down what depends on it.</summary>
public abstract class FindingTests(string store) : DeskTests(store)
{
    private const string Statement = "statement.id,statement.speaker,statement.form,statement.summary,statement.layer,statement.venue,stance.target,stance.type,stance.hedged\n";

    [Fact]
    public async Task A_refused_row_is_still_there_for_those_that_refer_to_it()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("actors.csv", "id,name,kind\nrus,Russia,STAAT\nkor,Korea,STATE\n");
        desk.Write("statements.csv", "id,speaker,form,summary,layer,statedOn,reports\ns1,rus,SPEECH,x,REPORTED,2025-02-30,\ns2,kor,SPEECH,x,REPORTED,2025,s1\n");
        desk.Write("stances.csv", "statement,target,type,confidence\ns1,actor:rus,PRAISES,1\ns2,actor:rus,CONDEMNS,2\n");
        desk.Write("instruments.csv", "id,name,kind\ni,I,TREATY\n");
        desk.Write("citations.csv", "stance,authority,posture\ns1.praises.rus,instrument:i,INVOKES\ns2.condemns.rus,instrument:i,INVOKES\n");
        ImportReport report = await desk.ImportAsync();
        report.Findings.Listed.Select(f => (f.File, f.Line, f.Column)).ShouldBe(
            [("coded/actors.csv", 2, "kind"), ("coded/stances.csv", 3, "confidence"), ("coded/statements.csv", 2, "statedOn")]);
        (await desk.RecordsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_holder_that_its_statement_gives_is_not_missed_twice()
    {
        await using Desk desk = await PreparedAsync();
        desk.Write("coding.csv", Statement + "s1,prk,SPEECH,one,REPORTED,,actor:kor,PRAISES,\n");
        (await desk.ImportAsync()).Findings.Listed.ShouldHaveSingleItem().Column.ShouldBe("statement.speaker");
        desk.Write("actors.csv", "id,name,kind,construct\nprk,the North,COLLECTIVE,yes\nkor,Korea,STATE,\n");
        (await desk.ImportAsync()).Findings.Listed.ShouldHaveSingleItem().Column.ShouldBe("statement.speaker");
    }

    [Fact]
    public async Task A_right_row_is_not_held_against_a_refused_one_of_the_same_id()
    {
        await using Desk desk = await PreparedAsync();
        desk.Write("coding.csv", Statement + "s1,rus,SPEECH,one,REPORTED,,actor:kor,PRAISES,maybe\ns1,rus,SPEECH,one,REPORTED,,actor:kor,PRAISES,true\n");
        (await desk.ImportAsync()).Findings.Listed.ShouldHaveSingleItem().ToString().ShouldStartWith("coded/coding.csv:2, stance.hedged: 'maybe' must be");
    }

    [Fact]
    public async Task A_sheet_that_contradicts_itself_is_told_where_and_against_which_line()
    {
        await using Desk desk = await PreparedAsync();
        desk.Write("coding.csv", Statement
            + "s1,rus,SPEECH,one,REPORTED,Moscow,actor:kor,PRAISES,true\n"
            + "s1,rus,LETTER,one,REPORTED,Kyiv,actor:rus,THANKS,\n"
            + "s1,rus,SPEECH,one,REPORTED,,actor:kor,PRAISES,false\n");
        ImportReport report = await desk.ImportAsync();
        report.Findings.Listed.Select(f => f.ToString()).ShouldBe(
            [
                "coded/coding.csv:3, statement.form: 'LETTER' contradicts 'SPEECH' in coded/coding.csv:2: a repeated record must agree with itself.",
                "coded/coding.csv:3, statement.venue: 'Kyiv' contradicts 'Moscow' in coded/coding.csv:2: a repeated record must agree with itself.",
                "coded/coding.csv:4, statement.venue: is missing, and is 'Moscow' in coded/coding.csv:2: a repeated record must agree with itself, or give its id alone.",
                "coded/coding.csv:4, stance.hedged: 'false' contradicts 'true' in coded/coding.csv:2: a repeated record must agree with itself.",
            ],
            ignoreOrder: true);
        report.Sum(t => t.Rejected).ShouldBe(3);
        (await desk.RecordsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_contradictions_than_are_listed_are_counted()
    {
        await using Desk desk = await PreparedAsync();
        desk.Write("coding.csv", Statement + string.Concat(Enumerable.Range(0, 10).Select(i => $"s1,rus,SPEECH,number {i},REPORTED,,,,\n")));
        ImportReport report = await desk.ImportAsync(new ImportOptions(MaxErrors: 3));
        (report.Findings.Errors, report.Findings.Listed.Count).ShouldBe((9, 3));
    }

    [Fact]
    public async Task The_speaker_is_no_further_speaker_of_the_same_statement()
    {
        await using Desk desk = await PreparedAsync();
        desk.Write("statements.csv", "id,speaker,onBehalfOf,form,summary,layer\ns1,rus,,SPEECH,x,REPORTED\ns2,rus,kor,SPEECH,x,REPORTED\n");
        desk.Write("joint-speakers.csv", "statement,actor\ns1,rus\ns2,kor\ns2,rus\n");
        (await desk.ImportAsync()).Findings.Listed.Select(f => f.ToString()).ShouldBe(
        [
            "coded/joint-speakers.csv:2, actor: 'actor:rus' is the speaker of 'statement:s1' already: a joint speaker is a further one.",
            "coded/joint-speakers.csv:4, actor: 'actor:rus' is the speaker of 'statement:s2' already: a joint speaker is a further one.",
        ]);
    }

    [Fact]
    public async Task A_construct_carries_no_statement()
    {
        await using Desk desk = await PreparedAsync();
        desk.Write("actors.csv", "id,name,kind,construct\nrus,Russia,STATE,\nwest,the West,COLLECTIVE,yes\n");
        desk.Write("statements.csv", "id,speaker,form,summary,layer\ns1,rus,SPEECH,x,REPORTED\n");
        desk.Write("relays.csv", "statement,carrier,position\ns1,west,1\n");
        Finding finding = (await desk.ImportAsync()).Findings.Listed.ShouldHaveSingleItem();
        (finding.Line, finding.Column, finding.Value).ShouldBe((2, "carrier", "actor:west"));
    }

    [Fact]
    public async Task White_space_around_a_number_or_a_date_is_no_mistake()
    {
        await using Desk desk = await PreparedAsync();
        desk.Write("statements.csv", "id,speaker,form,summary,layer,statedOn\n s1 , rus , SPEECH ,x,REPORTED, 2025-04 \n");
        desk.Write("stances.csv", "statement,target,type,polarity\n s1 , actor:kor ,PRAISES, 0.7 \n");
        desk.Write("relays.csv", "statement,carrier,position\ns1,kor, 1 \n");
        await desk.ImportedAsync();
    }

    [Fact]
    public async Task A_column_that_a_sheet_lacks_is_missed_once()
    {
        await using Desk desk = await PreparedAsync();
        desk.Write("coding.csv", "statement.id,statement.speaker,statement.form,statement.summary\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"s{i},rus,SPEECH,number {i}\n")));
        Finding finding = (await desk.ImportAsync()).Findings.Listed.ShouldHaveSingleItem();
        (finding.Line, finding.Column).ShouldBe((2, "statement.layer"));
    }

    [Theory]
    [InlineData("stances.csv", "statement,target,type,statedOn\n", "statedOn", "Copied from the statement")]
    [InlineData("coding.csv", "stance.target,stance.type,Stance.Stated On\n", "Stance.Stated On", "Copied from the statement")]
    [InlineData("actors.csv", "id,name,kind,origin\n", "origin", "The file and line")]
    public async Task A_column_that_the_graph_fills_in_is_told_with_its_meaning(string file, string header, string column, string says)
    {
        await using Desk desk = await OpenAsync();
        desk.Write(file, header);
        Finding finding = (await desk.CheckAsync()).Findings.Listed.ShouldHaveSingleItem();
        (finding.Line, finding.Column).ShouldBe((1, column));
        finding.Rule.ShouldStartWith("is filled in by the graph, and no file may carry it: ");
        finding.Rule.ShouldContain(says);
    }

    [Theory]
    [InlineData("speaker", "statement.speaker")]
    [InlineData("On Behalf Of", "statement.onBehalfOf")]
    [InlineData("summary", "statement.summary")]
    [InlineData("text", "quotation.text")]
    [InlineData("note", "quotation.note")]
    [InlineData("language", "statement.language or quotation.language")]
    [InlineData("kind", "actor.kind or claim.kind")]
    [InlineData("statment.venue", "statement.venue")]
    [InlineData("colour", null)]
    public async Task A_header_of_a_sheet_that_names_no_record_is_told_which_may_be_meant(string header, string? meant)
    {
        await using Desk desk = await OpenAsync();
        desk.Write("coding.csv", $"statement.id,quotation.id,{header}\n");
        Finding finding = (await desk.CheckAsync()).Findings.Listed.ShouldHaveSingleItem();
        (finding.Line, finding.Column, finding.Suggestion).ShouldBe((1, header, meant));
    }

    [Fact]
    public async Task A_row_that_repeats_a_record_in_part_is_told_once_where_it_stands_whole()
    {
        await using Desk desk = await PreparedAsync();
        desk.Write("coding.csv", Statement
            + "s1,rus,SPEECH,one,REPORTED,Moscow,actor:kor,PRAISES,\n"
            + "s1,,,,,Moscow,actor:rus,THANKS,\n"
            + "s2,,,two,,,,,\n"
            + "s1,rus,SPEECH,,,,actor:kor,PRAISES,\n"
            + "s1,,,,,,actor:rus,PRAISES,\n");
        ImportReport report = await desk.ImportAsync();
        report.Findings.Listed.Select(f => f.ToString()).ShouldBe(
        [
            "coded/coding.csv:3, statement.id: 'statement:s1' stands in coded/coding.csv:2 already, and here without 'form', 'summary', 'layer', 'speaker': repeat it whole, or give its id alone.",
            "coded/coding.csv:4, statement.form: 'form' is missing, and every Statement needs it.",
            "coded/coding.csv:4, statement.layer: 'layer' is missing, and every Statement needs it.",
            "coded/coding.csv:4, statement.speaker: 'speaker' is missing, and every Statement needs it.",
            "coded/coding.csv:5, statement.id: 'statement:s1' stands in coded/coding.csv:2 already, and here without 'summary', 'layer': repeat it whole, or give its id alone.",
        ],
        ignoreOrder: true);
    }

    private async Task<Desk> PreparedAsync()
    {
        Desk desk = await OpenAsync();
        desk.Write("actors.csv", "id,name,kind\nrus,Russia,STATE\nkor,Korea,STATE\n");
        return desk;
    }
}

public sealed class FindingOnSqlite() : FindingTests("sqlite");

[Collection(Neo4jServer.Tests)]
public sealed class FindingOnNeo4j() : FindingTests("neo4j");
