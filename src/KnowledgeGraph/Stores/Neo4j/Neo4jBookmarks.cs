namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// What a store has written last: in a cluster, the server that is asked next may not have it yet, and waits for it.
/// It is told for a while only, since no server lags behind for long, and a database that was restored from an older copy would never have it.
/// </summary>
/// <param name="clock">Tells how the time goes on.</param>
internal sealed class Neo4jBookmarks(TimeProvider clock)
{
    private static readonly TimeSpan While = TimeSpan.FromMinutes(1);

    private volatile Write? _last;

    /// <summary>The bookmarks, as a JSON array; null when nothing was written lately.</summary>
    public byte[]? Latest => _last is { } write && clock.GetElapsedTime(write.At) < While ? write.Bookmarks : null;

    /// <summary>Takes down the bookmarks of a write; a reply that was lost has none.</summary>
    public void Wrote(byte[]? bookmarks)
    {
        if (bookmarks is not null)
        {
            _last = new Write(bookmarks, clock.GetTimestamp());
        }
    }

    private sealed record Write(byte[] Bookmarks, long At);
}
