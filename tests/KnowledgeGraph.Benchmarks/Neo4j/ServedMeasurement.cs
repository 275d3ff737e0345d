using System.Diagnostics;
using KnowledgeGraph.Benchmarks.Measuring;
using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>Measures the API in turn with the same statements sent directly to the Query API: what is compared happens within the same few seconds.</summary>
internal sealed class ServedMeasurement
{
    private readonly ServedGraph _graph;
    private readonly ServerProcess _server;
    private readonly ServerProcess _forwarder;
    private readonly Effort _effort;
    private readonly QueryApi _http;
    private readonly byte[] _nothing;

    private ServedMeasurement(ServedGraph graph, ServerProcess server, ServerProcess forwarder, QueryApi http, Effort effort)
    {
        (_graph, _server, _forwarder, _http, _effort) = (graph, server, forwarder, http, effort);
        _nothing = QueryApi.Encode(graph.Options, Neo4jRequest.Of("RETURN 1", reads: true).ToArray());
    }

    /// <summary>Measures the questions.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="effort">How much is measured.</param>
    /// <param name="progress">Is told what is being done.</param>
    public static ServedResults Measure(ServedGraph graph, Effort effort, Action<string> progress)
    {
        ServedResult[] results = [.. graph.Questions.Select(q => new ServedResult(q))];
        using ServerProcess server = ServerProcess.Start("--store", "neo4j", $"--NEO4J_URI={graph.Options.Uri}");
        using ServerProcess forwarder = Forwarder.Start(graph.Options.Uri);
        using QueryApi http = new(graph.Options);
        ServedMeasurement measurement = new(graph, server, forwarder, http, effort);
        measurement.WarmUp(results, progress);
        for (int round = 0; round < effort.LoadRounds; round++)
        {
            progress($"{Load.Connections} connections, round {round + 1} of {effort.LoadRounds}");
            Array.ForEach(results, r => r.Rounds.Add(measurement.Round(r.Subject)));
        }

        // Last, when all servers are as warm as they get.
        progress("one connection");
        return new ServedResults(results, measurement.OneConnection(results));
    }

    /// <summary>A fresh server is four times slower for minutes, and the API for some thousand questions.</summary>
    private void WarmUp(ServedResult[] results, Action<string> progress)
    {
        long start = Stopwatch.GetTimestamp();
        byte[][] direct = [.. results.Select(r => QueryApi.Encode(_graph.Options, r.Subject.Body))];
        byte[][] asked = [.. results.Select(r => LoopbackClient.Encode(r.Subject.Question.Request))];
        using LoopbackClient client = new(_server.Port);
        foreach ((ServedResult result, byte[] request) in results.Zip(asked))
        {
            Measurement.Demand(result.Subject.Question.Name, client.Ask(request));
        }

        TimeSpan some = _effort.Warming / 12;
        while (Stopwatch.GetElapsedTime(start) < _effort.Warming)
        {
            Direct(direct, some);
            Ask(_server, asked, some);
            Ask(_forwarder, direct, some / 4);
            progress($"warming, RETURN 1: {Direct([_nothing], some / 4):0} a second");
        }
    }

    /// <returns>How long <c>RETURN 1</c> took meanwhile.</returns>
    private Samples OneConnection(ServedResult[] results)
    {
        Samples nothing = new();
        using LoopbackClient direct = new(_graph.Options.Uri);
        using LoopbackClient forwarded = new(_forwarder.Port);
        using LoopbackClient api = new(_server.Port);
        byte[][] asked = [.. results.Select(r => QueryApi.Encode(_graph.Options, r.Subject.Body))];
        for (int round = 0; round < _effort.Rounds; round++)
        {
            foreach ((ServedResult result, byte[] bare) in results.Zip(asked))
            {
                byte[] question = LoopbackClient.Encode(result.Subject.Question.Request);
                Samples[] batch = [new(), new(), new()];
                _effort.Repeat(batch[0], () => direct.Ask(bare));
                _effort.Repeat(batch[1], () => forwarded.Ask(bare));
                _effort.Repeat(batch[2], () => api.Ask(question));
                _effort.Repeat(batch[2], () => api.Ask(question));
                _effort.Repeat(batch[1], () => forwarded.Ask(bare));
                _effort.Repeat(batch[0], () => direct.Ask(bare));
                result.Add(batch[0], batch[1], batch[2]);
            }

            _effort.Repeat(nothing, () => direct.Ask(_nothing));
        }

        return nothing;
    }

    /// <summary>Asks in every way, and then in every way backward: what comes after another finds the caches as that left them, and the machine perhaps slower.</summary>
    private ServedRound Round(ServedQuestion question)
    {
        byte[] bare = QueryApi.Encode(_graph.Options, question.Body);
        Func<double>[] ways =
        [
            () => Direct([_nothing], _effort.Load / 2),
            () => Direct([bare], _effort.Load),
            () => ByHttpClient(question.Body, _effort.Load),
            () => Ask(_server, [LoopbackClient.Encode(question.Question.Request)], _effort.Load),
            () => Ask(_forwarder, [bare], _effort.Load),
        ];
        double[] there = [.. ways.Select(way => way())];
        double[] back = [.. ways.Reverse().Select(way => way())];
        double[] perSecond = [.. there.Zip(back.Reverse(), (a, b) => (a + b) / 2)];
        return new ServedRound(perSecond[0], perSecond[1], perSecond[2], perSecond[3], perSecond[4]);
    }

    private double Direct(byte[][] requests, TimeSpan time) => Load.Measure(() => new LoopbackClient(_graph.Options.Uri), requests, time).PerSecond;

    private static double Ask(ServerProcess server, byte[][] requests, TimeSpan time) => Load.Measure(() => new LoopbackClient(server.Port), requests, time).PerSecond;

    private double ByHttpClient(byte[] body, TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        int[] counts = Task.WhenAll(Enumerable.Range(0, Load.Connections).Select(_ => Task.Run(Ask))).GetAwaiter().GetResult();
        return counts.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;

        async Task<int> Ask()
        {
            int count = 0;
            for (; count == 0 || Stopwatch.GetElapsedTime(start) < time; count++)
            {
                await _http.AskAsync(body);
            }

            return count;
        }
    }
}
