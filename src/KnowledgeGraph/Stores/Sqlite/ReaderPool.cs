using System.Threading.Channels;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// As many readers as cores, each on a thread of its own: SQLite blocks the thread that calls it, so it must not be one of the pool's.
/// What cannot run at once waits in a short queue; what finds the queue full is turned away.
/// </summary>
internal sealed class ReaderPool : IDisposable
{
    private const int QueueLength = 1024;

    private readonly Channel<Work> _queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(QueueLength) { SingleWriter = false, SingleReader = false });
    private readonly Thread[] _threads;

    /// <summary>Starts the readers.</summary>
    /// <param name="file">The database, which exists.</param>
    /// <param name="readers">How many.</param>
    public ReaderPool(string file, int readers)
    {
        _threads = [.. Enumerable.Range(0, readers).Select(i => new Thread(() => Serve(file)) { IsBackground = true, Name = $"SQLite reader {i}" })];
        Array.ForEach(_threads, t => t.Start());
    }

    /// <summary>Runs a statement on the next free reader.</summary>
    public ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel)
    {
        Work work = new(query, arguments, cancel);
        return _queue.Writer.TryWrite(work)
            ? new ValueTask<Answer>(work.Completion.Task)
            : throw new StoreException(ErrorCodes.StoreUnavailable, "Too many questions are waiting for the embedded store; ask again later.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        Array.ForEach(_threads, t => t.Join());
    }

    private void Serve(string file)
    {
        using SqliteReader reader = new(file);
        while (Next() is { } work)
        {
            try
            {
                work.Completion.SetResult(reader.Read(work.Query, work.Arguments, work.Cancel));
            }
            catch (OperationCanceledException)
            {
                work.Completion.SetCanceled(work.Cancel);
            }
            catch (Exception e)
            {
                work.Completion.SetException(e is StoreException ? e : new StoreException(ErrorCodes.StoreUnavailable, "The embedded store could not answer.", e));
            }
        }
    }

    /// <summary>Waits for the next question; null when there will be none.</summary>
    private Work? Next()
    {
        while (true)
        {
            if (_queue.Reader.TryRead(out Work? work))
            {
                return work;
            }

            ValueTask<bool> more = _queue.Reader.WaitToReadAsync();
            if (!(more.IsCompleted ? more.Result : more.AsTask().GetAwaiter().GetResult()))
            {
                return null;
            }
        }
    }

    private sealed record Work(CompiledQuery Query, Arguments Arguments, CancellationToken Cancel)
    {
        public TaskCompletionSource<Answer> Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
