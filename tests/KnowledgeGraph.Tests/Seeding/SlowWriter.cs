using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>An empty store that writes when it is let, and fails when it is told to.</summary>
internal sealed class SlowWriter : IStoreWriter
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationToken _cancel;
    private TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SlowWriter() => Release();

    public bool IsEmpty => true;

    public bool TakesBack { get; init; } = true;

    /// <summary>How many batches are written before it fails.</summary>
    public int FailsAfter { get; init; } = int.MaxValue;

    /// <summary>The id of the first record of each batch.</summary>
    public List<string> Written { get; } = [];

    /// <summary>Done when the first batch has come.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Whether it was told to stop, while a batch was written or after it.</summary>
    public bool IsCancelled => _cancel.IsCancellationRequested;

    public bool IsBusy { get; private set; }

    public bool IsCommitted { get; private set; }

    public bool IsDisposed { get; private set; }

    public void Hold() => _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _open.TrySetResult();

    public async ValueTask AddAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel)
    {
        IsBusy.ShouldBeFalse("two batches were written at once");
        IsBusy = true;
        _cancel = cancel;
        try
        {
            _reached.TrySetResult();
            await _open.Task.WaitAsync(cancel);
            if (Written.Count == FailsAfter)
            {
                throw new StoreException(ErrorCodes.StoreUnavailable, "The disk is full.");
            }

            Written.Add(records[0].Id);
        }
        finally
        {
            IsBusy = false;
        }
    }

    public ValueTask<IReadOnlyList<DatasetInfo>> DatasetsAsync(CancellationToken cancel) => new(Array.Empty<DatasetInfo>());

    public ValueTask<IReadOnlyList<Record>> FindAsync(RecordType type, IReadOnlyCollection<string> ids, CancellationToken cancel) => new(Array.Empty<Record>());

    public ValueTask<Standing?[]> CompareAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel) => new(new Standing?[records.Count]);

    public IAsyncEnumerable<Record> ReferringAsync(Link link, IReadOnlyCollection<string> ids, CancellationToken cancel) => AsyncEnumerable.Empty<Record>();

    public IAsyncEnumerable<Record> AllAsync(RecordType type, string? dataset, CancellationToken cancel) => AsyncEnumerable.Empty<Record>();

    public ValueTask<long> CountAsync(RecordType type, string dataset, CancellationToken cancel) => new(0);

    public ValueTask ReplaceAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel) => ValueTask.CompletedTask;

    public ValueTask CommitAsync(IReadOnlyList<DatasetInfo> datasets, CancellationToken cancel)
    {
        IsCommitted = true;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        IsBusy.ShouldBeFalse("the writer was put away while it wrote");
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }

    /// <summary>A store that gives this one writer.</summary>
    public sealed class Store(SlowWriter writer) : IRecordStore
    {
        public ValueTask<IStoredRecords> OpenAsync(CancellationToken cancel) => new(writer);

        public ValueTask<IStoreWriter> WriteAsync(CancellationToken cancel) => new(writer);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
