using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
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

        HashSet<string> unknown = [.. rows.Where(r => !r.Rejected).SelectMany(r => type.Links.Select(l => l.Get(r.Record))).OfType<string>().Where(IsUnknown)];
        await KnowHoldersAsync(await FindAsync(unknown, cancel), cancel);
    }

    /// <summary>Makes known for whom stored statements speak: they hold stances, though no row names them.</summary>
    public async ValueTask KnowHoldersAsync(IEnumerable<Record?> records, CancellationToken cancel) =>
        await FindAsync([.. records.OfType<Statement>().Select(s => Defaults.HolderOf(s).Id).Where(IsUnknown)], cancel);

    private bool IsUnknown(string id) => registry.Find(id) < 0;

    private async ValueTask<IReadOnlyList<Record>> FindAsync(HashSet<string> ids, CancellationToken cancel)
    {
        List<Record> found = [];
        foreach (IGrouping<string, string> same in ids.GroupBy(RecordId.PrefixOf))
        {
            if (model.WithPrefix(same.Key) is { } target)
            {
                found.AddRange(await stored!.FindAsync(target, [.. same], cancel));
            }
        }

        found.ForEach(registry.AddStored);
        return found;
    }
}
