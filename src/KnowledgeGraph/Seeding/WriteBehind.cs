using System.Threading.Channels;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding;

/// <summary>
/// Writes while the next rows are read and checked. Only into an empty store: what a filled one is asked meanwhile must not meet the writing halfway.
/// </summary>
internal sealed class WriteBehind : IAsyncDisposable
{
    /// <summary>How many batches may wait: few, since all of them are in memory.</summary>
    private const int Waiting = 4;

    private readonly IStoreWriter _writer;
    private readonly Channel<(RecordType Type, IReadOnlyList<Record> Records)> _queue = Channel.CreateBounded<(RecordType, IReadOnlyList<Record>)>(Waiting);
    private readonly CancellationToken _cancel;
    private readonly CancellationTokenSource _stop;
    private readonly Task? _writing;

    /// <summary>Begins to write.</summary>
    /// <param name="writer">What is written to; nobody else uses it until <see cref="FinishAsync"/>.</param>
    /// <param name="cancel">Stops the writing.</param>
    public WriteBehind(IStoreWriter writer, CancellationToken cancel)
    {
        (_writer, _cancel) = (writer, cancel);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _writing = writer.IsEmpty ? Task.Run(WriteAsync, CancellationToken.None) : null;
    }

    /// <summary>Adds records, now or soon, in the order in which they come.</summary>
    /// <exception cref="StoreException">These or earlier ones could not be written; nothing is written after that.</exception>
    public async ValueTask AddAsync(RecordType type, IReadOnlyList<Record> records)
    {
        if (_writing is null)
        {
            await _writer.AddAsync(type, records, _cancel);
            return;
        }

        try
        {
            await _queue.Writer.WriteAsync((type, records), _stop.Token);
        }
        catch (ChannelClosedException)
        {
            // The writing has failed, and says itself why.
            await _writing;
        }
    }

    /// <summary>Waits until everything is written.</summary>
    /// <exception cref="StoreException">Something could not be written.</exception>
    public async ValueTask FinishAsync()
    {
        _queue.Writer.TryComplete();
        await (_writing ?? Task.CompletedTask);
    }

    /// <summary>Waits for the batch that is being written; those that wait are dropped.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await (_writing ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task WriteAsync()
    {
        try
        {
            await foreach ((RecordType type, IReadOnlyList<Record> records) in _queue.Reader.ReadAllAsync(_stop.Token))
            {
                _stop.Token.ThrowIfCancellationRequested();

                // What the writer goes on with by itself is stopped with the run, and not with the last batch.
                await _writer.AddAsync(type, records, _cancel);
            }
        }
        finally
        {
            // Nobody may wait for room that will not come.
            _queue.Writer.TryComplete();
        }
    }
}
