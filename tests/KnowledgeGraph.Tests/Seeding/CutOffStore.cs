using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>A store whose writer is lost after some writes, all of which have come to the store.</summary>
/// <param name="store">The store.</param>
/// <param name="writes">How many writes there are before.</param>
internal sealed class CutOffStore(IRecordStore store, int writes) : IRecordStore
{
    public ValueTask<IStoredRecords> OpenAsync(CancellationToken cancel) => store.OpenAsync(cancel);

    public async ValueTask<IStoreWriter> WriteAsync(CancellationToken cancel) => new Writer(await store.WriteAsync(cancel), writes);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Writer(IStoreWriter writer, int writes) : IStoreWriter
    {
        private int _done;

        public bool IsEmpty => writer.IsEmpty;

        public bool TakesBack => writer.TakesBack;

        public ValueTask<Unfinished> UnfinishedAsync(CancellationToken cancel) => writer.UnfinishedAsync(cancel);

        public ValueTask<IReadOnlyList<DatasetInfo>> DatasetsAsync(CancellationToken cancel) => writer.DatasetsAsync(cancel);

        public ValueTask<IReadOnlyList<Record>> FindAsync(RecordType type, IReadOnlyCollection<string> ids, CancellationToken cancel) => writer.FindAsync(type, ids, cancel);

        public ValueTask<Standing?[]> CompareAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel) => writer.CompareAsync(type, records, cancel);

        public IAsyncEnumerable<Record> ReferringAsync(Link link, IReadOnlyCollection<string> ids, CancellationToken cancel) => writer.ReferringAsync(link, ids, cancel);

        public IAsyncEnumerable<Record> AllAsync(RecordType type, string? dataset, CancellationToken cancel) => writer.AllAsync(type, dataset, cancel);

        public ValueTask<long> CountAsync(RecordType type, string dataset, CancellationToken cancel) => writer.CountAsync(type, dataset, cancel);

        public async ValueTask AddAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel)
        {
            await CountWriteAsync(cancel);
            await writer.AddAsync(type, records, cancel);
        }

        public async ValueTask ReplaceAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel)
        {
            await CountWriteAsync(cancel);
            await writer.ReplaceAsync(type, records, cancel);
        }

        public async ValueTask CommitAsync(IReadOnlyList<DatasetInfo> datasets, CancellationToken cancel)
        {
            await CountWriteAsync(cancel);
            await writer.CommitAsync(datasets, cancel);
        }

        public ValueTask DisposeAsync() => writer.DisposeAsync();

        private async ValueTask CountWriteAsync(CancellationToken cancel)
        {
            if (_done++ == writes)
            {
                // What is read includes what was written, so all of it is there now.
                await writer.DatasetsAsync(cancel);
                throw new StoreException(ErrorCodes.StoreUnavailable, "The writer is lost.");
            }
        }
    }
}
