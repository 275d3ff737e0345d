using KnowledgeGraph.Benchmarks.Questions;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>A prepared statement run directly through Microsoft.Data.Sqlite: what an answer costs at least.</summary>
internal sealed class BareStatement : IDisposable
{
    private readonly SqliteCommand _command;

    /// <summary>Prepares a statement and binds its values.</summary>
    public BareStatement(SqliteConnection connection, SqlText sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql.Text;
        foreach ((string name, object value) in sql.Values)
        {
            _command.Parameters.AddWithValue($":{name}", value);
        }

        _command.Prepare();
    }

    /// <summary>Runs it and reads its one row.</summary>
    /// <returns>How long the answer is, in characters.</returns>
    public int Run()
    {
        using SqliteDataReader row = _command.ExecuteReader();
        row.Read();
        int length = 0;
        for (int i = 0; i < row.FieldCount; i++)
        {
            length += row.IsDBNull(i) ? 0 : row.GetString(i).Length;
        }

        return length;
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();
}
