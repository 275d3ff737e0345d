using System.Collections.Concurrent;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// As many readers as cores. A statement runs on the thread that asks: handing it to a thread of the reader's own and back cost 200 µs,
/// more than most statements take. SQLite computes and does not wait, so no more threads are busy with it than there are readers;
/// the thread pool is told to keep as many more at hand for everything else.
/// What cannot run at once waits in a short queue; what finds the queue full is turned away.
/// </summary>
internal sealed class ReaderPool : IDisposable
{
    private const int QueueLength = 1024;

    private readonly ConcurrentStack<SqliteReader> _free = new();
    private readonly SemaphoreSlim _turns;
    private readonly int _readers;
    private int _waiting;

    /// <summary>Opens the readers.</summary>
    /// <param name="file">The database, which exists.</param>
    /// <param name="readers">How many.</param>
    public ReaderPool(string file, int readers)
    {
        _readers = readers;
        _turns = new SemaphoreSlim(readers);
        for (int i = 0; i < readers; i++)
        {
            _free.Push(new SqliteReader(file));
        }

        ThreadPool.GetMinThreads(out int workers, out int ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + readers), ports);
    }

    /// <summary>Runs a statement on the next free reader.</summary>
    /// <exception cref="StoreException">It failed, or too many wait already.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel)
    {
        await TakeTurnAsync(cancel);
        _free.TryPop(out SqliteReader? reader);
        try
        {
            return reader!.Read(query, arguments, cancel);
        }
        catch (Exception e) when (e is not (StoreException or OperationCanceledException))
        {
            throw new StoreException(ErrorCodes.StoreUnavailable, "The embedded store could not answer.", e);
        }
        finally
        {
            _free.Push(reader!);
            _turns.Release();
        }
    }

    /// <summary>Waits for the statements that run, and closes the readers.</summary>
    public void Dispose()
    {
        for (int i = 0; i < _readers; i++)
        {
            _turns.Wait();
        }

        foreach (SqliteReader reader in _free)
        {
            reader.Dispose();
        }

        _turns.Dispose();
    }

    private async ValueTask TakeTurnAsync(CancellationToken cancel)
    {
        if (_turns.Wait(0, CancellationToken.None))
        {
            return;
        }

        if (Interlocked.Increment(ref _waiting) > QueueLength)
        {
            Interlocked.Decrement(ref _waiting);
            throw new StoreException(ErrorCodes.StoreUnavailable, "Too many questions are waiting for the embedded store; ask again later.");
        }

        try
        {
            await _turns.WaitAsync(cancel);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
