using KnowledgeGraph.Query;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>Binds values to prepared statements and runs them, without the objects that a command makes of each.</summary>
internal static class SqliteValues
{
    /// <summary>Binds the values of the slots.</summary>
    public static void Bind(PreparedStatement statement, params ReadOnlySpan<object?> values)
    {
        for (int index = 1; index <= statement.Slots.Length; index++)
        {
            int result = values[statement.Slots[index - 1]] switch
            {
                null => raw.sqlite3_bind_null(statement.Handle, index),
                string text => raw.sqlite3_bind_text(statement.Handle, index, text),
                long number => raw.sqlite3_bind_int64(statement.Handle, index, number),
                var other => throw new InvalidOperationException($"A parameter holds a {other.GetType().Name}."),
            };
            Check(statement, result, raw.SQLITE_OK);
        }
    }

    /// <summary>Binds values and runs a statement that gives no rows.</summary>
    public static void Run(PreparedStatement statement, params ReadOnlySpan<object?> values)
    {
        Bind(statement, values);
        RunBound(statement);
    }

    /// <summary>Runs a statement that gives no rows and whose values are bound.</summary>
    public static void RunBound(PreparedStatement statement)
    {
        int result = raw.sqlite3_step(statement.Handle);
        raw.sqlite3_reset(statement.Handle);
        Check(statement, result, raw.SQLITE_DONE);
    }

    /// <summary>Steps to the next row; false when there is none.</summary>
    public static bool Next(PreparedStatement statement)
    {
        int result = raw.sqlite3_step(statement.Handle);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        raw.sqlite3_reset(statement.Handle);
        Check(statement, result, raw.SQLITE_DONE);
        return false;
    }

    private static void Check(PreparedStatement statement, int result, int expected)
    {
        if (result == expected)
        {
            return;
        }

        string said = raw.sqlite3_errmsg(raw.sqlite3_db_handle(statement.Handle)).utf8_to_string();
        throw Failure(new SqliteException(said, result));
    }

    /// <summary>What SQLite refused, said in a sentence of ours.</summary>
    public static StoreException Failure(SqliteException inner) => new(ErrorCodes.StoreUnavailable, Sentence(inner.SqliteErrorCode), inner);

    private static string Sentence(int result) => (result & 0xFF) switch
    {
        raw.SQLITE_FULL => "The disk is full: the embedded store could not write its file.",
        raw.SQLITE_BUSY => "The embedded store is in use by another program; stop that, or try again later.",
        _ => "The embedded store could not read or write its file.",
    };
}
