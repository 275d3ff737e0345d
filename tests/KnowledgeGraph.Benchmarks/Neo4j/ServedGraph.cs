using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Benchmarks.Generation;
using KnowledgeGraph.Benchmarks.Measuring;
using KnowledgeGraph.Benchmarks.Questions;
using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>A generated graph on a Neo4j server, with the questions that are asked of it.</summary>
internal sealed class ServedGraph : IAsyncDisposable
{
    /// <summary>How a Neo4j that is measured is set: larger than in the compose file, with room for the whole graph in memory.</summary>
    public const string Settings = """
        server.memory.heap.initial_size=1g
        server.memory.heap.max_size=1500m
        server.memory.pagecache.size=1500m
        db.transaction.timeout=30s

        """;

    private readonly Neo4jProcess? _server;
    private readonly Neo4jStore _store;
    private readonly Pipeline _pipeline;

    private ServedGraph(Neo4jProcess? server, Neo4jOptions options, Neo4jStore store, Generator generator, string loading)
    {
        (_server, Options, _store, Loading) = (server, options, store, loading);
        GraphModel model = GraphModel.Default;
        GraphSchema schema = new(model);
        _pipeline = new Pipeline(model, schema);
        Cursors cursors = new(new OperationRunner(model, schema, store, new OperationSettings("0.0.0")));
        Questions = [.. QuestionList.For(generator, Middle, cursors).Select(Compile)];
    }

    /// <summary>Where it is.</summary>
    public Neo4jOptions Options { get; }

    /// <summary>How the graph came there, as a sentence.</summary>
    public string Loading { get; }

    /// <summary>The questions, compiled.</summary>
    public IReadOnlyList<ServedQuestion> Questions { get; }

    /// <summary>Opens the graph of a size: on the server at <c>NEO4J_URI</c>, or on one that is started from <c>NEO4J_HOME</c>. Loads it where it is not there.</summary>
    /// <param name="folder">Where graphs are kept.</param>
    /// <param name="size">How much of it.</param>
    /// <exception cref="InvalidOperationException">There is no server, or it holds something else.</exception>
    public static async Task<ServedGraph> OpenAsync(string folder, GraphSize size)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"neo4j-{size.Factor}-{Neo4jSchema.Digest(GraphModel.Default)}-{Generator.Version}");
        Neo4jProcess? server = null;
        if (Neo4jOptions.Read(Environment.GetEnvironmentVariable) is not { } options)
        {
            string home = Environment.GetEnvironmentVariable("NEO4J_HOME")
                ?? throw new InvalidOperationException("There is no Neo4j: set NEO4J_URI to the address of one with an empty database, or NEO4J_HOME to an unpacked one.");
            server = await Neo4jProcess.StartAsync(home, Path.Combine(folder, name), Settings);
            options = new Neo4jOptions(server.Uri);
        }

        try
        {
            Neo4jStore store = new(options, GraphModel.Default, TimeProvider.System);
            Generator generator = new(size);
            return new ServedGraph(server, options, store, generator, await LoadAsync(store, options, name, generator));
        }
        catch when (server is not null)
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static async Task<string> LoadAsync(Neo4jStore store, Neo4jOptions options, string name, Generator generator)
    {
        // The mark is set last, so a load that was broken off is not taken for a graph.
        bool isEmpty = await store.IsEmptyAsync(CancellationToken.None);
        using QueryApi api = new(options);
        if (api.Value("OPTIONAL MATCH (n:Benchmark) RETURN n.graph").GetString() == name)
        {
            return "from an earlier run";
        }

        if (!isEmpty)
        {
            throw new InvalidOperationException($"The database at {options.Uri} holds something else, or a load that was broken off: empty it.");
        }

        long start = TimeProvider.System.GetTimestamp();
        int count = await generator.LoadAsync(store);
        api.Value($"CREATE (:Benchmark {{graph: '{name}'}}) RETURN 1");
        double seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"{count} records loaded in {seconds:0.0} s, {count / seconds:0} a second");
    }

    /// <summary>The sort key and the id of the record in the middle of an order.</summary>
    private (string Key, string Id) Middle(RecordType type, Field field, bool descending)
    {
        using QueryApi api = new(Options);
        string direction = descending ? " DESC" : "";
        int half = api.Value($"RETURN COUNT {{ (:{type.Name}) }} / 2").GetInt32();
        string key = $"n.{Cypher.KeyName(field)}";
        JsonElement row = api.Value($"MATCH (n:{type.Name}) WITH n ORDER BY {key}{direction}, n.id{direction} SKIP {half} LIMIT 1 RETURN [{key}, n.id]");
        return (row[0].GetString()!, row[1].GetString()!);
    }

    private ServedQuestion Compile(Question question)
    {
        Pipeline.Planned planned = _pipeline.Plan(question.Request, _pipeline.Parse(question.Request));
        Neo4jQuery compiled = (Neo4jQuery)_store.Compile(planned.Plan);
        byte[] body = compiled.Request(planned.Arguments).ToArray();
        byte[] profiled = compiled.Prefixed("PROFILE").Request(planned.Arguments).ToArray();
        using QueryApi api = new(Options);
        (long hits, string plan) = api.Profile(profiled);
        return new ServedQuestion(question, compiled.Text, body, hits, plan);
    }
}

/// <summary>A question with the request that the store sends for it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Body">The body of the request to the Query API.</param>
/// <param name="DbHits">How often the server accesses its store to answer.</param>
/// <param name="Plan">How it goes about it.</param>
internal sealed record ServedQuestion(Question Question, string Statement, byte[] Body, long DbHits, string Plan);
