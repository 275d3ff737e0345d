using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Worlds;

/// <summary>Fills a store with records that are at hand.</summary>
internal static class Loading
{
    /// <summary>Adds records in the order of what they refer to, and commits them.</summary>
    public static async Task LoadAsync(this IRecordStore store, IReadOnlyList<DatasetInfo> datasets, IEnumerable<Record> records, CancellationToken cancel = default)
    {
        await using IStoreWriter writer = await store.WriteAsync(cancel);
        foreach (IGrouping<RecordType, Record> same in records.GroupBy(GraphModel.Default.Of).OrderBy(g => g.Key.Level))
        {
            await writer.AddAsync(same.Key, [.. same], cancel);
        }

        await writer.CommitAsync(datasets, cancel);
    }
}
