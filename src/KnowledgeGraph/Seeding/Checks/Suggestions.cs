using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Known;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Checks;

/// <summary>
/// Finds for references that lead nowhere which record was probably meant: by its id in other letters, by its name or an alias, or by an id that is near.
/// The records are looked at one after the other, since there may be millions of them.
/// </summary>
internal sealed class Suggestions(Registry registry, IStoredRecords? stored)
{
    /// <summary>Adds to the listed findings what was probably meant.</summary>
    public async ValueTask AddAsync(Findings findings, CancellationToken cancel)
    {
        foreach (IGrouping<ILinkTarget, Finding> same in findings.References.Where(r => r.Finding.Value is not null).GroupBy(r => r.Target, r => r.Finding))
        {
            (Search Search, Finding[] Findings)[] searches = [.. same.GroupBy(f => f.Value!).Select(f => (new Search(f.Key, same.Key), f.ToArray()))];
            foreach ((string id, IEnumerable<string> names) in InFiles([.. same.Key.Members]))
            {
                Offer(searches, id, names);
            }

            if (stored is { IsEmpty: false })
            {
                foreach (RecordType type in same.Key.Members)
                {
                    await foreach (Record record in stored.AllAsync(type, dataset: null, cancel))
                    {
                        Offer(searches, record.Id, NamesOf(record));
                    }
                }
            }

            foreach ((Search search, Finding[] unknown) in searches)
            {
                Array.ForEach(unknown, f => f.Suggestion = search.Meant);
            }
        }
    }

    private static void Offer((Search Search, Finding[] Findings)[] searches, string id, IEnumerable<string> names)
    {
        string plain = NearMiss.Plain(id);
        string[] called = [.. names.Select(NearMiss.Plain)];
        foreach ((Search search, _) in searches)
        {
            search.Offer(id, plain, called);
        }
    }

    private IEnumerable<(string Id, IEnumerable<string> Names)> InFiles(HashSet<RecordType> types)
    {
        for (int number = 0; number < registry.Count; number++)
        {
            if (registry.IsInFiles(number) && types.Contains(registry.TypeOf(number)))
            {
                yield return (registry.IdOf(number), [registry.NameOf(number), .. registry.AliasesOf(number)]);
            }
        }
    }

    /// <summary>What a record is called.</summary>
    private static IEnumerable<string> NamesOf(Record record) => record switch
    {
        Actor actor => [actor.Name ?? "", actor.NativeName ?? "", .. actor.Aliases],
        Instrument instrument => [instrument.Name ?? "", instrument.Symbol ?? ""],
        NodeRecord node => [node.Name ?? ""],
        _ => [],
    };

    /// <summary>The search for what one value means.</summary>
    private sealed class Search(string value, ILinkTarget target)
    {
        private const int Most = 3;

        private readonly string _words = NearMiss.Plain(value.Contains(':', StringComparison.Ordinal) ? RecordId.SlugOf(value) : value);
        private readonly SortedSet<string> _called = new(StringComparer.Ordinal);
        private readonly NearMiss _near = new(RecordBuilder.Prefixed(value, target as RecordType));

        /// <summary>The records that are called so, else the one whose id is near; null when there is none.</summary>
        public string? Meant => _called.Count > 0 ? string.Join(" or ", _called) : _near.Nearest;

        public void Offer(string id, string plain, string[] called)
        {
            _near.Offer(id, plain);
            if (_words.Length > 0 && called.Contains(_words) && _called.Add(id) && _called.Count > Most)
            {
                _called.Remove(_called.Max!);
            }
        }
    }
}
