using KnowledgeGraph.Query;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Lets so many statements through at once; some more wait, and what comes after them is turned away at once.</summary>
/// <param name="places">How many are let through at once.</param>
/// <param name="queue">How many may wait.</param>
internal sealed class Gate(int places, int queue) : IDisposable
{
    private readonly SemaphoreSlim _free = new(places);
    private int _waiting;

    /// <summary>Waits for a place.</summary>
    /// <exception cref="StoreException">Too many are waiting.</exception>
    public async ValueTask EnterAsync(CancellationToken cancel)
    {
        if (_free.Wait(0, CancellationToken.None))
        {
            return;
        }

        try
        {
            if (Interlocked.Increment(ref _waiting) > queue)
            {
                throw new StoreException(ErrorCodes.StoreUnavailable, "Too many questions are waiting for the graph store; ask again later.");
            }

            await _free.WaitAsync(cancel);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Gives the place back.</summary>
    public void Leave() => _free.Release();

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();
}
