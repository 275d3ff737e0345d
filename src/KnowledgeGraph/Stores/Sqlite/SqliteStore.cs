using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// The embedded store: one SQLite file in WAL mode, one writer, as many readers as cores. Statistics are never gathered:
/// the compiler leaves SQLite no choice of index, so every database runs the plans that the tests keep as files.
/// </summary>
internal sealed class SqliteStore : IGraphStore, IRecordStore
{
    private readonly string _file;
    private readonly GraphModel _model;
    private readonly TimeProvider _clock;
    private readonly int _readerCount;
    private readonly SemaphoreSlim _writing = new(1);
    private SqliteConnection _connection;
    private ReaderPool? _readers;
    private bool _disposed;

    private SqliteStore(string file, GraphModel model, TimeProvider clock, int readers)
    {
        (_file, _model, _clock, _readerCount) = (file, model, clock, readers);
        _connection = SqliteFiles.OpenOrCreate(file, model);
        _readers = new ReaderPool(file, readers);
    }

    /// <inheritdoc/>
    public string Name => SqliteStatements.StoreName;

    /// <summary>Opens a database file, or creates it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="model">The model of its records.</param>
    /// <param name="clock">Tells when something was written.</param>
    /// <param name="readers">How many readers; as many as cores when left out.</param>
    /// <exception cref="StoreException">The file is not one of this version of the graph.</exception>
    public static SqliteStore Open(string file, GraphModel model, TimeProvider clock, int? readers = null) =>
        new(file, model, clock, readers ?? Environment.ProcessorCount);

    /// <inheritdoc/>
    public CompiledQuery Compile(Plan plan) => SqliteStatements.Of(plan);

    /// <inheritdoc/>
    public ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel) => _readers is { } readers
        ? readers.ReadAsync(query, arguments, cancel)
        : throw new StoreException(ErrorCodes.StoreUnavailable, "The embedded store is being filled; ask again later.");

    /// <inheritdoc/>
    public async ValueTask<bool> IsEmptyAsync(CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            return IsEmpty();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask<IStoredRecords> OpenAsync(CancellationToken cancel) => new(new SqliteSnapshot(SqliteFiles.Open(_file, SqliteOpenMode.ReadOnly)));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A host that knows the store under two interfaces disposes of it twice.
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        await _writing.WaitAsync();
        _readers?.Dispose();
        await _connection.DisposeAsync();
        _writing.Dispose();
    }

    private bool IsEmpty() => (long)SqliteFiles.Scalar(_connection, "select count(*) from dataset")! == 0;

    /// <inheritdoc/>
    /// <remarks>Writes into a fresh file where the store is empty and nobody else has its file, else into the file itself.</remarks>
    public async ValueTask<IStoreWriter> WriteAsync(CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            if (!IsEmpty())
            {
                return new SqliteWriter(_connection, _model, _clock, indexesLast: false, End);
            }

            _readers?.Dispose();
            _readers = null;
            if (FreshFile.TryBegin(_file, _connection, _model) is { } fresh)
            {
                return new SqliteWriter(fresh.Connection, _model, _clock, indexesLast: true, committed => End(fresh, committed));
            }

            Reopen();
            return new SqliteWriter(_connection, _model, _clock, indexesLast: false, End);
        }
        catch (Exception e)
        {
            _readers ??= new ReaderPool(_file, _readerCount);
            _writing.Release();
            throw e is SqliteException refused ? SqliteValues.Failure(refused) : e;
        }
    }

    private ValueTask End(bool committed)
    {
        _writing.Release();
        return ValueTask.CompletedTask;
    }

    private ValueTask End(FreshFile fresh, bool committed)
    {
        try
        {
            fresh.End(committed, _file, _connection);
            Reopen();
        }
        finally
        {
            _writing.Release();
        }

        return ValueTask.CompletedTask;
    }

    private void Reopen()
    {
        _connection.Dispose();
        _connection = SqliteFiles.OpenOrCreate(_file, _model);
        _readers = new ReaderPool(_file, _readerCount);
    }
}
