using KnowledgeGraph.Benchmarks.Measuring;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>What was measured in one run.</summary>
/// <param name="Questions">Of each question.</param>
/// <param name="Nothing">How long <c>RETURN 1</c> takes, one connection.</param>
internal sealed record ServedResults(IReadOnlyList<ServedResult> Questions, Samples Nothing);

/// <summary>What was measured of one question: the statement sent directly, and the question over the API.</summary>
/// <param name="Subject">The question.</param>
internal sealed record ServedResult(ServedQuestion Subject)
{
    private readonly List<double> _added = [];
    private readonly List<double> _forwarding = [];

    /// <summary>The bare statement, one connection.</summary>
    public Samples Bare { get; } = new();

    /// <summary>The API, one connection.</summary>
    public Samples Api { get; } = new();

    /// <summary>The rounds with many connections.</summary>
    public List<ServedRound> Rounds { get; } = [];

    /// <summary>What the API adds at one connection, in microseconds: the median of the rounds, so that a machine that grows slower in between adds nothing.</summary>
    public double Added => _added.Median();

    /// <summary>What a server adds that only hands on.</summary>
    public double Forwarding => _forwarding.Median();

    /// <summary>The bare statement with many connections, in answers a second: the median of the rounds, as everywhere here.</summary>
    public double BarePerSecond => Median(r => r.Bare);

    /// <summary>The bare statement sent by an HttpClient.</summary>
    public double HttpClientPerSecond => Median(r => r.HttpClient);

    /// <summary>The API with many connections.</summary>
    public double ApiPerSecond => Median(r => r.Api);

    /// <summary>The API against the bare statement as a program sends it that has no API, with an HttpClient; what disturbs a round disturbs both.</summary>
    public double Ratio => Median(r => r.Ratio);

    /// <summary>Between which ratios the middle half of the rounds lies.</summary>
    public (double Low, double High) Spread => Rounds.Select(r => r.Ratio).MiddleHalf();

    /// <summary>The same of a server that only hands the request and the reply on (<see cref="Forwarder"/>): the price of any second server.</summary>
    public double ForwardingRatio => Median(r => r.Forwarded / r.HttpClient);

    /// <summary>The API against the bare statement over bare sockets, which cost next to nothing: the load that asks the API comes over such sockets too.</summary>
    public double SocketRatio => Median(r => r.Api / r.Bare);

    /// <summary>How many times as many answers as the peer gives; null where the peer has no figure.</summary>
    public double? Factor => Peer.Of(Subject.Question.Name) is { } peer ? Median(r => peer.FactorOf(r.Api, r.Nothing)) : null;

    /// <summary>The same of the bare statement.</summary>
    public double? BareFactor => Peer.Of(Subject.Question.Name) is { } peer ? Median(r => peer.FactorOf(r.Bare, r.Nothing)) : null;

    /// <summary>Adds a round with one connection.</summary>
    /// <param name="bare">The bare statement.</param>
    /// <param name="forwarded">The same handed on, between two halves of it.</param>
    /// <param name="api">The API, between two halves of that.</param>
    public void Add(Samples bare, Samples forwarded, Samples api)
    {
        Bare.Add(bare);
        Api.Add(api);
        _added.Add(api.Median - bare.Median);
        _forwarding.Add(forwarded.Median - bare.Median);
    }

    private double Median(Func<ServedRound, double> value) => Rounds.Select(value).Median();
}

/// <summary>One round with many connections, in answers a second.</summary>
/// <param name="Nothing"><c>RETURN 1</c>.</param>
/// <param name="Bare">The bare statement.</param>
/// <param name="HttpClient">The bare statement, sent by an HttpClient instead of over bare sockets.</param>
/// <param name="Api">The API.</param>
/// <param name="Forwarded">The bare statement, handed on by a server that does nothing else.</param>
internal sealed record ServedRound(double Nothing, double Bare, double HttpClient, double Api, double Forwarded)
{
    /// <summary>The API against the HttpClient.</summary>
    public double Ratio => Api / HttpClient;
}
