using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Tests.Neo4j;
using KnowledgeGraph.Tests.Oracle;

namespace KnowledgeGraph.Tests.Worlds;

/// <summary>A world in a store, and whoever answers questions about it.</summary>
internal sealed class Answerer : IAsyncDisposable
{
    private static readonly GraphSchema Schema = new(GraphModel.Default);

    private readonly OperationRunner _runner;
    private readonly string? _folder;

    private Answerer(IGraphStore store, string? folder)
    {
        Store = store;
        _folder = folder;
        _runner = new OperationRunner(GraphModel.Default, Schema, store, new OperationSettings("0.0.0-test"));
    }

    /// <summary>The names of the stores, the oracle first.</summary>
    public static IReadOnlyList<string> Stores { get; } = ["memory", "sqlite", "neo4j"];

    /// <summary>Skips the test, with the reason, where the store cannot be asked.</summary>
    public static void SkipWithout(string store) => Assert.SkipWhen(store == "neo4j" && Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");

    public IGraphStore Store { get; }

    /// <summary>Puts a world into a store.</summary>
    public static async Task<Answerer> OpenAsync(string name, World world)
    {
        string? folder = name != "sqlite" ? null : Directory.CreateTempSubdirectory("knowledge-graph-").FullName;
        IGraphStore store = name switch
        {
            "memory" => new MemoryStore(new FixedClock()),
            "sqlite" => SqliteStore.Open(Path.Combine(folder!, "test.db"), GraphModel.Default, new FixedClock()),
            "neo4j" => await Neo4jServer.OpenAsync(world),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such store."),
        };
        if (store is IRecordStore records)
        {
            await records.LoadAsync(world.Datasets, world.Records);
        }

        return new Answerer(store, folder);
    }

    /// <summary>Answers a question; the bytes of the whole response. A failure that is no question's fault is thrown.</summary>
    public async Task<byte[]> AskAsync(string question, IReadOnlyDictionary<string, object?>? variables = null)
    {
        using OperationResult result = await _runner.RunAsync(Request(question, variables), CancellationToken.None);
        return result.Failure is { } failure ? throw new InvalidOperationException($"{Store.Name} failed at {question}: {failure.Message}", failure) : result.Body.ToArray();
    }

    /// <summary>The statement that would answer a question.</summary>
    public async Task<string> ExplainAsync(string question, IReadOnlyDictionary<string, object?>? variables = null) =>
        (await _runner.ExplainAsync(Request(question, variables), CancellationToken.None)).Statement;

    private static GraphQLRequest Request(string question, IReadOnlyDictionary<string, object?>? variables) =>
        new(question, null, variables ?? new Dictionary<string, object?>());

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
