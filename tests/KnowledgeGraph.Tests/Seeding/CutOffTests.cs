using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Tests.Neo4j;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>A run that is cut off after any of its writes is taken up by the next one: in the end nothing tells of two.</summary>
public abstract class CutOffTests(string store) : DeskTests(store)
{
    private const string Actors = "id,name,kind\na,Alpha,STATE\nb,Beta,STATE\n";
    private const string Aleph = "id,name,kind\na,Aleph,STATE\nb,Beta,STATE\n";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task What_an_import_brought_before_it_was_cut_off_is_a_part_of_it(int writes)
    {
        await using Desk desk = await OpenAsync();
        Write(desk, Actors);
        await CutOffAsync(desk, writes, new ImportOptions());
        (await ((IGraphStore)desk.Store).IsEmptyAsync(CancellationToken.None)).ShouldBeTrue("nothing was written to its end");

        await desk.ImportedAsync();
        await ShouldExportAsAsync(desk, Actors);
        IReadOnlyList<Record> records = await desk.RecordsAsync();
        Import import = records.OfType<Import>().ShouldHaveSingleItem();
        (import.Read, import.Created, import.Unchanged).ShouldBe((5, 5, 0));
        records.Where(r => r is not KnowledgeGraph.Domain.Import).ShouldAllBe(r => r.Import == import.Id);
        records.OfType<ImportFile>().Count().ShouldBe(3);
        (await ((IGraphStore)desk.Store).IsEmptyAsync(CancellationToken.None)).ShouldBeFalse();
        (await desk.ImportedAsync()).Imports.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task What_follows_from_a_replaced_record_is_written_though_its_run_was_cut_off(int writes)
    {
        await using Desk desk = await OpenAsync();
        Write(desk, Actors);
        await desk.ImportedAsync();
        Directory.Delete(desk.Files, recursive: true);
        desk.Write("actors.csv", Aleph);
        ImportOptions replace = new(Replace: true);
        await CutOffAsync(desk, writes, replace);

        (await desk.ImportAsync(replace)).Outcome.ShouldBe(ImportOutcome.Done);
        await ShouldExportAsAsync(desk, Aleph);
        (await desk.RecordAsync<Statement>("statement:s2")).Name.ShouldBe("Aleph, 2025-04: was glad");
        (await desk.RecordsAsync()).OfType<Stance>().Single().Name.ShouldBe("Aleph praises Beta");
        (await desk.RecordsAsync()).OfType<Import>().Count().ShouldBe(2);
        (await desk.ImportAsync(replace)).Imports.ShouldBeEmpty();
    }

    /// <summary>A statement that reports a later one, and a stance.</summary>
    private static void Write(Desk desk, string actors)
    {
        desk.Write("actors.csv", actors);
        desk.Write("statements.csv", "id,speaker,form,summary,layer,statedOn,reports\ns1,b,SPEECH,told of it,REPORTED,2025-05,s2\ns2,a,SPEECH,was glad,REPORTED,2025-04,\n");
        desk.Write("stances.csv", "statement,target,type\ns2,actor:b,PRAISES\n");
    }

    private static async Task CutOffAsync(Desk desk, int writes, ImportOptions options)
    {
        Importing importing = new(GraphModel.Default, TimeProvider.System, options);
        await Should.ThrowAsync<StoreException>(() => importing.ImportAsync([desk.Files], new CutOffStore(desk.Store, writes), CancellationToken.None));
    }

    private static async Task ShouldExportAsAsync(Desk desk, string actors)
    {
        await using Desk beside = await OpenBesideAsync();
        Write(beside, actors);
        await beside.ImportedAsync();
        Desk.ShouldBeSame(await desk.ExportAsync(), await beside.ExportAsync());
    }
}

public sealed class CutOffOnSqlite() : CutOffTests("sqlite");

[Collection(Neo4jServer.Tests)]
public sealed class CutOffOnNeo4j() : CutOffTests("neo4j");
