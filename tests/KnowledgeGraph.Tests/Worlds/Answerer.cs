using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Sqlite;
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
        _runner = new OperationRunner(GraphModel.Default, Schema, store, "0.0.0-test", new OperationSettings { Deadline = TimeSpan.FromMinutes(1) }, Failures.Add);
    }

    /// <summary>The names of the stores, the oracle first.</summary>
    public static IReadOnlyList<string> Stores { get; } = ["memory", "sqlite"];

    public IGraphStore Store { get; }

    /// <summary>Failures that are no question's fault.</summary>
    public List<Exception> Failures { get; } = [];

    /// <summary>Puts a world into a store.</summary>
    public static async Task<Answerer> OpenAsync(string name, World world)
    {
        string? folder = name == "memory" ? null : Directory.CreateTempSubdirectory("knowledge-graph-").FullName;
        IGraphStore store = name switch
        {
            "memory" => new MemoryStore(new FixedClock()),
            "sqlite" => SqliteStore.Open(Path.Combine(folder!, "test.db"), GraphModel.Default, new FixedClock()),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such store."),
        };
        await store.InsertAsync(world.Datasets, world.Records, CancellationToken.None);
        return new Answerer(store, folder);
    }

    /// <summary>Answers a question; the bytes of the whole response.</summary>
    public async Task<byte[]> AskAsync(string question, IReadOnlyDictionary<string, object?>? variables = null)
    {
        GraphQLRequest request = new(question, null, variables ?? new Dictionary<string, object?>());
        using OperationResult result = await _runner.RunAsync(request, CancellationToken.None);
        Failures.ShouldBeEmpty();
        return result.Body.ToArray();
    }

    /// <summary>The statement that would answer a question.</summary>
    public async Task<string?> ExplainAsync(string question, IReadOnlyDictionary<string, object?>? variables = null)
    {
        GraphQLRequest request = new(question, null, variables ?? new Dictionary<string, object?>());
        using OperationResult result = await _runner.ExplainAsync(request, CancellationToken.None);
        return result.Statement;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
