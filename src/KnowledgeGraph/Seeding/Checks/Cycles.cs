using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;
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

            string column = kind == "affiliations" ? "organization" : kind;
            foreach ((string To, string Row)[] circle in Circles(steps))
            {
                Add(findings, column, circle);
            }
        }
    }

    /// <summary>Names the last row of a circle; one that stands in the store alone is no mistake of the files.</summary>
    private void Add(Findings findings, string column, (string To, string Row)[] circle)
    {
        (string To, (InputFile File, int Line) Place)[] rows =
            [.. from step in circle
                let place = registry.PlaceOf(step.Row)
                where place is not null
                orderby place.Value.File.Name, place.Value.Line
                select (step.To, place.Value)];
        if (rows is [.., var last])
        {
            int first = Array.FindIndex(circle, s => s.To == last.To);
            IEnumerable<string> path = Enumerable.Range(first, circle.Length + 1).Select(i => circle[i % circle.Length].To);
            findings.Add(last.Place.File.Finding(last.Place.Line, column, last.To, $"closes a circle: {string.Join(" → ", path)}."));
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

    /// <summary>Every circle once, as the steps that it is made of.</summary>
    private static IEnumerable<(string To, string Row)[]> Circles(Dictionary<string, List<(string To, string Row)>> steps)
    {
        HashSet<string> done = [];
        foreach (string start in steps.Keys)
        {
            List<(string To, string Row)> path = [];
            HashSet<string> onPath = [];
            Stack<IEnumerator<(string To, string Row)>> open = new();
            Enter((start, ""));
            while (open.TryPeek(out IEnumerator<(string To, string Row)>? next))
            {
                if (!next.MoveNext())
                {
                    open.Pop();
                    onPath.Remove(path[^1].To);
                    path.RemoveAt(path.Count - 1);
                }
                else if (onPath.Contains(next.Current.To))
                {
                    yield return [.. path.Skip(path.FindIndex(s => s.To == next.Current.To) + 1), next.Current];
                }
                else
                {
                    Enter(next.Current);
                }
            }

            void Enter((string To, string Row) step)
            {
                if (done.Add(step.To) && steps.TryGetValue(step.To, out List<(string To, string Row)>? next))
                {
                    path.Add(step);
                    onPath.Add(step.To);
                    open.Push(next.GetEnumerator());
                }
            }
        }
    }
}
