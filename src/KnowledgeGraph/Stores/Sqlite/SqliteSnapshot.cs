using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>The records as they were when the snapshot was opened, whatever is written meanwhile.</summary>
internal sealed class SqliteSnapshot : SqliteRecords
{
    /// <summary>Opens the snapshot on a connection of its own, which is closed at the end.</summary>
    public SqliteSnapshot(SqliteConnection connection)
        : base(Begun(connection))
    {
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Connection.DisposeAsync();
    }

    /// <summary>The snapshot is that of the first read in the transaction.</summary>
    private static SqliteConnection Begun(SqliteConnection connection)
    {
        SqliteFiles.Run(connection, "pragma query_only=1; pragma cache_size=-65536; begin");
        return connection;
    }
}
