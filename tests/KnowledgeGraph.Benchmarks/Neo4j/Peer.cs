namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// What @neo4j/graphql 7 reached on the same server and data, in requests a second at 16 connections, and how many times as many are to be reached here.
/// The figures are from another machine, so what is compared is the ratio to <c>RETURN 1</c>.
/// </summary>
/// <param name="PerSecond">How many the peer answered a second.</param>
/// <param name="Factor">How many times as many are to be reached.</param>
internal sealed record Peer(double PerSecond, double Factor)
{
    /// <summary>How often <c>RETURN 1</c> was answered a second on the machine of these figures.</summary>
    private const double Nothing = 4_200;

    private static readonly Dictionary<string, Peer> Known = new()
    {
        ["statement, whole"] = new(269, 6),
        ["condemned, common resolution"] = new(24, 8),
        ["condemned, rare resolution"] = new(28, 30),
        ["actors, latest statements"] = new(62, 5),
        ["groups by type and month"] = new(4, 8),
        ["three roots"] = new(15, 20),
        ["search"] = new(116, 5),
        ["page, from the middle"] = new(615, 3),
        ["negative toward a busy actor"] = new(4, 40),
        ["negative toward a rare actor"] = new(4, 250),
    };

    /// <summary>The peer's figures for a question; null where there are none.</summary>
    public static Peer? Of(string question) => Known.GetValueOrDefault(question);

    /// <summary>How many times as many answers a second are given here, on a machine of the peer's speed.</summary>
    /// <param name="perSecond">How many are given.</param>
    /// <param name="nothing">How often <c>RETURN 1</c> is answered, in the same run.</param>
    public double FactorOf(double perSecond, double nothing) => perSecond / nothing / (PerSecond / Nothing);
}
