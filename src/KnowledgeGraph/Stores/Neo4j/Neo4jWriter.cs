using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// Writes records. Each transaction brings a receipt, which is looked up when the reply to its end is lost: only then is it known whether anything must be written again.
/// What the server's memory holds is one transaction; more than that are several, and when one of them fails, those before it are undone.
/// </summary>
/// <param name="client">Sends the statements.</param>
/// <param name="options">How long they may take.</param>
/// <param name="model">The model of the records.</param>
/// <param name="clock">Tells when something was written, and waits between attempts.</param>
internal sealed class Neo4jWriter(Neo4jClient client, Neo4jOptions options, GraphModel model, TimeProvider clock)
{
    /// <summary>How many records are still one transaction: a record takes some 5 KiB of the server's heap until it ends.</summary>
    private const int WholeInOne = 20_000;

    private const int Attempts = 5;

    private const string UpsertDatasets = $$"""
        UNWIND $rows AS row MERGE (n:{{Neo4jSchema.DatasetLabel}} {name: row.name})
        ON CREATE SET n.records = 0
        SET n.title = coalesce(row.title, n.title), n.description = coalesce(row.description, n.description), n.coder = coalesce(row.coder, n.coder),
          n.codebook = coalesce(row.codebook, n.codebook), n.licence = coalesce(row.licence, n.licence), n.records = n.records + row.records, n.updatedAt = row.updatedAt
        RETURN count(*)
        """;

    /// <summary>Adds records, all or none.</summary>
    /// <returns>The bookmarks of the write.</returns>
    /// <exception cref="StoreException">A record is there already, or one that is referred to is not, or the store could not write.</exception>
    public async Task<byte[]?> InsertAsync(IReadOnlyList<DatasetInfo> datasets, IReadOnlyList<Record> records, CancellationToken cancel)
    {
        Neo4jBatch[] batches = [.. new Neo4jBatches(model).Of(records)];
        Neo4jBatch[][] parts = records.Count <= WholeInOne ? [batches] : [.. batches.Select(b => new[] { b }), []];
        byte[]? bookmarks = null;
        for (int i = 0; i < parts.Length; i++)
        {
            Neo4jBatch[] part = parts[i];
            bool isLast = i == parts.Length - 1;
            try
            {
                bookmarks = await OnceAsync(t => WriteAsync(t, part, isLast ? datasets : null, records, cancel), cancel);
            }
            catch when (i > 0)
            {
                await UndoAsync(parts[..i].SelectMany(p => p).Reverse());
                throw;
            }
        }

        return bookmarks;
    }

    private async Task WriteAsync(Neo4jTransaction transaction, Neo4jBatch[] batches, IReadOnlyList<DatasetInfo>? datasets, IReadOnlyList<Record> records, CancellationToken cancel)
    {
        foreach (Neo4jBatch batch in batches)
        {
            cancel.ThrowIfCancellationRequested();
            string written = await transaction.RunAsync(batch.Statement, w => WriteRows(w, batch.Records, batch.Write));
            if (written != batch.Records.Count.ToString(CultureInfo.InvariantCulture))
            {
                throw new StoreException(
                    ErrorCodes.ValidationFailed, $"Of {batch.Records.Count} records, {batch.Records[0].Id} among them, only {written} refer to records of the graph; none was written.");
            }
        }

        if (datasets is not null)
        {
            Dictionary<string, int> counts = records.CountBy(r => r.Dataset).ToDictionary();
            IEnumerable<DatasetInfo> all = datasets.Concat(counts.Keys.Select(n => new DatasetInfo(n))).DistinctBy(d => d.Name);
            await transaction.RunAsync(UpsertDatasets, w => WriteRows(w, all, (writer, d) => WriteDataset(writer, d, counts.GetValueOrDefault(d.Name))));
            await transaction.RunAsync($"MATCH (n:{Neo4jSchema.GraphLabel}) SET n.dataVersion = n.dataVersion + 1 RETURN count(*)");
        }

        cancel.ThrowIfCancellationRequested();
    }

    /// <summary>Runs a transaction, again when it failed in passing, but never when it was kept.</summary>
    private async Task<byte[]?> OnceAsync(Func<Neo4jTransaction, Task> write, CancellationToken cancel)
    {
        string receipt = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        for (int attempt = 1; ; attempt++)
        {
            (byte[]? bookmarks, Exception? failure) = await AttemptAsync(receipt, write);
            if (failure is null || (MayBeKept(failure) && await IsKeptAsync(receipt, cancel)))
            {
                return bookmarks;
            }

            if (attempt == Attempts || !(failure is TimeoutException or Neo4jException { HasNoTransaction: true } || Retries.MayPass(failure)))
            {
                throw Retries.AsStoreException(failure);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100 << attempt), clock, cancel);
        }
    }

    private async Task<(byte[]? Bookmarks, Exception? Failure)> AttemptAsync(string receipt, Func<Neo4jTransaction, Task> write)
    {
        try
        {
            await using Neo4jTransaction transaction = await Neo4jTransaction.BeginAsync(client, options.WriteDeadline);
            await transaction.RunAsync($"CREATE (:{Neo4jSchema.ReceiptLabel} {{id: $id, at: $at}})", w => WriteReceipt(w, receipt));
            await write(transaction);
            return (await transaction.CommitAsync(), null);
        }
        catch (Exception e) when (e is Neo4jException or TimeoutException or HttpRequestException or IOException)
        {
            return (null, e);
        }
    }

    /// <summary>Whether the transaction may have been kept in spite of the failure: its last reply was lost, or the receipt is there from an earlier attempt.</summary>
    private static bool MayBeKept(Exception failure) => failure is not Neo4jException { IsConflict: false, HasNoTransaction: false, Code: not "" };

    private async Task<bool> IsKeptAsync(string receipt, CancellationToken cancel)
    {
        ReadOnlyMemory<byte> body = Neo4jRequest.Of($"RETURN COUNT {{ (:{Neo4jSchema.ReceiptLabel} {{id: $id}}) }}", w => w.WriteString("id", receipt), reads: true);
        using Neo4jReply reply = await client.ReadAsync(body, cancel);
        return reply.ToString() == "1";
    }

    private async Task UndoAsync(IEnumerable<Neo4jBatch> batches)
    {
        foreach (Neo4jBatch batch in batches.Where(b => b.Undo is not null))
        {
            await OnceAsync(t => t.RunAsync(batch.Undo!, w => WriteRows(w, batch.Records, (writer, r) => writer.WriteStringValue(r.Id))), CancellationToken.None);
        }
    }

    private static void WriteRows<T>(Utf8JsonWriter writer, IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray("rows");
        foreach (T row in rows)
        {
            write(writer, row);
        }

        writer.WriteEndArray();
    }

    private void WriteReceipt(Utf8JsonWriter writer, string receipt)
    {
        writer.WriteString("id", receipt);
        writer.WriteString("at", Neo4jProperties.Write(clock.GetUtcNow().UtcDateTime));
    }

    private void WriteDataset(Utf8JsonWriter writer, DatasetInfo dataset, int records)
    {
        writer.WriteStartObject();
        writer.WriteString("name", dataset.Name);
        writer.WriteString("title", dataset.Title);
        writer.WriteString("description", dataset.Description);
        writer.WriteString("coder", dataset.Coder);
        writer.WriteString("codebook", dataset.Codebook);
        writer.WriteString("licence", dataset.Licence);
        writer.WriteNumber("records", records);
        writer.WriteString("updatedAt", Neo4jProperties.Write(clock.GetUtcNow().UtcDateTime));
        writer.WriteEndObject();
    }
}
