using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>Measures the questions: what is compared is measured in turns, so that what disturbs one disturbs the other.</summary>
internal sealed class Measurement
{
    private const int Warming = 300;
    private static readonly byte[] Nothing = LoopbackClient.Encode(new GraphQLRequest("{ __typename }", null, new Dictionary<string, object?>()));

    private readonly Graph _graph;
    private readonly Effort _effort;
    private readonly Results _results;

    private Measurement(Graph graph, Effort effort)
    {
        (_graph, _effort) = (graph, effort);
        _results = new Results { Questions = [.. graph.Subjects.Select(s => new Result(s))] };
    }

    /// <summary>Measures one graph, and beside it a larger one where there is one.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="larger">The larger one.</param>
    /// <param name="effort">How much is measured.</param>
    public static Results Measure(Graph graph, Graph? larger, Effort effort)
    {
        Measurement measurement = new(graph, effort);
        using (ServerProcess server = ServerProcess.Start("--database", graph.File.Path))
        {
            measurement._results.MemoryBefore = server.PrivateMemory;
            measurement.OneConnection(server);
            measurement.ManyConnections(server);
        }

        measurement.InProcess();
        if (larger is not null)
        {
            measurement.Compare(larger);
        }

        return measurement._results;
    }

    private void OneConnection(ServerProcess server)
    {
        using LoopbackClient client = new(server.Port);
        Dictionary<Result, byte[]> requests = _results.Questions.ToDictionary(q => q, q => LoopbackClient.Encode(q.Subject.Question.Request));
        foreach ((Result question, byte[] request) in requests)
        {
            Demand(question.Subject.Question.Name, client.Ask(request));
            WarmUp(() => client.Ask(request));
            WarmUp(() => question.Subject.Bare.Run());
        }

        for (int round = 0; round < _effort.Rounds; round++)
        {
            _effort.Repeat(_results.Nothing, () => client.Ask(Nothing));
            foreach ((Result question, byte[] request) in requests)
            {
                _effort.Repeat(question.Bare, () => question.Subject.Bare.Run());
                _effort.Repeat(question.Http, () => client.Ask(request));
            }
        }
    }

    /// <summary>Repeats something until the runtime has compiled it for good, but not for long.</summary>
    private void WarmUp(Action action)
    {
        long start = TimeProvider.System.GetTimestamp();
        for (int i = 0; i < Warming && TimeProvider.System.GetElapsedTime(start) < 10 * _effort.Batch; i++)
        {
            action();
        }
    }

    /// <summary>Demands that a response is an answer.</summary>
    public static void Demand(string question, ReadOnlySpan<byte> response)
    {
        if (!response.StartsWith("{\"data\":"u8) || response.IndexOf("\"errors\":"u8) >= 0)
        {
            throw new IOException($"{question}: {System.Text.Encoding.UTF8.GetString(response)}");
        }
    }

    private void ManyConnections(ServerProcess server)
    {
        byte[][] requests = [.. _results.Questions.Select(q => LoopbackClient.Encode(q.Subject.Question.Request))];
        for (int i = 0; i < requests.Length; i++)
        {
            _results.Questions[i].Load = Loaded(server, [requests[i]]);
        }

        _results.Mixed = Loaded(server, requests);
    }

    private Load Loaded(ServerProcess server, byte[][] requests)
    {
        using Timer sampling = new(_ => Sample(), null, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50));
        Load load = Load.Measure(() => new LoopbackClient(server.Port), requests, _effort.Load);
        Sample();
        return load;

        void Sample() => _results.Memory = Math.Max(_results.Memory, server.PrivateMemory);
    }

    private void InProcess()
    {
        // What a page of the graph's web is made of, as often as people ask for it.
        Subject statement = _results.Questions.First(q => q.Subject.Question.Name.StartsWith("statement", StringComparison.Ordinal)).Subject;
        Subject page = _results.Questions.First(q => q.Subject.Question.Name.EndsWith("middle", StringComparison.Ordinal)).Subject;
        Subject[] mix = [statement, statement, page, statement, statement, page, statement, statement, page, statement];
        for (int round = 0; round < (_effort.Rounds / 3) + 1; round++)
        {
            foreach (Result question in _results.Questions)
            {
                question.Stages.Measure(_graph, question.Subject, _effort);
            }

            _results.Readers.Measure(_graph, mix, _effort.Reading);
        }
    }

    private void Compare(Graph larger)
    {
        (Result Result, Subject Larger)[] pairs = [.. _results.Questions
            .Where(q => q.Subject.Question.StaysFast)
            .Select(q => (q, larger.Subjects.First(s => s.Question.Name == q.Subject.Question.Name)))];
        foreach ((Result result, Subject other) in pairs)
        {
            result.LargerLength = other.AnswerLength;
            WarmUp(() => other.Bare.Run());
        }

        for (int round = 0; round < _effort.Rounds; round++)
        {
            foreach ((Result result, Subject other) in pairs)
            {
                _effort.Repeat(result.Beside, () => result.Subject.Bare.Run());
                _effort.Repeat(result.Larger, () => other.Bare.Run());
            }
        }
    }
}
