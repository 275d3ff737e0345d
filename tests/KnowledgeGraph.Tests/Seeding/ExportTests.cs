using System.Xml.Linq;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Export;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Tests.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>What is exported comes back as it was.</summary>
public abstract class ExportTests(string store) : DeskTests(store)
{
    private static readonly XNamespace Ml = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public async Task The_seed_comes_back_from_its_export_and_exports_again_to_the_same_bytes()
    {
        await using Desk first = await OpenBesideAsync();
        await first.ImportedAsync([.. KnowledgeGraph.Seeding.SeedFolders.In(Repository.At("graph-seed"))]);
        await using Desk second = await OpenAsync();
        string folder = Path.Combine(second.Files, "out");
        Directory.CreateDirectory(folder);
        IReadOnlyDictionary<string, string> exported = await Desk.ExportOfAsync(first.Store, into: folder);
        await second.ImportedAsync(Directory.GetDirectories(folder));
        Desk.ShouldBeSame(await second.ExportAsync(), exported);
        exported.Keys.ShouldContain("kursk-2025/statements.csv");
        exported["kursk-2025/dataset.json"].ShouldContain("\"name\": \"kursk-2025\"");
    }

    [Fact]
    public async Task Names_that_the_graph_made_are_left_out_and_others_are_not()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("actors.csv", "id,name,kind\na,Alpha,STATE\n");
        desk.Write("statements.csv", "id,name,speaker,form,summary,layer\ns1,,a,SPEECH,was glad,REPORTED\ns2,Mine,a,SPEECH,was glad,REPORTED\n");
        await desk.ImportedAsync();
        string[] lines = (await desk.ExportAsync())["coded/statements.csv"].Split('\n');
        lines[0].ShouldBe("id,name,capacity,statedOn,publishedOn,form,venue,language,summary,layer,speakerNamed,speaker,onBehalfOf,reports");
        lines[1].ShouldBe("statement:s1,,,,,SPEECH,,,was glad,REPORTED,true,actor:a,,");
        lines[2].ShouldStartWith("statement:s2,Mine,");
    }

    [Fact]
    public async Task Cells_that_a_spreadsheet_would_run_get_an_apostrophe_where_that_is_asked_for()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("claims.csv", "id,name,text,kind,low\nc1,=1+1,@x,QUANTITY,-5\n");
        await desk.ImportedAsync();
        (await desk.ExportAsync(safe: true))["coded/claims.csv"].ShouldContain("claim:c1,\"'=1+1\",\"'@x\",QUANTITY,-5,");
        (await desk.ExportAsync())["coded/claims.csv"].ShouldContain("claim:c1,=1+1,@x,QUANTITY,-5,");
    }

    [Fact]
    public async Task GraphML_has_a_typed_key_for_every_attribute_and_both_ends_of_every_edge()
    {
        await using Desk desk = await OpenAsync();
        await desk.ImportedAsync([.. KnowledgeGraph.Seeding.SeedFolders.In(Repository.At("graph-seed"))]);
        foreach (string? dataset in new[] { null, "context" })
        {
            XElement graph = await GraphMlAsync(desk.Store, dataset);
            string[] keys = [.. graph.Elements(Ml + "key").Select(k => k.Attribute("id")!.Value)];
            keys.ShouldBeUnique();
            graph.Descendants(Ml + "data").Select(d => d.Attribute("key")!.Value).Distinct().Except(keys).ShouldBeEmpty();
            string[] nodes = [.. graph.Descendants(Ml + "node").Select(n => n.Attribute("id")!.Value)];
            nodes.ShouldBeUnique();
            XElement[] edges = [.. graph.Descendants(Ml + "edge")];
            edges.Select(e => e.Attribute("id")!.Value).ShouldBeUnique();
            edges.SelectMany(e => new[] { e.Attribute("source")!.Value, e.Attribute("target")!.Value }).Distinct().Except(nodes).ShouldBeEmpty();
        }

        XElement stance = (await GraphMlAsync(desk.Store, null)).Descendants(Ml + "node").First(n => n.Attribute("id")!.Value == "stance:s04.praises.prk-kpa");
        stance.Elements(Ml + "data").First(d => d.Attribute("key")!.Value == "n.polarity.double").Value.ShouldBe("0.8");
    }

    private static async Task<XElement> GraphMlAsync(IRecordStore store, string? dataset)
    {
        await using IStoredRecords stored = await store.OpenAsync(CancellationToken.None);
        using MemoryStream text = new();
        await new GraphMlExport(GraphModel.Default, stored).WriteAsync(dataset, text, CancellationToken.None);
        text.Position = 0;
        return XElement.Load(text);
    }

    [Fact]
    public async Task A_store_in_memory_exports_the_same()
    {
        await using Desk desk = await OpenAsync();
        await desk.ImportedAsync([.. KnowledgeGraph.Seeding.SeedFolders.In(Repository.At("graph-seed"))]);
        Oracle.MemoryStore memory = new(new FixedClock(), World.Seed.Records);
        memory.Become(World.Seed.Datasets, World.Seed.Records);
        Desk.ShouldBeSame(await Desk.ExportOfAsync(memory), await desk.ExportAsync());
    }
}

public sealed class ExportOnSqlite() : ExportTests("sqlite");

[Collection(Neo4jServer.Tests)]
public sealed class ExportOnNeo4j() : ExportTests("neo4j");
