using System.Text.Json;
using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>Whole records of the embedded store, read through one connection in one transaction.</summary>
internal class SqliteRecords : IStoredRecords
{
    private const string SelectDatasets = "select name,title,description,coder,codebook,licence from dataset order by name";

    private readonly Dictionary<RecordType, RecordColumns> _columns = [];

    /// <summary>Reads through a connection that stays open.</summary>
    public SqliteRecords(SqliteConnection connection)
    {
        Connection = connection;
        Statements = new StatementCache(connection.Handle!);
        IsEmpty = (long)SqliteFiles.Scalar(connection, "select count(*) from dataset")! == 0;
    }

    /// <inheritdoc/>
    public bool IsEmpty { get; }

    protected SqliteConnection Connection { get; }

    protected StatementCache Statements { get; }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DatasetInfo>> DatasetsAsync(CancellationToken cancel)
    {
        List<DatasetInfo> datasets = [];
        PreparedStatement select = Statements.Get(SelectDatasets);
        while (SqliteValues.Next(select))
        {
            string? Text(int column) => raw.sqlite3_column_type(select.Handle, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(select.Handle, column).utf8_to_string();
            datasets.Add(new DatasetInfo(Text(0)!, Text(1), Text(2), Text(3), Text(4), Text(5)));
        }

        return new(datasets);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Record>> FindAsync(RecordType type, IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        new([.. Read(type, $"where id in {Sql.Members(0)}", JsonSerializer.Serialize(ids), cancel)]);

    /// <inheritdoc/>
    public ValueTask<Standing?[]> CompareAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new([.. records.Select(r => Compare(type, r))]);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Record> ReferringAsync(Link link, IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        Read(link.Owner, $"where {Sql.Name(link.Column)} in {Sql.Members(0)} order by id", JsonSerializer.Serialize(ids), cancel).ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<Record> AllAsync(RecordType type, string? dataset, CancellationToken cancel) =>
        Read(type, dataset is null ? "order by id" : $"where dataset={Sql.Parameter(0)} order by id", dataset, cancel).ToAsyncEnumerable();

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(RecordType type, string dataset, CancellationToken cancel)
    {
        PreparedStatement count = Statements.Get($"select count(*) from {type.Table} where dataset={Sql.Parameter(0)}");
        SqliteValues.Bind(count, dataset);
        SqliteValues.Next(count);
        long records = raw.sqlite3_column_int64(count.Handle, 0);
        raw.sqlite3_reset(count.Handle);
        return new(records);
    }

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Statements.Dispose();
        return ValueTask.CompletedTask;
    }

    protected RecordColumns ColumnsOf(RecordType type)
    {
        if (!_columns.TryGetValue(type, out RecordColumns? columns))
        {
            columns = new RecordColumns(type);
            _columns.Add(type, columns);
        }

        return columns;
    }

    private Standing? Compare(RecordType type, Record record)
    {
        RecordColumns columns = ColumnsOf(type);
        PreparedStatement compare = Statements.Get(columns.Compare);
        columns.Bind(compare, record);
        if (!SqliteValues.Next(compare))
        {
            return null;
        }

        string dataset = raw.sqlite3_column_text(compare.Handle, 0).utf8_to_string();
        bool same = raw.sqlite3_column_int(compare.Handle, 1) != 0;
        raw.sqlite3_reset(compare.Handle);
        return new Standing(dataset, same ? null : Read(type, $"where id={Sql.Parameter(0)}", record.Id, CancellationToken.None).Single());
    }

    private IEnumerable<Record> Read(RecordType type, string condition, string? value, CancellationToken cancel)
    {
        RecordColumns columns = ColumnsOf(type);
        PreparedStatement select = Statements.Get(columns.Select(condition));
        SqliteValues.Bind(select, value);
        try
        {
            while (SqliteValues.Next(select))
            {
                cancel.ThrowIfCancellationRequested();
                yield return columns.Read(select.Handle);
            }
        }
        finally
        {
            raw.sqlite3_reset(select.Handle);
        }
    }
}
