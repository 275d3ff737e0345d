namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>How much is generated: 1 is the graph that the targets are for.</summary>
/// <param name="Factor">The size.</param>
internal readonly record struct GraphSize(double Factor)
{
    public int Statements => Of(200_000);

    public int Actors => Of(2_000);

    public int Instruments => Of(500);

    public int Events => Of(500);

    public int Claims => Of(1_500);

    public int CitationSets => Of(60);

    public int Sources => Of(4_000);

    private int Of(int count) => Math.Max(2, (int)Math.Round(count * Factor));
}
