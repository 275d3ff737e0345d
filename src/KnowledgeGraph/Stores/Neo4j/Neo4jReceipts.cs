using System.Text.Json;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// Runs transactions, each of which happens once. It brings a receipt, which is looked up when the reply to its end is lost:
/// only then is it known whether anything must be written again.
/// </summary>
/// <param name="client">Sends the statements.</param>
/// <param name="options">How long they may take.</param>
/// <param name="clock">Tells when something was written, and waits between attempts.</param>
internal sealed class Neo4jReceipts(Neo4jClient client, Neo4jOptions options, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>Runs a transaction, again when it failed in passing, but never when it was kept.</summary>
    /// <param name="write">What is done in it.</param>
    /// <param name="cancel">Gives up before the next attempt.</param>
    /// <returns>The bookmarks: of the transaction, or of a look at its receipt when its own were lost; null when the server gave none.</returns>
    /// <exception cref="StoreException">It was not kept.</exception>
    public async Task<byte[]?> OnceAsync(Func<Neo4jTransaction, Task> write, CancellationToken cancel)
    {
        string receipt = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        for (int attempt = 1; ; attempt++)
        {
            (byte[]? bookmarks, Exception? failure) = await AttemptAsync(receipt, write);
            if (failure is null)
            {
                return bookmarks;
            }

            if (MayBeKept(failure) && await LookUpAsync(receipt, cancel) is (true, var seen))
            {
                return seen;
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

    /// <summary>Asks where writes go: another server of a cluster may not have the receipt yet. Whoever has the bookmarks of an answer has the receipt too, and all that was written with it.</summary>
    private async Task<(bool IsKept, byte[]? Bookmarks)> LookUpAsync(string receipt, CancellationToken cancel)
    {
        ReadOnlyMemory<byte> body = Neo4jRequest.Of($"RETURN COUNT {{ (:{Neo4jSchema.ReceiptLabel} {{id: $id}}) }}", w => w.WriteString("id", receipt));
        using Neo4jReply reply = await client.ReadAsync(body, cancel);
        return (reply.ToString() == "1", reply.Bookmarks);
    }

    private void WriteReceipt(Utf8JsonWriter writer, string receipt)
    {
        writer.WriteString("id", receipt);
        writer.WriteString("at", Neo4jProperties.Write(clock.GetUtcNow().UtcDateTime));
    }
}
