using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Seeding.Export;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>GraphML as its schema has it, so that Gephi, visone, igraph and others read all of it.</summary>
public sealed class GraphMlTests
{
    private static readonly XNamespace Ml = "http://graphml.graphdrawing.org/xmlns";

    [Theory]
    [InlineData(null)]
    [InlineData("kursk-2025")]
    [InlineData("context")]
    public async Task The_seed_keeps_every_rule_of_the_schema(string? dataset)
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        await desk.ImportedAsync([.. SeedFolders.In(Repository.At("graph-seed"))]);
        XElement root = await ExportAsync(desk.Store, dataset);

        root.Name.ShouldBe(Ml + "graphml");
        root.Elements().Select(e => e.Name.LocalName).Distinct().ShouldBe(["key", "graph"]);
        XElement graph = root.Elements(Ml + "graph").ShouldHaveSingleItem();
        graph.Attribute("edgedefault")!.Value.ShouldBe("directed");
        graph.Elements().Select(e => e.Name.LocalName).Distinct().ShouldBe(["node", "edge"]);
        graph.Elements().Elements().ShouldAllBe(e => e.Name == Ml + "data" && !e.HasElements);
        root.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName is "id" or "key" or "source" or "target").ShouldAllBe(a => XmlConvert.VerifyNMTOKEN(a.Value) == a.Value);
        foreach (string element in new[] { "key", "node", "edge" })
        {
            root.Descendants(Ml + element).Select(e => e.Attribute("id")!.Value).ShouldBeUnique(element);
        }

        HashSet<string> nodes = [.. graph.Elements(Ml + "node").Select(n => n.Attribute("id")!.Value)];
        graph.Elements(Ml + "edge").ShouldAllBe(e => nodes.Contains(e.Attribute("source")!.Value) && nodes.Contains(e.Attribute("target")!.Value));
    }

    [Fact]
    public async Task Every_value_is_of_the_type_of_its_key_and_every_name_is_that_of_one_key()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        await desk.ImportedAsync([.. SeedFolders.In(Repository.At("graph-seed"))]);
        XElement root = await ExportAsync(desk.Store, null);
        Dictionary<string, (string For, string Name, string Type)> keys = root.Elements(Ml + "key")
            .ToDictionary(k => k.Attribute("id")!.Value, k => (k.Attribute("for")!.Value, k.Attribute("attr.name")!.Value, k.Attribute("attr.type")!.Value));

        // Programs for networks make a column of each name, and do not all tell capitals from small letters.
        keys.Values.Select(k => (k.For, k.Name.ToUpperInvariant())).ShouldBeUnique();
        foreach (XElement data in root.Descendants(Ml + "data"))
        {
            (string scope, _, string type) = keys[data.Attribute("key")!.Value];
            data.Parent!.Name.ShouldBe(Ml + scope);
            bool reads = type switch
            {
                "boolean" => data.Value is "true" or "false",
                "int" => int.TryParse(data.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
                "double" => double.TryParse(data.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
                _ => type == "string",
            };
            reads.ShouldBeTrue($"{type}: {data.Value}");
        }
    }

    [Fact]
    public async Task Texts_come_out_as_they_are_but_for_what_XML_cannot_hold()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("events.csv", "id,name,status,description\ne,\"<b> & \"\"c\"\" 😀\",OCCURRED,\"one\r\ntwo\nthree\rfour\u0001\uFFFE\tend\"\n");
        await desk.ImportedAsync();
        Dictionary<string, string> data = (await ExportAsync(desk.Store, null)).Descendants(Ml + "data").ToDictionary(d => d.Attribute("key")!.Value, d => d.Value);
        data["n.label"].ShouldBe("<b> & \"c\" 😀");
        data["n.description.string"].ShouldBe("one\r\ntwo\nthree\rfour\uFFFD\uFFFD\tend");
    }

    private static async Task<XElement> ExportAsync(IRecordStore store, string? dataset)
    {
        await using IStoredRecords stored = await store.OpenAsync(CancellationToken.None);
        using MemoryStream text = new();
        await new GraphMlExport(GraphModel.Default, stored).WriteAsync(dataset, text, CancellationToken.None);
        text.Position = 0;
        return XElement.Load(text, LoadOptions.PreserveWhitespace);
    }
}
