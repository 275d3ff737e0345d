using CsCheck;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Whatever records there are: export, import and export again give the same bytes.</summary>
public sealed class RoundTripProperties
{
    private static readonly int Graphs = Environment.GetEnvironmentVariable("KG_LONG") == "1" ? 2000 : 40;

    [Fact]
    public async Task What_was_exported_imports_to_the_same_graph()
    {
        HashSet<string> types = [];
        await Gen.Int[0, int.MaxValue].SampleAsync(
            async seed =>
            {
                MadeGraph made = new(seed);
                lock (types)
                {
                    types.UnionWith(made.Records.Select(r => r.GetType().Name));
                }

                await using Desk desk = new();
                await ((SqliteStore)desk.Store).InsertAsync([new DatasetInfo("made", "A title, \"quoted\"")], made.Records, CancellationToken.None);
                IReadOnlyDictionary<string, string> first = await Desk.ExportOfAsync(desk.Store, into: desk.Files);
                await using Desk again = new();
                await again.ImportedAsync(Path.Combine(desk.Files, "made"));
                Desk.ShouldBeSame(await again.ExportAsync(), first);
                Values(await again.RecordsAsync()).ShouldBe(Values(made.Records));
            },
            iter: Graphs,
            threads: 1);
        types.Count.ShouldBe(GraphModel.Default.Records.Count(KnowledgeGraph.Seeding.Files.LayoutReader.IsGiven));
    }

    /// <summary>The records without what an import sets.</summary>
    private static Record[] Values(IEnumerable<Record> records) =>
        [.. records.Where(r => r is not (Import or ImportFile)).Select(r => r with { RecordedAt = default, Import = null, Origin = null }).OrderBy(r => r.Id, StringComparer.Ordinal)];
}
