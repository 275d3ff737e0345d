using KnowledgeGraph.Domain;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Tests.Neo4j;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>What replaces a stored record must go with what is stored beside it.</summary>
public abstract class ReplaceTests(string store) : DeskTests(store)
{
    [Theory]
    [InlineData("actors.csv", "id,name,kind,construct\na,Alpha,STATE,true\n", "construct", "true", "statement:s1")]
    [InlineData("claims.csv", "id,text,kind\nc1,It is so.,LEGAL\n", "kind", "LEGAL", "assessment:a1")]
    [InlineData("statements.csv", "id,speaker,form,summary,layer\ns1,b,SPEECH,was glad,REPORTED\n", "speaker", "actor:b", "joint-speaker:s1.b")]
    public async Task A_row_that_would_break_a_rule_of_a_stored_record_is_refused(string file, string text, string column, string value, string breaks)
    {
        await using Desk desk = await FilledAsync();
        IReadOnlyList<Record> before = await desk.RecordsAsync();
        Directory.Delete(desk.Files, recursive: true);
        desk.Write(file, text);
        ImportReport report = await desk.ImportAsync(new ImportOptions(Replace: true));
        Finding finding = report.Findings.Listed[0];
        (finding.File, finding.Line, finding.Column, finding.Value).ShouldBe(($"coded/{file}", 2, column, value));
        finding.Rule.ShouldStartWith($"does not go with {breaks}, which is stored: ");
        (await desk.RecordsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_the_files_replace_too_is_judged_as_it_will_be()
    {
        await using Desk desk = await FilledAsync();
        desk.Write("actors.csv", "id,name,kind,construct\na,Alpha,STATE,true\nb,Beta,STATE,\nc,Gamma,STATE,\n");
        desk.Write("statements.csv", "id,speaker,form,summary,layer\ns1,c,SPEECH,was glad,REPORTED\n");
        (await desk.ImportAsync(new ImportOptions(Replace: true))).Findings.Listed.ShouldBeEmpty();
        (await desk.RecordAsync<Actor>("actor:a")).Construct.ShouldBeTrue();
        (await desk.RecordAsync<Statement>("statement:s1")).Speaker.Id.ShouldBe("actor:c");
    }

    private async Task<Desk> FilledAsync()
    {
        Desk desk = await OpenAsync();
        desk.Write("actors.csv", "id,name,kind\na,Alpha,STATE\nb,Beta,STATE\nc,Gamma,STATE\n");
        desk.Write("claims.csv", "id,text,kind\nc1,It is so.,FACT\n");
        desk.Write("assessments.csv", "id,claim,verdict,ground\na1,c1,SUPPORTED,seen\n");
        desk.Write("statements.csv", "id,speaker,form,summary,layer\ns1,a,SPEECH,was glad,REPORTED\n");
        desk.Write("joint-speakers.csv", "statement,actor\ns1,b\n");
        await desk.ImportedAsync();
        return desk;
    }
}

public sealed class ReplaceOnSqlite() : ReplaceTests("sqlite");

[Collection(Neo4jServer.Tests)]
public sealed class ReplaceOnNeo4j() : ReplaceTests("neo4j");
