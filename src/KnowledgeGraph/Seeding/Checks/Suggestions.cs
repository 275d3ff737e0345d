using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Known;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Checks;

/// <summary>Finds for references that lead nowhere which record was probably meant: by its id in other letters, by its name or an alias, or by an id that is near.</summary>
internal sealed class Suggestions(Registry registry, IStoredRecords? stored)
{
    /// <summary>Adds to the listed findings what was probably meant.</summary>
    public async ValueTask AddAsync(Findings findings, CancellationToken cancel)
    {
        foreach (IGrouping<ILinkTarget, Finding> same in findings.References.Where(r => r.Finding.Value is not null).GroupBy(r => r.Target, r => r.Finding))
        {
            List<Candidate> candidates = [];
            foreach (RecordType type in same.Key.Members)
            {
                candidates.AddRange(InFiles(type));
                candidates.AddRange(await InStoreAsync(type, cancel));
            }

            ILookup<string, string> byName = candidates.SelectMany(c => c.Names.Select(n => (Name: NearMiss.Plain(n), c.Id))).ToLookup(n => n.Name, n => n.Id);
            string[] ids = [.. candidates.Select(c => c.Id).Distinct()];
            foreach (Finding finding in same)
            {
                finding.Suggestion = Meant(finding.Value!, same.Key, byName, ids);
            }
        }
    }

    private static string? Meant(string value, ILinkTarget target, ILookup<string, string> byName, string[] ids)
    {
        string words = value.Contains(':', StringComparison.Ordinal) ? RecordId.SlugOf(value) : value;
        string[] called = [.. byName[NearMiss.Plain(words)].Distinct().Order(StringComparer.Ordinal)];
        return called.Length > 0
            ? string.Join(" or ", called.Take(3))
            : NearMiss.Of(RecordBuilder.Prefixed(value, target as RecordType), ids);
    }

    private IEnumerable<Candidate> InFiles(RecordType type)
    {
        for (int number = 0; number < registry.Count; number++)
        {
            if (registry.IsInFiles(number) && registry.TypeOf(number) == type)
            {
                yield return new Candidate(registry.IdOf(number), [registry.NameOf(number), .. registry.AliasesOf(number)]);
            }
        }
    }

    private async ValueTask<List<Candidate>> InStoreAsync(RecordType type, CancellationToken cancel)
    {
        List<Candidate> candidates = [];
        if (stored is { IsEmpty: false })
        {
            await foreach (Record record in stored.AllAsync(type, dataset: null, cancel))
            {
                candidates.Add(new Candidate(record.Id, [.. NamesOf(record)]));
            }
        }

        return candidates;
    }

    /// <summary>What else a record is called.</summary>
    public static IEnumerable<string> NamesOf(Record record) => record switch
    {
        Actor actor => [actor.Name ?? "", actor.NativeName ?? "", .. actor.Aliases],
        Instrument instrument => [instrument.Name ?? "", instrument.Symbol ?? ""],
        NodeRecord node => [node.Name ?? ""],
        _ => [],
    };

    private sealed record Candidate(string Id, IReadOnlyList<string> Names);
}
