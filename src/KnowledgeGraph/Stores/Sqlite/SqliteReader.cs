using System.Text.Json;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// One read-only connection with its prepared statements, used by one thread at a time. A statement is stopped through SQLite's progress handler:
/// <c>Cancel()</c> does nothing in Microsoft.Data.Sqlite, and its async methods are synchronous.
/// </summary>
internal sealed class SqliteReader : IDisposable
{
    private const int StepsBetweenChecks = 1000;

    private readonly SqliteConnection _connection;
    private readonly sqlite3 _handle;
    private readonly StatementCache _statements;
    private CancellationToken _cancel;

    /// <summary>Opens a reader of a database file that exists.</summary>
    public SqliteReader(string file)
    {
        _connection = SqliteFiles.Open(file, SqliteOpenMode.ReadOnly);
        _handle = _connection.Handle!;
        SqliteFiles.Run(_connection, "pragma query_only=1; pragma cache_size=-65536; pragma temp_store=memory;");
        TextFunctions.Register(_handle);
        raw.sqlite3_progress_handler(_handle, StepsBetweenChecks, _ => _cancel.IsCancellationRequested ? 1 : 0, null);
        _statements = new StatementCache(_handle);
    }

    /// <summary>How many steps the virtual machine took for the statement that was read last.</summary>
    public int LastSteps { get; private set; }

    /// <summary>Runs a statement that gives one row, with a JSON text in each column.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="StoreException">It failed.</exception>
    public Answer Read(CompiledQuery query, Arguments arguments, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        _cancel = cancel;
        PreparedStatement statement = _statements.Get(query.Text);
        try
        {
            Bind(statement, query.Plan, arguments);
            int result = raw.sqlite3_step(statement.Handle);
            return result switch
            {
                raw.SQLITE_ROW => Columns(statement),
                raw.SQLITE_INTERRUPT => throw new OperationCanceledException(cancel),
                _ => throw Failure(result),
            };
        }
        finally
        {
            LastSteps = raw.sqlite3_stmt_status(statement.Handle, raw.SQLITE_STMTSTATUS_VM_STEP, 1);
            raw.sqlite3_reset(statement.Handle);
            raw.sqlite3_clear_bindings(statement.Handle);
            _cancel = CancellationToken.None;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    private static PooledAnswer Columns(PreparedStatement statement)
    {
        PooledAnswer answer = new();
        try
        {
            answer.Add("["u8);
            int columns = raw.sqlite3_column_count(statement.Handle);
            for (int i = 0; i < columns; i++)
            {
                if (i > 0)
                {
                    answer.Add(","u8);
                }

                answer.Add(raw.sqlite3_column_type(statement.Handle, i) == raw.SQLITE_NULL ? "null"u8 : raw.sqlite3_column_blob(statement.Handle, i));
            }

            answer.Add("]"u8);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private void Bind(PreparedStatement statement, Plan plan, Arguments arguments)
    {
        for (int index = 1; index <= statement.Slots.Length; index++)
        {
            int slot = statement.Slots[index - 1];
            int result = arguments.Values[slot] switch
            {
                string text => raw.sqlite3_bind_text(statement.Handle, index, text),
                long number => raw.sqlite3_bind_int64(statement.Handle, index, number),
                bool truth => raw.sqlite3_bind_int(statement.Handle, index, truth ? 1 : 0),
                string[] terms when plan.Slots[slot] == SlotKind.Terms => raw.sqlite3_bind_text(statement.Handle, index, Match(terms)),
                string[] texts => raw.sqlite3_bind_text(statement.Handle, index, JsonSerializer.Serialize(texts)),
                long[] numbers => raw.sqlite3_bind_text(statement.Handle, index, JsonSerializer.Serialize(numbers)),
                var other => throw new InvalidOperationException($"Slot {slot} holds a {other?.GetType().Name ?? "null"}."),
            };
            if (result != raw.SQLITE_OK)
            {
                throw Failure(result);
            }
        }
    }

    /// <summary>A text search in the language of FTS5: every term in quotes, each a prefix; without terms a query that finds nothing.</summary>
    private static string Match(string[] terms) => terms.Length == 0 ? "\"\"" : string.Join(' ', terms.Select(t => $"\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\"*"));

    private StoreException Failure(int result) =>
        new(ErrorCodes.StoreUnavailable, "The embedded store could not read its file.", new SqliteException(raw.sqlite3_errmsg(_handle).utf8_to_string(), result));
}
