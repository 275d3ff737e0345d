using System.Text;
using KnowledgeGraph.Benchmarks.Questions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>A prepared statement without any driver around it, whose steps can be counted.</summary>
internal sealed class RawStatement : IDisposable
{
    private readonly sqlite3_stmt _statement;

    /// <summary>Prepares a statement and binds its values.</summary>
    public RawStatement(sqlite3 connection, SqlText sql)
    {
        Check(connection, raw.sqlite3_prepare_v3(connection, sql.Text, 0, out _statement), sql.Text);
        foreach ((string name, object value) in sql.Values)
        {
            int index = raw.sqlite3_bind_parameter_index(_statement, $":{name}");
            if (index > 0)
            {
                Check(connection, value is long number ? raw.sqlite3_bind_int64(_statement, index, number) : raw.sqlite3_bind_text(_statement, index, (string)value), name);
            }
        }
    }

    /// <summary>How many steps the last run took in SQLite's virtual machine.</summary>
    public int Steps { get; private set; }

    /// <summary>Runs it.</summary>
    /// <returns>How long the answer is, in bytes.</returns>
    public int Run()
    {
        raw.sqlite3_step(_statement);
        int length = Enumerable.Range(0, raw.sqlite3_column_count(_statement)).Sum(i => raw.sqlite3_column_blob(_statement, i).Length);
        Reset();
        return length;
    }

    /// <summary>Runs it and gives its answer, the columns as one JSON array.</summary>
    public string Answer()
    {
        raw.sqlite3_step(_statement);
        string answer = $"[{string.Join(',', Enumerable.Range(0, raw.sqlite3_column_count(_statement)).Select(Column))}]";
        Reset();
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private string Column(int index) => raw.sqlite3_column_type(_statement, index) == raw.SQLITE_NULL ? "null" : Encoding.UTF8.GetString(raw.sqlite3_column_blob(_statement, index));

    private void Reset()
    {
        Steps = raw.sqlite3_stmt_status(_statement, raw.SQLITE_STMTSTATUS_VM_STEP, 1);
        raw.sqlite3_reset(_statement);
    }

    private static void Check(sqlite3 connection, int result, string what)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException($"{raw.sqlite3_errmsg(connection).utf8_to_string()}: {what}", result);
        }
    }
}
