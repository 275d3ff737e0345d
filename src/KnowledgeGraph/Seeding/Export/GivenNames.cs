using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Export;

/// <summary>Tells the names that analysts gave from those that the graph made, which no file needs to carry.</summary>
internal sealed class GivenNames(GraphModel model, IStoredRecords stored)
{
    /// <summary>The names that were given among those of some records of one type; null where a name was made.</summary>
    public async ValueTask<string?[]> OfAsync(RecordType type, IReadOnlyList<NodeRecord> records, CancellationToken cancel)
    {
        Dictionary<string, string> names = [];
        if (!type.NameRequired)
        {
            IEnumerable<string> ids = records.SelectMany(r => type.Links.Select(l => l.Get(r))).OfType<string>().Distinct();
            foreach (IGrouping<string, string> same in ids.GroupBy(RecordId.PrefixOf))
            {
                foreach (Record record in await stored.FindAsync(model.WithPrefix(same.Key)!, [.. same], cancel))
                {
                    names[record.Id] = (record as NodeRecord)?.Name ?? "";
                }
            }
        }

        return [.. records.Select(r => r.Name == MadeNames.Of(r, id => names.GetValueOrDefault(id, "")) ? null : r.Name)];
    }
}
