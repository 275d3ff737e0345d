using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Several statements of which all are kept or none.</summary>
internal sealed class Neo4jTransaction : IAsyncDisposable
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a transaction that is given up is worth waiting for; after that the server ends it by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan PatienceOnce = TimeSpan.FromSeconds(5);

    private readonly Neo4jClient _client;
    private readonly TimeSpan _deadline;
    private readonly ServerAffinity _affinity = new();
    private string? _id;

    private Neo4jTransaction(Neo4jClient client, TimeSpan deadline) => (_client, _deadline) = (client, deadline);

    /// <summary>Begins a transaction, with a time of its own instead of that which the server gives to those who read.</summary>
    public static async Task<Neo4jTransaction> BeginAsync(Neo4jClient client, TimeSpan deadline)
    {
        Neo4jTransaction transaction = new(client, deadline);
        ReadOnlyMemory<byte> body = JsonSerializer.SerializeToUtf8Bytes(new { maxExecutionTime = (long)deadline.TotalSeconds });
        using Neo4jReply reply = await client.SendAsync(HttpMethod.Post, "/tx", body, deadline, transaction._affinity);
        transaction._id = reply.Transaction ?? throw new Neo4jException("", "The reply to the beginning of a transaction names none.");
        return transaction;
    }

    /// <summary>Runs a statement.</summary>
    public Task<string> RunAsync(string statement, Action<Utf8JsonWriter>? parameters = null) => RunAsync(Neo4jRequest.Of(statement, parameters));

    /// <summary>Runs the statement of a request.</summary>
    public async Task<string> RunAsync(ReadOnlyMemory<byte> body)
    {
        using Neo4jReply reply = await _client.SendAsync(HttpMethod.Post, $"/tx/{_id}", body, _deadline, _affinity);
        return reply.ToString();
    }

    /// <summary>Keeps what was done.</summary>
    /// <returns>The bookmarks.</returns>
    public async Task<byte[]?> CommitAsync()
    {
        using Neo4jReply reply = await _client.SendAsync(HttpMethod.Post, $"/tx/{_id}/commit", Neo4jRequest.Empty, _deadline, _affinity);
        _id = null;
        return reply.Bookmarks;
    }

    /// <summary>Gives up what was not committed. A statement whose reply was lost may still run, and until it ends the server cannot.</summary>
    public async ValueTask DisposeAsync()
    {
        for (long begun = Stopwatch.GetTimestamp(); _id is not null && Stopwatch.GetElapsedTime(begun) < Patience;)
        {
            try
            {
                (await _client.SendAsync(HttpMethod.Delete, $"/tx/{_id}", Neo4jRequest.Empty, PatienceOnce, _affinity)).Dispose();
                _id = null;
            }
            catch (Neo4jException e) when (e.HasNoTransaction)
            {
                _id = null;
            }
            catch (Exception e) when (e is Neo4jException or TimeoutException or HttpRequestException or IOException)
            {
                await Task.Delay(BetweenAttempts);
            }
        }
    }
}
