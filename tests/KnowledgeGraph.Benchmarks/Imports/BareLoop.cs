using System.Diagnostics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Benchmarks.Imports;

/// <summary>
/// The least that can be done to have the same rows in the same tables: prepared inserts of values that are at hand, in one transaction
/// into a fresh file without a journal, and the indexes afterwards. Only that is timed; reading the rows and making tokens is not.
/// </summary>
internal static class BareLoop
{
    private const int Together = 20_000;

    /// <summary>Writes the rows of one store into a new file.</summary>
    /// <param name="store">Where the rows are.</param>
    /// <param name="file">The new file.</param>
    /// <returns>How long the inserts took, and how many rows there were.</returns>
    public static async Task<(TimeSpan Time, long Rows)> RunAsync(IRecordStore store, string file)
    {
        GraphModel model = GraphModel.Default;
        File.Delete(file);
        await using IStoredRecords stored = await store.OpenAsync(CancellationToken.None);
        await using SqliteConnection connection = SqliteFiles.Open(file, SqliteOpenMode.ReadWriteCreate);
        SqliteFiles.Run(connection, "pragma journal_mode=off; pragma synchronous=off; pragma locking_mode=exclusive; pragma cache_size=-65536; pragma temp_store=file;");
        SqliteFiles.Create(connection, model);
        SqliteFiles.Run(connection, SqliteSchema.DropIndexes(model) + "begin immediate;");
        using StatementCache statements = new(connection.Handle!);
        Stopwatch time = new();
        long rows = 0;
        foreach (RecordType type in model.Records)
        {
            RecordColumns columns = new(type);
            await foreach (Record[] some in stored.AllAsync(type, null, CancellationToken.None).Chunk(Together))
            {
                object?[][] values = [.. some.Select(columns.ValuesOf)];
                string[] tokens = type.Searched ? [.. some.Select(r => SearchTokens.IndexText(SearchTokens.TextsOf(type, r)))] : [];
                rows += some.Length;
                time.Start();
                Insert(statements, type, columns.Insert, values, tokens);
                time.Stop();
            }
        }

        time.Start();
        SqliteFiles.Run(connection, SqliteSchema.Indexes(model) + "commit;");
        time.Stop();
        return (time.Elapsed, rows);
    }

    private static void Insert(StatementCache statements, RecordType type, string insert, object?[][] values, string[] tokens)
    {
        PreparedStatement row = statements.Get(insert);
        PreparedStatement document = statements.Get("insert into search_document(id,kind) values (:p0,:p1) returning rowid");
        PreparedStatement text = statements.Get("insert into search_index(rowid,tokens) values (:p0,:p1)");
        for (int i = 0; i < values.Length; i++)
        {
            SqliteValues.Run(row, values[i]);
            if (tokens.Length > 0)
            {
                SqliteValues.Bind(document, values[i][0], type.Name);
                SqliteValues.Next(document);
                long rowid = raw.sqlite3_column_int64(document.Handle, 0);
                raw.sqlite3_reset(document.Handle);
                SqliteValues.Run(text, rowid, tokens[i]);
            }
        }
    }
}
