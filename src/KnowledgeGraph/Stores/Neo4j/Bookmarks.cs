namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// What the last write left, for reads to say what they must see: in a cluster they may go to a server that has not got it yet.
/// They say so for a while only, since no server lags behind for long, and a database that was restored from an older copy would never have it.
/// </summary>
/// <param name="clock">Tells how the time goes on.</param>
internal sealed class Bookmarks(TimeProvider clock)
{
    private static readonly TimeSpan While = TimeSpan.FromMinutes(1);

    private volatile Write? _last;

    /// <summary>The bookmarks, as a JSON array; null when nothing was written lately.</summary>
    public byte[]? Latest => _last is { } write && clock.GetElapsedTime(write.At) < While ? write.Bookmarks : null;

    /// <summary>Keeps what a write left.</summary>
    /// <param name="bookmarks">The bookmarks, as a JSON array; null when its reply had none.</param>
    public void Keep(byte[]? bookmarks)
    {
        if (bookmarks is not null)
        {
            _last = new Write(bookmarks, clock.GetTimestamp());
        }
    }

    private sealed record Write(byte[] Bookmarks, long At);
}
