using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>The graph store: Neo4j 5.26 or later, asked over its Query API.</summary>
internal sealed class Neo4jStore : IGraphStore, IRecordStore
{
    private readonly Neo4jClient _client;
    private readonly Neo4jPreparation _preparation;
    private readonly Neo4jOptions _options;
    private readonly GraphModel _model;
    private readonly TimeProvider _clock;
    private readonly Neo4jBookmarks _bookmarks;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly SemaphoreSlim _preparing = new(1);
    private bool _isPrepared;
    private bool _disposed;

    /// <summary>A store that connects when it is first asked what it holds: makes the schema in an empty database, or checks one that is there.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="model">The model of its records.</param>
    /// <param name="clock">Tells when something was written.</param>
    public Neo4jStore(Neo4jOptions options, GraphModel model, TimeProvider clock)
    {
        (_options, _model, _clock) = (options, model, clock);
        _client = new Neo4jClient(options, clock);
        _preparation = new Neo4jPreparation(_client, options, model, clock);
        _bookmarks = new Neo4jBookmarks(clock);
    }

    /// <inheritdoc/>
    public string Name => "neo4j";

    /// <inheritdoc/>
    public CompiledQuery Compile(Plan plan) => Neo4jQuery.Compile(plan, _options.Weights);

    /// <inheritdoc/>
    public async ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel)
    {
        Neo4jReply reply = await _client.ReadAsync(((Neo4jQuery)query).Request(arguments, _bookmarks.Latest), cancel);
        return reply.Json.Length > 0 ? reply : throw new StoreException(ErrorCodes.StoreUnavailable, "The graph store gave no row.");
    }

    /// <summary>Has the server plan a statement, which takes a hundred times as long as looking up its plan. A plan is for its text and its parameters' types.</summary>
    public async ValueTask PlanAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel)
    {
        (await _client.ReadAsync(((Neo4jQuery)query).Prefixed("EXPLAIN").Request(arguments), cancel)).Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask<bool> IsEmptyAsync(CancellationToken cancel)
    {
        await PrepareAsync(cancel);
        using Neo4jReply reply = await _client.ReadAsync(Neo4jRequest.Of(Neo4jDatasets.NoneIsWhole, reads: true, bookmarks: _bookmarks.Latest), cancel);
        return reply.ToString() == "true";
    }

    /// <inheritdoc/>
    public async ValueTask<IStoredRecords> OpenAsync(CancellationToken cancel)
    {
        await _preparation.CheckAsync(cancel);
        return new Neo4jRecords(_client, _bookmarks) { IsEmpty = await Neo4jRecords.HasNoneAsync(_client, _bookmarks, cancel) };
    }

    /// <inheritdoc/>
    public async ValueTask<IStoreWriter> WriteAsync(CancellationToken cancel)
    {
        await PrepareAsync(cancel);
        await _writing.WaitAsync(cancel);
        try
        {
            bool isEmpty = await Neo4jRecords.HasNoneAsync(_client, _bookmarks, cancel);
            return new Neo4jWriter(_client, _options, _model, _clock, _bookmarks, () => _writing.Release()) { IsEmpty = isEmpty };
        }
        catch
        {
            _writing.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A host that knows the store under two interfaces disposes of it twice.
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        await _writing.WaitAsync();
        _client.Dispose();
        _writing.Dispose();
        _preparing.Dispose();
    }

    /// <summary>Makes or checks the schema, once.</summary>
    /// <exception cref="StoreException">The database does not answer, or is not one of this version of the graph.</exception>
    private async ValueTask PrepareAsync(CancellationToken cancel)
    {
        await _preparing.WaitAsync(cancel);
        try
        {
            if (!_isPrepared)
            {
                await _preparation.RunAsync(cancel);
                _isPrepared = true;
            }
        }
        finally
        {
            _preparing.Release();
        }
    }
}
