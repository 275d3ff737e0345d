using CsCheck;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Tests.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Whatever records there are: export, import and export again give the same bytes.</summary>
public abstract class RoundTripProperties(string store, int graphs) : DeskTests(store)
{
    private readonly int _graphs = Campaign.IsLong ? 50 * graphs : graphs;

    [Fact]
    public void Made_graphs_have_records_of_every_type() =>
        Enumerable.Range(0, 20).SelectMany(seed => new MadeGraph(seed).Records).Select(r => r.GetType().Name).Distinct().Count()
            .ShouldBe(GraphModel.Default.Records.Count(KnowledgeGraph.Seeding.Files.LayoutReader.IsGiven));

    [Fact]
    public async Task What_was_exported_imports_to_the_same_graph()
    {
        // Within the property, leaving the test out would count as its failure.
        SkipWithoutStore();
        await Gen.Int[0, int.MaxValue].SampleAsync(
            async seed =>
            {
                MadeGraph made = new(seed);
                await using Desk desk = await OpenBesideAsync();
                await desk.Store.LoadAsync([new DatasetInfo("made", "A title, \"quoted\"")], made.Records);
                IReadOnlyDictionary<string, string> first = await Desk.ExportOfAsync(desk.Store, into: desk.Files);
                await using Desk again = await OpenAsync();
                await again.ImportedAsync(Path.Combine(desk.Files, "made"));
                Desk.ShouldBeSame(await again.ExportAsync(), first);
                Values(await again.RecordsAsync()).ShouldBe(Values(made.Records));
            },
            iter: _graphs,
            threads: 1);
    }

    /// <summary>The records without what an import sets.</summary>
    private static Record[] Values(IEnumerable<Record> records) =>
        [.. records.Where(r => r is not (Import or ImportFile)).Select(r => r with { RecordedAt = default, Import = null, Origin = null }).OrderBy(r => r.Id, StringComparer.Ordinal)];
}

public sealed class RoundTripsOnSqlite() : RoundTripProperties("sqlite", graphs: 40);

[Collection(Neo4jServer.Tests)]
public sealed class RoundTripsOnNeo4j() : RoundTripProperties("neo4j", graphs: 8);
