using KnowledgeGraph.Query;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Lets so many statements through at once; some more wait, and what comes after them is turned away at once.</summary>
/// <param name="places">How many are let through at once.</param>
/// <param name="queue">How many may wait.</param>
/// <param name="patience">How long one may wait.</param>
internal sealed class Gate(int places, int queue, TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim _free = new(places);
    private int _waiting;

    /// <summary>Waits for a place.</summary>
    /// <exception cref="StoreException">Too many are waiting.</exception>
    /// <exception cref="TimeoutException">No place became free in time.</exception>
    /// <exception cref="OperationCanceledException">The caller no longer waits.</exception>
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

            if (!await _free.WaitAsync(patience, cancel))
            {
                throw new TimeoutException($"No place became free within {patience}.");
            }
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
