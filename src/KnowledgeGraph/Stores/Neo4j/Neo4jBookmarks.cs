namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>What a store has written last: in a cluster, the server that is asked next may not have it yet, and waits for it.</summary>
internal sealed class Neo4jBookmarks
{
    /// <summary>The bookmarks, as a JSON array; null when nothing was written.</summary>
    public byte[]? Latest { get; private set; }

    /// <summary>Takes down the bookmarks of a write; a reply that was lost has none.</summary>
    public void Wrote(byte[]? bookmarks) => Latest = bookmarks ?? Latest;
}
