using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Oracle;

/// <summary>Writes into the oracle, and reads whole records out of it, as plainly as the words of the interface can be read.</summary>
internal sealed class MemoryWriter(MemoryStore store, IReadOnlyList<DatasetInfo> datasets, params IEnumerable<Record> records) : IStoreWriter
{
    private readonly SortedDictionary<string, Record> _records = new(records.ToDictionary(r => r.Id), StringComparer.Ordinal);

    public bool IsEmpty { get; } = datasets.Count == 0;

    public bool TakesBack => true;

    public ValueTask<IReadOnlyList<DatasetInfo>> DatasetsAsync(CancellationToken cancel) => new(datasets);

    public ValueTask<IReadOnlyList<Record>> FindAsync(RecordType type, IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        new([.. ids.Distinct().Where(_records.ContainsKey).Select(id => _records[id]).Where(r => r.GetType() == type.Type)]);

    public ValueTask<Standing?[]> CompareAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel) => new([.. records.Select(r => Standing(type, r))]);

    public IAsyncEnumerable<Record> ReferringAsync(Link link, IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        _records.Values.Where(r => r.GetType() == link.Owner.Type && link.Get(r) is { } id && ids.Contains(id)).ToArray().ToAsyncEnumerable();

    public IAsyncEnumerable<Record> AllAsync(RecordType type, string? dataset, CancellationToken cancel) =>
        _records.Values.Where(r => r.GetType() == type.Type && (dataset is null || r.Dataset == dataset)).ToArray().ToAsyncEnumerable();

    public async ValueTask<long> CountAsync(RecordType type, string dataset, CancellationToken cancel) => await AllAsync(type, dataset, cancel).CountAsync(cancel);

    public ValueTask AddAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel)
    {
        foreach (Record record in records)
        {
            _records.Add(record.Id, record);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ReplaceAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel)
    {
        foreach (Record record in records)
        {
            Record before = _records[record.Id];
            _records[record.Id] = record with { Dataset = before.Dataset, RecordedAt = before.RecordedAt, Import = before.Import, Origin = before.Origin };
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask CommitAsync(IReadOnlyList<DatasetInfo> datasets, CancellationToken cancel)
    {
        store.Become(datasets, _records.Values);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Standing? Standing(RecordType type, Record record)
    {
        if (!_records.TryGetValue(record.Id, out Record? before))
        {
            return null;
        }

        Record same = record with { Dataset = before.Dataset, RecordedAt = before.RecordedAt, Import = before.Import, Origin = before.Origin };
        foreach (Field field in type.Fields.Where(f => f.ReadOnly))
        {
            field.Set(same, field.Get(before));
        }

        return new Standing(before.Dataset, same == before ? null : before);
    }
}
