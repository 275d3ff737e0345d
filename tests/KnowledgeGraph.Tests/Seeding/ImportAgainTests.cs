using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Tests.Neo4j;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Importing again: what is the same changes nothing, what is other is a conflict, and nothing is ever deleted.</summary>
public abstract class ImportAgainTests(string store) : DeskTests(store)
{
    private const string Actors = "id,name,kind\nactor:a,Alpha,STATE\nactor:b,Beta,STATE\n";
    private const string Statements = "id,speaker,form,summary,layer,statedOn\ns1,a,SPEECH,was glad,REPORTED,2025-04\n";
    private const string Stances = "statement,target,type\ns1,actor:b,PRAISES\n";

    [Fact]
    public async Task An_unchanged_import_changes_no_record_and_adds_none()
    {
        await using Desk desk = await FilledAsync();
        IReadOnlyList<Record> before = await desk.RecordsAsync();
        ImportReport again = await desk.ImportedAsync();
        (again.Sum(t => t.Unchanged), again.Sum(t => t.Created + t.Replaced), again.Imports.Count).ShouldBe((4, 0, 0));
        (await desk.RecordsAsync()).ShouldBe(before);
        before.OfType<Import>().Count().ShouldBe(1);
        before.OfType<ImportFile>().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Another_value_is_a_conflict_that_keeps_what_is_stored()
    {
        await using Desk desk = await FilledAsync();
        IReadOnlyList<Record> before = await desk.RecordsAsync();
        desk.Write("actors.csv", Actors.Replace("Alpha,STATE", "Aleph,PERSON", StringComparison.Ordinal));
        ImportReport report = await desk.ImportAsync();
        report.Outcome.ShouldBe(ImportOutcome.Conflicts);
        Conflict conflict = report.Conflicts.ShouldHaveSingleItem();
        (conflict.File, conflict.Line, conflict.Id).ShouldBe(("coded/actors.csv", 2, "actor:a"));
        conflict.Differences.ShouldBe([new Difference("name", "Alpha", "Aleph"), new Difference("kind", "STATE", "PERSON")]);
        (await desk.RecordsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Beside_a_conflict_what_is_new_is_taken_in()
    {
        await using Desk desk = await FilledAsync();
        desk.Write("actors.csv", Actors.Replace("Alpha", "Aleph", StringComparison.Ordinal) + "actor:c,Gamma,STATE\n");
        ImportReport report = await desk.ImportAsync();
        (report.Outcome, report.Sum(t => t.Created), report.Sum(t => t.Conflicting)).ShouldBe((ImportOutcome.Conflicts, 1, 1));
        (await desk.RecordAsync<Actor>("actor:a")).Name.ShouldBe("Alpha");
        (await desk.RecordAsync<Actor>("actor:c")).Name.ShouldBe("Gamma");
    }

    [Fact]
    public async Task Replacing_takes_the_file_s_values_and_keeps_made_names_and_dates_true()
    {
        await using Desk desk = await FilledAsync();
        Actor before = await desk.RecordAsync<Actor>("actor:a");
        Directory.Delete(desk.Files, recursive: true);
        desk.Write("actors.csv", "id,name,kind\nactor:a,Aleph,STATE\n");
        ImportReport report = await desk.ImportAsync(new ImportOptions("coded", Replace: true));
        (report.Outcome, report.Sum(t => t.Replaced), report.Sum(t => t.NotInFiles)).ShouldBe((ImportOutcome.Done, 1, 3));
        Actor after = await desk.RecordAsync<Actor>("actor:a");
        after.ShouldBe(before with { Name = "Aleph" });
        (await desk.RecordAsync<Statement>("statement:s1")).Name.ShouldBe("Aleph, 2025-04: was glad");
        (await desk.RecordsAsync()).OfType<Stance>().Single().Name.ShouldBe("Aleph praises Beta");

        desk.Write("statements.csv", Statements.Replace("2025-04", "2025-05-01", StringComparison.Ordinal));
        await desk.ImportAsync(new ImportOptions("coded", Replace: true));
        (await desk.RecordsAsync()).OfType<Stance>().Single().StatedOn.ShouldBe(PartialDate.Parse("2025-05-01"));
        (await desk.RecordAsync<Statement>("statement:s1")).Name.ShouldBe("Aleph, 2025-05-01: was glad");
    }

    [Fact]
    public async Task Rows_whose_made_name_only_follows_another_change_are_unchanged()
    {
        await using Desk desk = await FilledAsync();
        desk.Write("actors.csv", Actors.Replace("Alpha", "Aleph", StringComparison.Ordinal));
        ImportReport report = await desk.ImportAsync(new ImportOptions(Replace: true));
        (report.Sum(t => t.Replaced), report.Sum(t => t.Unchanged)).ShouldBe((1, 3));
        (await desk.RecordsAsync()).OfType<Stance>().Single().Name.ShouldBe("Aleph praises Beta");
        ImportReport again = await desk.ImportedAsync();
        again.Sum(t => t.Unchanged).ShouldBe(4);
    }

    [Fact]
    public async Task A_given_name_stays_when_what_it_mentions_is_renamed()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("actors.csv", Actors);
        desk.Write("statements.csv", "id,name,speaker,form,summary,layer\ns1,The glad one,a,SPEECH,was glad,REPORTED\n");
        await desk.ImportedAsync();
        desk.Write("actors.csv", Actors.Replace("Alpha", "Aleph", StringComparison.Ordinal));
        await desk.ImportAsync(new ImportOptions(Replace: true));
        (await desk.RecordAsync<Statement>("statement:s1")).Name.ShouldBe("The glad one");
    }

    [Fact]
    public async Task Rows_may_refer_to_what_is_stored()
    {
        await using Desk desk = await FilledAsync();
        Directory.Delete(desk.Files, recursive: true);
        desk.Write("stances.csv", "statement,target,type,holder\ns1,statement:s1,CONDEMNS,b\n");
        await desk.ImportedAsync();
        Stance stance = (await desk.RecordsAsync()).OfType<Stance>().Single(s => s.Id == "stance:s1.condemns.s1.by.b");
        (stance.Name, stance.StatedOn).ShouldBe(("Beta condemns Alpha, 2025-04: was glad", PartialDate.Parse("2025-04")));
        desk.Write("stances.csv", "statement,target,type\ns1,actor:Alpha,CONDEMNS\n");
        (await desk.ImportAsync()).Findings.Listed.ShouldHaveSingleItem().Suggestion.ShouldBe("actor:a");
    }

    [Fact]
    public async Task A_stance_in_a_stored_statement_is_held_by_whom_that_speaks_for()
    {
        await using Desk desk = await FilledAsync();
        desk.Write("statements.csv", "id,speaker,onBehalfOf,form,summary,layer\ns2,a,b,SPEECH,was sad,REPORTED\n");
        await desk.ImportedAsync();
        Directory.Delete(desk.Files, recursive: true);
        desk.Write("stances.csv", "statement,target,type\ns1,statement:s1,THANKS\ns2,statement:s1,MOCKS\n");
        await desk.ImportedAsync();
        (await desk.RecordAsync<Stance>("stance:s1.thanks.s1")).Name.ShouldBe("Alpha thanks Alpha, 2025-04: was glad");
        (await desk.RecordAsync<Stance>("stance:s2.mocks.s1")).Name.ShouldBe("Beta mocks Alpha, 2025-04: was glad");

        // Here the statement is known before its stance comes, and the row's other speaker is a conflict.
        Directory.Delete(desk.Files, recursive: true);
        desk.Write("actors.csv", "id,name,kind\nc,Gamma,STATE\n");
        desk.Write("statements.csv", Statements.Replace("s1,a", "s1,c", StringComparison.Ordinal));
        desk.Write("responses.csv", "statement,subject\ns2,actor:c\n");
        desk.Write("stances.csv", "statement,target,type\ns1,actor:c,MOCKS\ns2,actor:c,THANKS\n");
        (await desk.ImportAsync()).Outcome.ShouldBe(ImportOutcome.Conflicts);
        (await desk.RecordAsync<Stance>("stance:s1.mocks.c")).Name.ShouldBe("Alpha mocks Gamma");
        (await desk.RecordAsync<Stance>("stance:s2.thanks.c")).Name.ShouldBe("Beta thanks Gamma");
    }

    [Fact]
    public async Task A_circle_may_close_through_what_is_stored()
    {
        await using Desk desk = await FilledAsync();
        desk.Write("affiliations.csv", "member,organization\na,b\n");
        await desk.ImportedAsync();
        desk.Write("affiliations.csv", "member,organization\nb,a\n");
        (await desk.ImportAsync()).Findings.Listed.ShouldHaveSingleItem().Rule.ShouldStartWith("closes a circle");
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        await using Desk desk = await FilledAsync();
        desk.Write("actors.csv", Actors.Replace("Alpha", "Aleph", StringComparison.Ordinal) + "actor:c,Gamma,STATE\n");
        IReadOnlyList<Record> before = await desk.RecordsAsync();
        await using (IStoredRecords stored = await desk.Store.OpenAsync(CancellationToken.None))
        {
            ImportReport dry = await new Importing(GraphModel.Default, TimeProvider.System, new ImportOptions()).CheckAsync([desk.Files], stored, CancellationToken.None);
            (dry.Outcome, dry.DryRun, dry.Sum(t => t.Created), dry.Sum(t => t.Conflicting)).ShouldBe((ImportOutcome.Conflicts, true, 1, 1));
        }

        (await desk.RecordsAsync()).ShouldBe(before);
    }

    private async Task<Desk> FilledAsync()
    {
        Desk desk = await OpenAsync();
        desk.Write("actors.csv", Actors);
        desk.Write("statements.csv", Statements);
        desk.Write("stances.csv", Stances);
        await desk.ImportedAsync();
        return desk;
    }
}

public sealed class ImportAgainOnSqlite() : ImportAgainTests("sqlite");

[Collection(Neo4jServer.Tests)]
public sealed class ImportAgainOnNeo4j() : ImportAgainTests("neo4j");
