using KnowledgeGraph.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>Opens a connection that is set as those of the store's readers are.</summary>
internal static class Database
{
    public static SqliteConnection Open(string file)
    {
        SqliteConnection connection = SqliteFiles.Open(file, SqliteOpenMode.ReadOnly);
        SqliteFiles.Run(connection, "pragma query_only=1; pragma cache_size=-65536; pragma temp_store=memory;");
        TextFunctions.Register(connection.Handle!);
        return connection;
    }
}
