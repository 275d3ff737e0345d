using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Known;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Checks;

/// <summary>Finds references that lead in a circle: memberships, reports of reports, translations of translations.</summary>
internal sealed class Cycles(Registry registry, GraphModel model)
{
    private readonly Dictionary<string, Dictionary<string, List<(string To, string Row)>>> _steps = new()
    {
        ["affiliations"] = [],
        ["reports"] = [],
        ["translationOf"] = [],
    };

    /// <summary>Takes down the steps that a record adds.</summary>
    public void Add(RecordType type, Record record)
    {
        switch (record)
        {
            case Affiliation affiliation:
                Add("affiliations", affiliation.Member.Id, affiliation.Organization.Id, record.Id);
                break;
            case Statement { Reports: { } reported }:
                Add("reports", record.Id, reported.Id, record.Id);
                break;
            case Quotation { TranslationOf: { } original }:
                Add("translationOf", record.Id, original.Id, record.Id);
                break;
        }
    }

    /// <summary>Finds the circles, those that close through stored records too.</summary>
    public async ValueTask CheckAsync(Findings findings, IStoredRecords? stored, CancellationToken cancel)
    {
        foreach ((string kind, Dictionary<string, List<(string To, string Row)>> steps) in _steps)
        {
            if (stored is { IsEmpty: false })
            {
                await AddStoredAsync(kind, steps, stored, cancel);
            }

            foreach ((string[] circle, string row) in Circles(steps))
            {
                if (registry.PlaceOf(row) is { } place)
                {
                    string column = kind == "affiliations" ? "organization" : kind;
                    findings.Add(new Finding(place.File.Name, place.Line, column, circle[1 % circle.Length], $"closes a circle: {string.Join(" → ", circle.Append(circle[0]))}."));
                }
            }
        }
    }

    private void Add(string kind, string from, string to, string row)
    {
        if (!_steps[kind].TryGetValue(from, out List<(string, string)>? steps))
        {
            _steps[kind].Add(from, steps = []);
        }

        steps.Add((to, row));
    }

    /// <summary>Follows the stored steps from where those of the files lead, until nothing new comes.</summary>
    private async ValueTask AddStoredAsync(string kind, Dictionary<string, List<(string To, string Row)>> steps, IStoredRecords stored, CancellationToken cancel)
    {
        HashSet<string> seen = [.. steps.Keys];
        string[] border = [.. steps.Values.SelectMany(s => s).Select(s => s.To).Where(seen.Add)];
        while (border.Length > 0)
        {
            List<string> next = [];
            await foreach ((string from, string to, string row) in StepsAsync(kind, border, stored, cancel))
            {
                Add(kind, from, to, row);
                if (seen.Add(to))
                {
                    next.Add(to);
                }
            }

            border = [.. next];
        }
    }

    private async IAsyncEnumerable<(string From, string To, string Row)> StepsAsync(
        string kind, string[] from, IStoredRecords stored, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (kind == "affiliations")
        {
            await foreach (Record record in stored.ReferringAsync(model.Of<Affiliation>().Link("member"), from, cancel))
            {
                yield return (((Affiliation)record).Member.Id, ((Affiliation)record).Organization.Id, record.Id);
            }

            yield break;
        }

        RecordType type = kind == "reports" ? model.Of<Statement>() : model.Of<Quotation>();
        foreach (Record record in await stored.FindAsync(type, from, cancel))
        {
            if (type.Link(kind).Get(record) is { } to)
            {
                yield return (record.Id, to, record.Id);
            }
        }
    }

    /// <summary>Every circle once, with the row that closes it.</summary>
    private static IEnumerable<(string[] Circle, string Row)> Circles(Dictionary<string, List<(string To, string Row)>> steps)
    {
        HashSet<string> done = [];
        foreach (string start in steps.Keys)
        {
            List<string> path = [];
            HashSet<string> onPath = [];
            Stack<(string Node, IEnumerator<(string To, string Row)> Next)> open = new();
            Enter(start);
            while (open.TryPeek(out (string Node, IEnumerator<(string To, string Row)> Next) top))
            {
                if (!top.Next.MoveNext())
                {
                    open.Pop();
                    onPath.Remove(top.Node);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                (string to, string row) = top.Next.Current;
                if (onPath.Contains(to))
                {
                    yield return ([.. path.Skip(path.IndexOf(to))], row);
                }
                else
                {
                    Enter(to);
                }
            }

            void Enter(string node)
            {
                if (done.Add(node) && steps.TryGetValue(node, out List<(string To, string Row)>? next))
                {
                    path.Add(node);
                    onPath.Add(node);
                    open.Push((node, next.GetEnumerator()));
                }
            }
        }
    }
}
