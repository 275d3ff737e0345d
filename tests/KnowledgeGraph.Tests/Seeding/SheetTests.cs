using KnowledgeGraph.Domain;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Tests.Neo4j;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>The analyst sheet: one wide table whose rows each make several records.</summary>
public abstract class SheetTests(string store) : DeskTests(store)
{
    private const string Header =
        "statement.id,Statement.Speaker,statement.form,statement.summary,statement.layer,statement.stated_on,"
        + "quotation.id,quotation.text,quotation.source,quotation.language,quotation.directness,quotation.fidelity,"
        + "stance.type,stance.target,citation.authority,citation.posture,_note\n";

    [Fact]
    public async Task A_row_makes_a_record_for_each_that_it_names_and_they_refer_to_each_other()
    {
        await using Desk desk = Prepared(await OpenAsync());
        desk.Write("coding.csv", Header
            + "s1,a,SPEECH,was glad,REPORTED,2025-04,q1,we are glad,source:x,en,DIRECT,VERBATIM,PRAISES,actor:b,instrument:i,INVOKES,a remark\n"
            + "s1,a,SPEECH,was glad,REPORTED,2025-04,,,,,,,THANKS,actor:b,,,\n"
            + "s1,,,,,,,,,,,,THANKS,actor:a,,,the id alone names the statement\n");
        ImportReport report = await desk.ImportedAsync();
        report.Findings.Warnings.ShouldBe(0);
        (await desk.RecordAsync<Quotation>("quotation:q1")).Statement.Id.ShouldBe("statement:s1");
        (await desk.RecordsAsync()).OfType<Stance>().Select(s => s.Id).ShouldBe(["stance:s1.praises.b", "stance:s1.thanks.a", "stance:s1.thanks.b"]);
        Citation citation = (await desk.RecordsAsync()).OfType<Citation>().ShouldHaveSingleItem();
        (citation.Id, citation.Stance.Id, citation.Origin).ShouldBe(("citation:s1.praises.b.i", "stance:s1.praises.b", "coding.csv:2"));
    }

    [Fact]
    public async Task A_sheet_says_the_same_as_files_of_records()
    {
        await using Desk sheet = Prepared(await OpenAsync());
        sheet.Write("coding.csv", Header + "s1,a,SPEECH,was glad,REPORTED,2025-04,q1,we are glad,source:x,en,DIRECT,VERBATIM,PRAISES,actor:b,instrument:i,INVOKES,\n");
        await sheet.ImportedAsync();
        await using Desk files = Prepared(await OpenBesideAsync());
        files.Write("statements.csv", "id,speaker,form,summary,layer,statedOn\ns1,a,SPEECH,was glad,REPORTED,2025-04\n");
        files.Write("quotations.csv", "id,statement,text,source,language,directness,fidelity\nq1,s1,we are glad,source:x,en,DIRECT,VERBATIM\n");
        files.Write("stances.csv", "statement,type,target\ns1,PRAISES,actor:b\n");
        files.Write("citations.csv", "stance,authority,posture\ns1.praises.b,instrument:i,INVOKES\n");
        await files.ImportedAsync();
        Desk.ShouldBeSame(await sheet.ExportAsync(), await files.ExportAsync());
    }

    [Fact]
    public async Task A_sheet_alone_is_a_dataset_of_its_own_name()
    {
        await using Desk desk = Prepared(await OpenAsync());
        await desk.ImportedAsync();
        desk.Write("My Coding.csv", "statement.id,statement.speaker,statement.form,statement.summary,statement.layer\ns1,a,SPEECH,was glad,REPORTED\n");
        ImportReport report = await desk.ImportedAsync(Path.Combine(desk.Files, "My Coding.csv"));
        report.Datasets.Keys.ShouldBe(["my-coding"]);
        (await desk.RecordAsync<Statement>("statement:s1")).Dataset.ShouldBe("my-coding");
    }

    [Fact]
    public async Task What_a_reference_can_mean_in_more_than_one_way_must_be_said()
    {
        await using Desk desk = Prepared(await OpenAsync());
        desk.Write("coding.csv", "statement.id,statement.speaker,statement.form,statement.summary,statement.layer,event.id,event.name,event.status,stance.type\n"
            + "s1,a,SPEECH,was glad,REPORTED,e1,It,OCCURRED,PRAISES\n");
        await desk.ImportedAsync();
        (await desk.RecordsAsync()).OfType<Stance>().ShouldHaveSingleItem().Target.Id.ShouldBe("event:e1");
        desk.Write("coding.csv", "statement.id,claim.id,claim.text,claim.kind,event.id,event.name,event.status,stance.type\ns1,c1,It is so.,FACT,e1,It,OCCURRED,THANKS\n");
        (await desk.ImportAsync()).Findings.Listed.ShouldHaveSingleItem().Column.ShouldBe("stance.target");
    }

    [Fact]
    public async Task The_sheet_of_the_seed_gives_the_same_graph()
    {
        string sheet = Repository.At("graph-seed/kursk-2025-sheet/coding.csv");
        string text = SeedSheet.Text();
        if (Environment.GetEnvironmentVariable("KG_ACCEPT") == "1")
        {
            File.WriteAllText(sheet, text);
            File.Copy(Repository.At("graph-seed/kursk-2025/dataset.json"), Repository.At("graph-seed/kursk-2025-sheet/dataset.json"), overwrite: true);
        }

        File.ReadAllText(sheet).ShouldBe(text, "the sheet is derived from the files beside it: make it anew with KG_ACCEPT=1");
        await using Desk fromFiles = await OpenBesideAsync();
        await fromFiles.ImportedAsync(Repository.At("graph-seed/kursk-2025"), Repository.At("graph-seed/context"));
        await using Desk fromSheet = await OpenAsync();
        await fromSheet.ImportedAsync(Repository.At("graph-seed/kursk-2025-sheet"), Repository.At("graph-seed/context"));
        Desk.ShouldBeSame(await fromSheet.ExportAsync(), await fromFiles.ExportAsync());
    }

    private static Desk Prepared(Desk desk)
    {
        desk.Write("actors.csv", "id,name,kind\na,Alpha,STATE\nb,Beta,STATE\n");
        desk.Write("sources.csv", "id,title\nx,X\n");
        desk.Write("instruments.csv", "id,name,kind\ni,I,TREATY\n");
        return desk;
    }
}

public sealed class SheetOnSqlite() : SheetTests("sqlite");

[Collection(Neo4jServer.Tests)]
public sealed class SheetOnNeo4j() : SheetTests("neo4j");
