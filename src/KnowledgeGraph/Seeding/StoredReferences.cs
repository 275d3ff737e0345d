using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Known;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding;

/// <summary>Looks up in the store what rows refer to and no earlier row has given.</summary>
internal sealed class StoredReferences(GraphModel model, Registry registry, IStoredRecords? stored)
{
    /// <summary>Makes the stored records known that rows refer to.</summary>
    public async ValueTask KnowAsync(RecordType type, IReadOnlyList<Row> rows, CancellationToken cancel)
    {
        if (stored is null or { IsEmpty: true })
        {
            return;
        }

        HashSet<string> unknown = [.. rows.Where(r => !r.Rejected).SelectMany(r => type.Links.Select(l => l.Get(r.Record))).OfType<string>().Where(id => registry.Find(id) < 0)];
        foreach (IGrouping<string, string> ids in unknown.GroupBy(RecordId.PrefixOf))
        {
            if (model.WithPrefix(ids.Key) is { } target)
            {
                foreach (Record record in await stored.FindAsync(target, [.. ids], cancel))
                {
                    registry.AddStored(record);
                }
            }
        }
    }
}
