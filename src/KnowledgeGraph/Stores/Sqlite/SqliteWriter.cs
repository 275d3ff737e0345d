using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>Writes records in one transaction: prepared statements, one for each record type.</summary>
internal sealed class SqliteWriter : SqliteRecords, IStoreWriter
{
    private const string AddDocument = "insert into search_document(id,kind) values (:p0,:p1) returning rowid";
    private const string FindDocument = "select rowid from search_document where id=:p0";
    private const string AddTokens = "insert into search_index(rowid,tokens) values (:p0,:p1)";
    private const string RemoveTokens = "delete from search_index where rowid=:p0";

    private const string UpsertDataset =
        "insert into dataset(name,title,description,coder,codebook,licence,records,updated_at) values (:p0,:p1,:p2,:p3,:p4,:p5,:p6,:p7) "
        + "on conflict(name) do update set title=coalesce(excluded.title,title),description=coalesce(excluded.description,description),coder=coalesce(excluded.coder,coder),"
        + "codebook=coalesce(excluded.codebook,codebook),licence=coalesce(excluded.licence,licence),records=records+excluded.records,updated_at=excluded.updated_at";

    private readonly Dictionary<string, long> _counts = [];
    private readonly GraphModel _model;
    private readonly TimeProvider _clock;
    private readonly Func<bool, ValueTask> _end;
    private readonly bool _indexesLast;
    private bool _committed;

    /// <summary>Begins a transaction, which ends with <see cref="CommitAsync"/> or leaves nothing behind.</summary>
    /// <param name="connection">The connection, which nobody else writes through.</param>
    /// <param name="model">The model of the records.</param>
    /// <param name="clock">Tells when something was written.</param>
    /// <param name="indexesLast">Whether the tables have no indexes yet, so that they are made at the end: half the time of keeping them while the tables fill.</param>
    /// <param name="end">What is done at last, told whether everything was committed.</param>
    public SqliteWriter(SqliteConnection connection, GraphModel model, TimeProvider clock, bool indexesLast, Func<bool, ValueTask> end)
        : base(connection)
    {
        (_model, _clock, _indexesLast, _end) = (model, clock, indexesLast, end);
        SqliteFiles.Run(connection, "begin immediate");
    }

    /// <inheritdoc/>
    public bool TakesBack => true;

    /// <inheritdoc/>
    public ValueTask AddAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        foreach (Record record in records)
        {
            Add(type, record);
        }

        return ValueTask.CompletedTask;
    }

    private void Add(RecordType type, Record record)
    {
        RecordColumns columns = ColumnsOf(type);
        PreparedStatement insert = Statements.Get(columns.Insert);
        columns.Bind(insert, record);
        try
        {
            SqliteValues.RunBound(insert);
        }
        catch (StoreException e) when (e.InnerException is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT })
        {
            throw new StoreException(ErrorCodes.Conflict, $"The graph has a record {record.Id} already, or the record lacks a required value.", e.InnerException);
        }

        _counts[record.Dataset] = _counts.GetValueOrDefault(record.Dataset) + 1;
        if (type.Searched)
        {
            SqliteValues.Run(Statements.Get(AddTokens), Rowid(AddDocument, record.Id, type.Name), SearchTokens.IndexText(SearchTokens.TextsOf(type, record)));
        }
    }

    /// <inheritdoc/>
    public ValueTask ReplaceAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        RecordColumns columns = ColumnsOf(type);
        foreach (Record record in records)
        {
            PreparedStatement update = Statements.Get(columns.Update);
            columns.Bind(update, record);
            SqliteValues.RunBound(update);
            if (type.Searched)
            {
                long document = Rowid(FindDocument, record.Id, null);
                SqliteValues.Run(Statements.Get(RemoveTokens), document);
                SqliteValues.Run(Statements.Get(AddTokens), document, SearchTokens.IndexText(SearchTokens.TextsOf(type, record)));
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(IReadOnlyList<DatasetInfo> datasets, CancellationToken cancel)
    {
        try
        {
            Commit(datasets, cancel);
            return ValueTask.CompletedTask;
        }
        catch (SqliteException e)
        {
            throw SqliteValues.Failure(e);
        }
    }

    private void Commit(IReadOnlyList<DatasetInfo> datasets, CancellationToken cancel)
    {
        if (_indexesLast)
        {
            SqliteFiles.Run(Connection, SqliteSchema.Indexes(_model));
        }

        cancel.ThrowIfCancellationRequested();
        string now = RecordColumns.Write(_clock.GetUtcNow().UtcDateTime);
        foreach (string name in datasets.Select(d => d.Name).Concat(_counts.Keys).Distinct())
        {
            DatasetInfo info = datasets.FirstOrDefault(d => d.Name == name) ?? new DatasetInfo(name);
            SqliteValues.Run(Statements.Get(UpsertDataset), name, info.Title, info.Description, info.Coder, info.Codebook, info.Licence, _counts.GetValueOrDefault(name), now);
        }

        SqliteFiles.Run(Connection, "update meta set value=cast(cast(value as integer)+1 as text) where key='data_version'");
        SqliteFiles.Run(Connection, "commit");
        _committed = true;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!_committed)
        {
            SqliteFiles.Run(Connection, "rollback");
        }

        await _end(_committed);
    }

    private long Rowid(string statement, string id, string? kind)
    {
        PreparedStatement prepared = Statements.Get(statement);
        SqliteValues.Bind(prepared, id, kind);
        SqliteValues.Next(prepared);
        long rowid = raw.sqlite3_column_int64(prepared.Handle, 0);
        raw.sqlite3_reset(prepared.Handle);
        return rowid;
    }
}
