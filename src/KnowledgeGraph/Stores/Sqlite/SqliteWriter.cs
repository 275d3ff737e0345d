using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>Writes records in one transaction: prepared inserts, a statement for each record type.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffZ";

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly GraphModel _model;
    private readonly Dictionary<RecordType, SqliteCommand> _inserts = [];
    private readonly Dictionary<string, long> _counts = [];
    private readonly SqliteCommand _document;
    private readonly SqliteCommand _tokens;

    /// <summary>Begins a transaction, which ends with <see cref="Commit"/> or leaves nothing behind.</summary>
    public SqliteWriter(SqliteConnection connection, GraphModel model)
    {
        (_connection, _model) = (connection, model);
        _transaction = connection.BeginTransaction(deferred: false);
        _document = Prepare("insert into search_document(id,kind) values (:p0,:p1) returning rowid", 2);
        _tokens = Prepare("insert into search_index(rowid,tokens) values (:p0,:p1)", 2);
    }

    /// <summary>Adds a record.</summary>
    /// <exception cref="StoreException">Its id is there already.</exception>
    public void Insert(Record record)
    {
        RecordType type = _model.Of(record);
        if (!_inserts.TryGetValue(type, out SqliteCommand? insert))
        {
            string[] columns = [.. SqliteSchema.Columns(type).Select(Sql.Name)];
            insert = Prepare($"insert into {type.Table}({string.Join(',', columns)}) values ({string.Join(',', columns.Select((_, i) => Sql.Parameter(i)))})", columns.Length);
            _inserts.Add(type, insert);
        }

        int index = 0;
        foreach (object? value in Values(type, record))
        {
            insert.Parameters[index++].Value = value ?? DBNull.Value;
        }

        Execute(insert, record);
        _counts[record.Dataset] = _counts.GetValueOrDefault(record.Dataset) + 1;
        if (type.Searched)
        {
            Index(type, record);
        }
    }

    /// <summary>Brings the datasets and the data version up to date and makes everything last.</summary>
    public void Commit(IReadOnlyList<DatasetInfo> datasets, DateTime at)
    {
        SqliteCommand upsert = Prepare(
            "insert into dataset(name,title,description,coder,codebook,licence,records,updated_at) values (:p0,:p1,:p2,:p3,:p4,:p5,:p6,:p7) "
            + "on conflict(name) do update set title=coalesce(excluded.title,title),description=coalesce(excluded.description,description),coder=coalesce(excluded.coder,coder),"
            + "codebook=coalesce(excluded.codebook,codebook),licence=coalesce(excluded.licence,licence),records=records+excluded.records,updated_at=excluded.updated_at",
            8);
        foreach (string name in datasets.Select(d => d.Name).Concat(_counts.Keys).Distinct())
        {
            DatasetInfo info = datasets.FirstOrDefault(d => d.Name == name) ?? new DatasetInfo(name);
            object?[] values = [name, info.Title, info.Description, info.Coder, info.Codebook, info.Licence, _counts.GetValueOrDefault(name), Write(at)];
            for (int i = 0; i < values.Length; i++)
            {
                upsert.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            upsert.ExecuteNonQuery();
        }

        SqliteFiles.Run(_connection, "update meta set value=cast(cast(value as integer)+1 as text) where key='data_version'");
        _transaction.Commit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SqliteCommand command in _inserts.Values.Append(_document).Append(_tokens))
        {
            command.Dispose();
        }

        _transaction.Dispose();
    }

    private void Index(RecordType type, Record record)
    {
        _document.Parameters[0].Value = record.Id;
        _document.Parameters[1].Value = type.Name;
        _tokens.Parameters[0].Value = _document.ExecuteScalar();
        _tokens.Parameters[1].Value = SearchTokens.IndexText(SearchedTexts(type, record));
        _tokens.ExecuteNonQuery();
    }

    private static IEnumerable<string> SearchedTexts(RecordType type, Record record) => type.Fields.Where(f => f.Searched).SelectMany(f => f.Get(record) switch
    {
        string text => [text],
        TextList list => list,
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<object?> Values(RecordType type, Record record)
    {
        foreach (Field field in type.Fields)
        {
            object? value = field.Get(record);
            yield return Stored(field, value);
            if (field.Kind == FieldKind.PartialDate)
            {
                yield return value is PartialDate date ? date.SortKey : Query.Plans.Missing.Date;
            }
        }

        foreach (Link link in type.Links)
        {
            yield return link.Get(record);
        }
    }

    private static object? Stored(Field field, object? value) => value switch
    {
        null => null,
        decimal number => decimal.ToInt64(number * 1000),
        bool truth => truth ? 1L : 0L,
        DateTime moment => Write(moment),
        DateOnly day => PartialDate.Day(day),
        PartialDate date => date.Text,
        TextList list => JsonSerializer.Serialize<IEnumerable<string>>(list),
        Enum word => field.Vocabulary!.Words.First(w => w.Value.Equals(word)).Name,
        _ => value,
    };

    private static string Write(DateTime moment) => moment.ToString(Moment, CultureInfo.InvariantCulture);

    private SqliteCommand Prepare(string text, int parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = _transaction;
        for (int i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = Sql.Parameter(i) });
        }

        command.Prepare();
        return command;
    }

    private static void Execute(SqliteCommand insert, Record record)
    {
        const int ConstraintFailed = 19;
        try
        {
            insert.ExecuteNonQuery();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == ConstraintFailed)
        {
            throw new StoreException(ErrorCodes.Conflict, $"The graph has a record {record.Id} already, or the record lacks a required value.", e);
        }
    }
}
