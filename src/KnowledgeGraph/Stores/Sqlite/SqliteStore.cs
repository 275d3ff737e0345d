using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// The embedded store: one SQLite file in WAL mode, one writer, as many readers as cores. Statistics are never gathered:
/// the compiler leaves SQLite no choice of index, so every database runs the plans that the tests keep as files.
/// </summary>
internal sealed class SqliteStore : IGraphStore
{
    private readonly GraphModel _model;
    private readonly TimeProvider _clock;
    private readonly SqliteConnection _connection;
    private readonly ReaderPool _readers;
    private readonly SemaphoreSlim _writing = new(1);

    private SqliteStore(string file, GraphModel model, TimeProvider clock, int readers)
    {
        (_model, _clock) = (model, clock);
        _connection = SqliteFiles.OpenOrCreate(file, model);
        _readers = new ReaderPool(file, readers);
    }

    /// <inheritdoc/>
    public string Name => "sqlite";

    /// <summary>Opens a database file, or creates it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="model">The model of its records.</param>
    /// <param name="clock">Tells when something was written.</param>
    /// <param name="readers">How many readers; as many as cores when left out.</param>
    /// <exception cref="StoreException">The file is not one of this version of the graph.</exception>
    public static SqliteStore Open(string file, GraphModel model, TimeProvider clock, int? readers = null) =>
        new(file, model, clock, readers ?? Environment.ProcessorCount);

    /// <inheritdoc/>
    public CompiledQuery Compile(Plan plan) => new(SqlCompiler.Compile(plan), plan);

    /// <inheritdoc/>
    public ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel) => _readers.ReadAsync(query, arguments, cancel);

    /// <inheritdoc/>
    public async ValueTask<bool> IsEmptyAsync(CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            return (long)SqliteFiles.Scalar(_connection, "select count(*) from dataset")! == 0;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask InsertAsync(IReadOnlyList<DatasetInfo> datasets, IEnumerable<Record> records, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            await Task.Factory.StartNew(() => Insert(datasets, records, cancel), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync();
        _readers.Dispose();
        await _connection.DisposeAsync();
        _writing.Dispose();
    }

    private void Insert(IReadOnlyList<DatasetInfo> datasets, IEnumerable<Record> records, CancellationToken cancel)
    {
        bool fill = (long)SqliteFiles.Scalar(_connection, "select count(*) from dataset")! == 0;
        using (SqliteWriter writer = new(_connection, _model))
        {
            if (fill)
            {
                SqliteFiles.Run(_connection, SqliteSchema.DropIndexes(_model));
            }

            foreach (Record record in records)
            {
                cancel.ThrowIfCancellationRequested();
                writer.Insert(record);
            }

            if (fill)
            {
                // Filling a table and then its indexes takes half the time of keeping them while it fills.
                SqliteFiles.Run(_connection, SqliteSchema.Indexes(_model));
            }

            writer.Commit(datasets, _clock.GetUtcNow().UtcDateTime);
        }
    }
}
