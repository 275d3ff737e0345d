using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding;

/// <summary>
/// Keeps true what stored records have from others: names that were made, and the dates of stances. A stored name counts as made
/// when it is the one that would have been made before.
/// </summary>
internal sealed class Consequences(GraphModel model, IStoreWriter writer, Changes changes)
{
    private const int Together = 500;

    private readonly Dictionary<string, string> _names = [];

    /// <summary>Brings everything up to date that follows from the changed records.</summary>
    public async ValueTask FollowAsync(CancellationToken cancel)
    {
        List<string> ids = changes.Ids;
        while (ids.Count > 0)
        {
            List<string> next = [];
            foreach (string[] some in ids.Chunk(Together))
            {
                foreach (Link link in LinksTo(some))
                {
                    await FollowAsync(link, some, next, cancel);
                }
            }

            ids = next;
        }
    }

    /// <summary>The references of nodes, whose names are made of names, into the types of these ids.</summary>
    private IEnumerable<Link> LinksTo(string[] ids)
    {
        HashSet<RecordType?> types = [.. ids.Select(id => model.WithPrefix(RecordId.PrefixOf(id)))];
        return model.Records.Where(r => r is { IsEdge: false, Internal: false }).SelectMany(r => r.Links).Where(l => l.Target.Members.Any(types.Contains));
    }

    private async ValueTask FollowAsync(Link link, string[] ids, List<string> next, CancellationToken cancel)
    {
        List<Record> dependents = [];
        await foreach (Record record in writer.ReferringAsync(link, ids, cancel))
        {
            dependents.Add(record);
        }

        foreach (Record[] some in dependents.Chunk(Together))
        {
            await LearnNamesAsync(link.Owner, some, cancel);
            Dictionary<string, Record> statements = link.Owner.Type == typeof(Stance) ? await FindAsync(model.Of<Statement>(), some.Select(r => ((Stance)r).Statement.Id), cancel) : [];
            List<Record> changed = [];
            foreach (NodeRecord record in some.Cast<NodeRecord>())
            {
                NodeRecord now = Renamed(Redated(record, statements));
                if (now != record)
                {
                    changed.Add(now);
                    if (now.Name != record.Name)
                    {
                        changes.Rename(now, record);
                        _names[now.Id] = now.Name!;
                        next.Add(now.Id);
                    }
                }
            }

            await writer.ReplaceAsync(link.Owner, changed, cancel);
        }
    }

    private static NodeRecord Redated(NodeRecord record, Dictionary<string, Record> statements) =>
        record is Stance stance && statements.TryGetValue(stance.Statement.Id, out Record? statement) ? stance with { StatedOn = Defaults.DateOf((Statement)statement) } : record;

    private NodeRecord Renamed(NodeRecord record)
    {
        Func<string, string> now = id => _names.GetValueOrDefault(id, "");
        return record.Name == MadeNames.Of(record, changes.NameBefore(now)) ? record with { Name = MadeNames.Of(record, now) } : record;
    }

    /// <summary>Looks up the names that the names of records are made of.</summary>
    private async ValueTask LearnNamesAsync(RecordType type, Record[] records, CancellationToken cancel)
    {
        IEnumerable<string> unknown = records.SelectMany(r => type.Links.Select(l => l.Get(r))).OfType<string>().Distinct().Where(id => !_names.ContainsKey(id));
        foreach (IGrouping<string, string> ids in unknown.ToArray().GroupBy(RecordId.PrefixOf))
        {
            foreach (Record record in (await FindAsync(model.WithPrefix(ids.Key)!, ids, cancel)).Values)
            {
                _names[record.Id] = (record as NodeRecord)?.Name ?? "";
            }
        }
    }

    private async ValueTask<Dictionary<string, Record>> FindAsync(RecordType type, IEnumerable<string> ids, CancellationToken cancel) =>
        (await writer.FindAsync(type, [.. ids.Distinct()], cancel)).ToDictionary(r => r.Id);
}
