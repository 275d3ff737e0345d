using System.Diagnostics;
using KnowledgeGraph.Benchmarks.Neo4j;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Benchmarks.Imports;

/// <summary>
/// The least that can be done to have the same rows on a Neo4j server: the same statements with the same rows, sent one after the other by an ordinary client.
/// Only that is timed; reading the rows and writing the requests is not.
/// </summary>
internal static class BareBatches
{
    private const int Together = 5_000;

    /// <summary>Writes the rows of a store into a database that is empty but for the schema.</summary>
    /// <param name="store">Where the rows are.</param>
    /// <param name="options">Where the database is.</param>
    /// <returns>How long the requests took, and how many rows there were.</returns>
    public static async Task<(TimeSpan Time, long Rows)> RunAsync(IRecordStore store, Neo4jOptions options)
    {
        await using IStoredRecords stored = await store.OpenAsync(CancellationToken.None);
        using QueryApi api = new(options);
        Stopwatch time = new();
        long rows = 0;
        foreach (RecordType type in GraphModel.Default.Records.OrderBy(t => t.Level))
        {
            Neo4jInsert insert = new(type);
            await foreach (Record[] some in stored.AllAsync(type, null, CancellationToken.None).Chunk(Together))
            {
                Neo4jBatch batch = new();
                foreach (Record record in some)
                {
                    insert.AddTo(batch, record);
                }

                byte[][] requests = [.. batch.Requests.Select(r => r.ToArray())];
                rows += some.Length;
                time.Start();
                foreach (byte[] request in requests)
                {
                    await api.AskAsync(request);
                }

                time.Stop();
            }
        }

        return (time.Elapsed, rows);
    }
}
