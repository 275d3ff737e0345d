using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>One database in which several worlds take turns: Neo4j Community has no second.</summary>
internal sealed class SharedDatabase(Neo4jStore store, Neo4jOptions options) : IAsyncDisposable
{
    /// <summary>How many may ask at once; who changes what is there takes all places.</summary>
    private const int Places = 4;

    private readonly SemaphoreSlim _places = new(Places);
    private readonly SemaphoreSlim _alone = new(1);
    private SharedStore? _present;

    public Neo4jStore Store => store;

    public Neo4jOptions Options => options;

    /// <summary>The variables that tell a process where the database is.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NEO4J_URI"] = options.Uri.ToString(),
        ["NEO4J_USER"] = options.User ?? "",
        ["NEO4J_PASSWORD"] = options.Password ?? "",
        ["NEO4J_DATABASE"] = options.Database,
    };

    /// <summary>Runs something with the records of a world in the database.</summary>
    public async Task<T> WithAsync<T>(SharedStore world, Func<Task<T>> run)
    {
        await _places.WaitAsync();
        try
        {
            if (_present == world)
            {
                return await run();
            }
        }
        finally
        {
            _places.Release();
        }

        using IDisposable turn = await TakeAsync();
        if (_present != world)
        {
            await EmptyAsync();
            await store.LoadAsync(world.World.Datasets, world.World.Records);
            _present = world;
        }

        return await run();
    }

    /// <summary>Has the database to itself until the turn is given back.</summary>
    private async Task<IDisposable> TakeAsync()
    {
        await _alone.WaitAsync();
        for (int place = 0; place < Places; place++)
        {
            await _places.WaitAsync();
        }

        return new Turn(this);
    }

    /// <summary>Runs something with an empty database.</summary>
    public async Task AloneAsync(Func<Task> run)
    {
        using IDisposable turn = await TakeAsync();
        await EmptyAsync();
        await run();
        await EmptyAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EmptyAsync();
        await store.DisposeAsync();
    }

    /// <summary>Takes everything out but what the schema needs, whose turn it is.</summary>
    public async Task EmptyAsync()
    {
        _present = null;
        await RunAsync(options, $"MATCH (n) WHERE NOT n:{Neo4jSchema.GraphLabel} DETACH DELETE n");
    }

    /// <summary>Runs a statement that counts something, beside the store.</summary>
    public static async Task<int> CountAsync(Neo4jOptions options, string statement)
    {
        using JsonDocument reply = JsonDocument.Parse(await RunAsync(options, statement));
        return reply.RootElement.GetProperty("data").GetProperty("values")[0][0].GetInt32();
    }

    /// <summary>Runs a statement beside the store, and gives the body of the reply.</summary>
    public static Task<string> RunAsync(Neo4jOptions options, string statement, object? parameters = null) =>
        SendAsync(options, JsonSerializer.SerializeToUtf8Bytes(new { statement, parameters = parameters ?? new { } }));

    /// <summary>Sends a request beside the store, and gives the body of the reply.</summary>
    public static async Task<string> SendAsync(Neo4jOptions options, ReadOnlyMemory<byte> request)
    {
        using HttpClient http = new();
        if (options.User is not null)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        }

        using ReadOnlyMemoryContent content = new(request);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage response = await http.PostAsync(new Uri(options.Uri, $"db/{options.Database}/query/v2"), content);
        string body = await response.Content.ReadAsStringAsync();
        return body.Contains("\"errors\"", StringComparison.Ordinal) ? throw new InvalidOperationException(body) : body;
    }

    private sealed class Turn(SharedDatabase database) : IDisposable
    {
        public void Dispose()
        {
            database._places.Release(Places);
            database._alone.Release();
        }
    }
}

/// <summary>A store with a world of its own in the shared database.</summary>
internal sealed class SharedStore(SharedDatabase database, World world) : IGraphStore
{
    public string Name => database.Store.Name;

    public World World => world;

    public CompiledQuery Compile(Plan plan) => database.Store.Compile(plan);

    public async ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel) =>
        await database.WithAsync(this, () => database.Store.ReadAsync(query, arguments, cancel).AsTask());

    public ValueTask<bool> IsEmptyAsync(CancellationToken cancel) => new(world.Datasets.Count == 0);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
