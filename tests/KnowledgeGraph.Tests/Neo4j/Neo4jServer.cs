using KnowledgeGraph.Benchmarks.Neo4j;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Neo4j;

[assembly: AssemblyFixture(typeof(Neo4jServer))]

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>
/// The Neo4j that the tests ask, started when the first one does and ended after the last. The first of these that is there:
/// the server at <c>NEO4J_URI</c>, whose database must be empty and is emptied again; a Neo4j folder in <c>NEO4J_HOME</c>, run with data in a temporary folder; Docker.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    /// <summary>The collection of all tests that ask it: one after the other, since each would else hold a core of the machine while it waits for its turn.</summary>
    public const string Tests = "Neo4j";

    /// <summary>
    /// How a Neo4j that the tests run is set. Worlds come and go: a statement that was planned for one of them need not be planned anew for the next.
    /// Planning some thousand statements is most of its work, and makes garbage that a collector of this kind clears away with a sixth less time for all.
    /// </summary>
    internal const string Settings = """
        server.memory.heap.initial_size=512m
        server.memory.heap.max_size=1g
        server.memory.pagecache.size=128m
        server.queryapi.transaction_idle_timeout=5s
        db.transaction.timeout=30s
        dbms.cypher.min_replan_interval=1h
        server.jvm.additional=-XX:+UseParallelGC
        server.jvm.additional=-Xmn400m
        server.jvm.additional=-XX:+UnlockExperimentalVMOptions
        server.jvm.additional=-XX:+TrustFinalNonStaticFields

        """;

    private static readonly Lazy<Task<Neo4jServer>> Started = new(StartAsync);

    private readonly IAsyncDisposable? _process;
    private readonly SharedDatabase? _database;

    /// <summary>For the test framework, which ends the server with it.</summary>
    public Neo4jServer()
    {
    }

    private Neo4jServer(Neo4jOptions options, SharedDatabase database, IAsyncDisposable? process) => (Options, _database, _process) = (options, database, process);

    /// <summary>Why no Neo4j can be asked; null when one can.</summary>
    public static string? Absence { get; } = Setting("NEO4J_URI") is null && Setting("NEO4J_HOME") is null && !Neo4jContainer.CanRun
        ? "There is no Neo4j: set NEO4J_URI to the HTTP address of one with an empty database or NEO4J_HOME to an unpacked one, or start Docker."
        : null;

    internal Neo4jOptions? Options { get; }

    /// <summary>The server, started when nobody has asked before.</summary>
    internal static Task<Neo4jServer> Instance => Started.Value;

    /// <summary>A store for a world of its own: worlds take turns in the one database, each as if it were alone.</summary>
    internal static async Task<IGraphStore> OpenAsync(Worlds.World world) => new SharedStore((await Instance)._database!, world);

    /// <summary>The database, for those who take a longer turn.</summary>
    internal SharedDatabase Database => _database!;

    /// <summary>Runs something alone, with an empty database that has the schema.</summary>
    internal async Task AloneAsync(Func<Neo4jOptions, Task> test) => await _database!.AloneAsync(() => test(Options!));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!Started.IsValueCreated || !Started.Value.IsCompletedSuccessfully)
        {
            return;
        }

        Neo4jServer server = await Started.Value;
        await server._database!.DisposeAsync();
        if (server._process is not null)
        {
            await server._process.DisposeAsync();
        }
    }

    private static async Task<Neo4jServer> StartAsync()
    {
        (Neo4jOptions options, IAsyncDisposable? process) = Neo4jOptions.Read(Setting) is { } given
            ? (given, null)
            : Setting("NEO4J_HOME") is { } home ? await RunAsync(home) : await Neo4jContainer.StartAsync();

        // What is many must be little, for the worlds of the tests to have it.
        options = options with { Weights = new CypherWeights(Few: 2, Trial: 8) };
        Neo4jStore store = new(options, GraphModel.Default, new Worlds.FixedClock());
        if (!await store.IsEmptyAsync(CancellationToken.None))
        {
            throw new InvalidOperationException($"The database at {options.Uri} is not empty, and the tests would empty it.");
        }

        return new Neo4jServer(options, new SharedDatabase(store, options), process);
    }

    private static async Task<(Neo4jOptions Options, IAsyncDisposable Process)> RunAsync(string home)
    {
        Neo4jProcess process = await Neo4jProcess.StartAsync(home, Settings);
        return (new Neo4jOptions(process.Uri), process);
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
