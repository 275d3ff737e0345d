using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>How SQLite goes about a statement.</summary>
internal static class QueryPlan
{
    /// <summary>The lines of <c>EXPLAIN QUERY PLAN</c>, each indented under the one that it is part of.</summary>
    public static IEnumerable<string> Of(SqliteConnection connection, string statement)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"explain query plan {statement}";
        using SqliteDataReader rows = command.ExecuteReader();
        Dictionary<long, int> depths = new() { [0] = -1 };
        while (rows.Read())
        {
            int depth = depths[rows.GetInt64(1)] + 1;
            depths[rows.GetInt64(0)] = depth;
            yield return new string(' ', 2 * depth) + rows.GetString(3);
        }
    }
}
