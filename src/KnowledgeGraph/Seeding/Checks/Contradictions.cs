using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;
using KnowledgeGraph.Seeding.Known;

namespace KnowledgeGraph.Seeding.Checks;

/// <summary>
/// Rows of sheets that say something else of a record than an earlier row. Which values differ is found at the end, by reading the earlier rows again:
/// to keep every record for that would take the memory of the whole graph.
/// </summary>
/// <param name="registry">What is known of the records.</param>
/// <param name="limit">How many rows are looked into.</param>
internal sealed class Contradictions(Registry registry, int limit)
{
    private static readonly Provenance Nowhere = new("", "", default);

    private readonly List<(RecordType Type, Row Row, Earlier Earlier)> _open = [];

    /// <summary>Takes down a row, completed as far as its name.</summary>
    /// <returns>Whether it is looked into.</returns>
    public bool Add(RecordType type, Row row, Earlier earlier)
    {
        if (_open.Count == limit)
        {
            return false;
        }

        _open.Add((type, row, earlier));
        return true;
    }

    /// <summary>Names each value that differs.</summary>
    /// <param name="findings">Where the mistakes go.</param>
    /// <param name="idOf">The id of a record as its row gave it, made where it gives none.</param>
    public void Check(Findings findings, Func<Record, string?> idOf)
    {
        foreach (IGrouping<InputFile, (RecordType Type, Row Row, Earlier Earlier)> same in _open.GroupBy(o => o.Earlier.File))
        {
            Dictionary<(RecordType, int), Record> earlier = Read(same.Key, [.. same.Select(o => (o.Type, o.Earlier.Line))], idOf);
            foreach ((RecordType type, Row row, Earlier place) in same)
            {
                Record before = Completed(earlier[(type, place.Line)]) with { Id = row.Record.Id };
                foreach (Difference difference in Comparison.Of(type, before, row.Record))
                {
                    findings.Add(row.Finding(difference.Column, difference.InFile, Rule(difference, $"{place.File}:{place.Line}")));
                }
            }
        }
    }

    private static string Rule(Difference difference, string place) => (difference.Stored, difference.InFile) switch
    {
        ({ } before, null) => $"is missing, and is '{before}' in {place}: a repeated record must agree with itself, or give its id alone.",
        (null, _) => $"contradicts {place}, where it is missing: a repeated record must agree with itself, or give its id alone.",
        ({ } before, _) => $"contradicts '{before}' in {place}: a repeated record must agree with itself.",
    };

    private static Dictionary<(RecordType, int), Record> Read(InputFile file, HashSet<(RecordType Type, int Line)> wanted, Func<Record, string?> idOf)
    {
        Dictionary<(RecordType, int), Record> found = [];
        foreach ((RecordType type, Row row) in new RowReader(file, Nowhere, new Findings(), idOf).Read([.. wanted.Select(w => w.Type)], _ => { }))
        {
            if (wanted.Contains((type, row.Line)))
            {
                found.Add((type, row.Line), row.Record);
            }
        }

        return found;
    }

    private Record Completed(Record record) => record is Stance stance && registry.StatementOf(stance.Statement.Id) is { } statement ? Defaults.Of(stance, statement) : record;
}
