using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Checks;
using KnowledgeGraph.Seeding.Files;
using KnowledgeGraph.Seeding.Known;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding;

/// <summary>
/// Takes in the records of one type after the other: checks each alone, fills in what it leaves out, checks it against the others,
/// and holds it against what is stored.
/// </summary>
internal sealed class Intake(GraphModel model, Registry registry, IStoredRecords? stored, ImportReport report, ImportOptions options, Unfinished unfinished)
{
    private readonly Findings _findings = report.Findings;
    private readonly StoredReferences _references = new(model, registry, stored);
    private readonly PartialRows _partial = new(registry);
    private readonly HashSet<(RecordLayout Layout, string Column)> _missed = [];

    /// <summary>The references that led nowhere when their row was read.</summary>
    public OpenReferences Open { get; } = new(registry);

    /// <summary>The references between records of one type that must not lead in a circle.</summary>
    public Cycles Cycles { get; } = new(registry, model);

    /// <summary>The rows that say something else than an earlier one.</summary>
    public Contradictions Contradictions { get; } = new(registry, options.MaxErrors);

    /// <summary>The rows that replace what stored records depend on.</summary>
    public Hindsight Hindsight { get; } = new(model, registry);

    /// <summary>What changes in the graph beyond the rows themselves.</summary>
    public Changes Changes { get; } = new(unfinished.NamesBefore);

    /// <summary>Takes in rows of one type.</summary>
    /// <returns>The records to add and those to replace; nothing is to be written once there are findings.</returns>
    public async ValueTask<(IReadOnlyList<Record> Added, IReadOnlyList<Record> Replaced)> TakeAsync(RecordType type, IReadOnlyList<Row> rows, CancellationToken cancel)
    {
        foreach (Row row in rows)
        {
            report[row.File.Dataset.Info.Name, type].Read++;
            Check(type, row, rows);
        }

        await _references.KnowAsync(type, rows, cancel);
        List<Row> taken = [.. rows.Where(r => !r.Rejected && Complete(type, r))];
        Standing?[] standings = stored is null or { IsEmpty: true } ? new Standing?[taken.Count] : await stored.CompareAsync(type, [.. taken.Select(r => r.Record)], cancel);
        await _references.KnowHoldersAsync(standings.Select(s => s?.Other), cancel);
        List<Record> added = [];
        List<Record> replaced = [];
        for (int i = 0; i < taken.Count; i++)
        {
            Settle(type, taken[i], standings[i], added, replaced);
        }

        foreach (Row row in rows.Where(r => r.Rejected))
        {
            report[row.File.Dataset.Info.Name, type].Rejected++;
        }

        return (added, replaced);
    }

    /// <summary>The id of a record as its row gave it, made where it gives none; null when it cannot be made.</summary>
    public string? IdOf(Record record) => record switch
    {
        { Id.Length: > 0 } => record.Id,
        _ when RuleSet.Check(record).Any() => null,
        Stance stance => registry.StatementOf(stance.Statement.Id) is { } statement ? MadeIds.Of(stance, Defaults.HolderOf(statement)) : null,
        EdgeRecord edge => MadeIds.Of(edge),
        _ => null,
    };

    private void Check(RecordType type, Row row, IReadOnlyList<Row> batch)
    {
        HashSet<string> wrong = [.. row.Misread];
        List<Problem> told = [];
        foreach (Problem problem in RuleSet.Check(row.Record))
        {
            wrong.Add(problem.Field);
            row.Rejected = true;
            if (!IsMissedAlready(type, row, problem) && !row.Misread.Contains(problem.Field))
            {
                told.Add(problem);
            }
        }

        foreach (Problem problem in _partial.Joined(type, row, batch, told))
        {
            _findings.Add(row.Finding(problem.Field, problem.Value, problem.Rule), type.Links.FirstOrDefault(l => l.Name == problem.Field)?.Target);
        }

        if (row.Rejected)
        {
            Refuse(type, row, wrong);
        }
    }

    private void Refuse(RecordType type, Row row, HashSet<string> wrong)
    {
        if (IdOfRefused(type, row.Record, wrong) is { } id)
        {
            registry.Refuse(row, id);
        }
    }

    /// <summary>The id of a refused row; null where that is wrong too, or depends on more than the row says.</summary>
    private static string? IdOfRefused(RecordType type, Record record, HashSet<string> wrong) => record switch
    {
        _ when wrong.Contains("id") => null,
        { Id.Length: > 0 } => record.Id,
        _ when type.Links.Any(l => wrong.Contains(l.Name)) => null,
        Stance { Holder: null } stance when !wrong.Contains("type") && !wrong.Contains("aspect") => MadeIds.Of(stance, default),
        EdgeRecord edge => MadeIds.Of(edge),
        _ => null,
    };

    /// <summary>Whether the problem is a column that the whole file lacks: it was missed in the header, or for a sheet in the first row that needs it.</summary>
    private bool IsMissedAlready(RecordType type, Row row, Problem problem)
    {
        RecordLayout layout = row.File.Layouts.First(l => l.Type == type);
        return problem.Value is null && LayoutReader.Needed(type).Contains(problem.Field) && layout.Columns.All(c => c.Name != problem.Field)
            && (!row.File.IsSheet || layout.Misspelt.Contains(problem.Field) || !_missed.Add((layout, problem.Field)));
    }

    /// <summary>Fills in what a row leaves out; false when that cannot be done, or an earlier row says the same.</summary>
    private bool Complete(RecordType type, Row row)
    {
        Record given = row.Record;
        if (row.Record is Stance stance && !Complete(row, stance))
        {
            return false;
        }

        if (row.Record is EdgeRecord { Id: "" } edge)
        {
            row.Record = edge with { Id = MadeIds.Of(edge) };
        }

        if (registry.Add(row, Fingerprint.Of(type, row.Record)) is { } earlier)
        {
            return Repeated(type, row, earlier);
        }

        References(type, row, given);
        foreach (Problem problem in CrossRules.Check(row.Record, registry.Sketch))
        {
            row.Rejected = true;
            if (!IsFilledIn(type, given, problem.Field))
            {
                _findings.Add(row.Finding(problem.Field, problem.Value, problem.Rule));
            }
        }

        if (!row.Rejected && row.Record is NodeRecord { Name: null } node)
        {
            row.NameMade = true;
            row.Record = node with { Name = MadeNames.Of(node, registry.NameOf) };
        }

        return !row.Rejected;
    }

    private bool Complete(Row row, Stance stance)
    {
        if (registry.StatementOf(stance.Statement.Id) is not { } statement)
        {
            row.Rejected = true;
            Refuse(model.Of<Stance>(), row, []);
            Open.Add(row, model.Of<Stance>().Link("statement"), stance.Statement.Id);
            return false;
        }

        string id = stance.Id.Length > 0 ? stance.Id : MadeIds.Of(stance, Defaults.HolderOf(statement));
        row.Record = Defaults.Of(stance, statement) with { Id = id };
        return true;
    }

    /// <summary>The same row twice is one record; in a sheet, where a statement stands on a row for each of its stances, it is nothing odd.</summary>
    private bool Repeated(RecordType type, Row row, Earlier earlier)
    {
        string place = $"{earlier.File}:{earlier.Line}";
        if (!earlier.IsSame)
        {
            row.Rejected = true;
            if (row.File.IsSheet && Contradictions.Add(type, row, earlier))
            {
                return false;
            }

            string advice = MadeIds.CanMake(type) ? "give one of them another id, or an aspect where it is made" : "give one of them another id, or both the same values";
            _findings.Add(row.Finding("id", row.Record.Id, $"is also the id of {place}, which says something else: {advice}."));
            return false;
        }

        report[row.File.Dataset.Info.Name, type].Read--;
        if (!row.File.IsSheet)
        {
            _findings.Add(row.Finding("id", row.Record.Id, $"stands in {place} with the same values: the row counts once.") with { IsWarning = true });
        }

        return false;
    }

    /// <summary>What a row does not give it cannot have wrong: what is wrong with a holder that its statement gives is named there.</summary>
    private static bool IsFilledIn(RecordType type, Record given, string link) => type.Links.FirstOrDefault(l => l.Name == link) is { } reference && reference.Get(given) is null;

    private void References(RecordType type, Row row, Record given)
    {
        foreach (Link link in type.Links)
        {
            if (link.Get(given) is { } id && registry.Find(id) < 0)
            {
                Open.Add(row, link, id);
            }
        }

        Cycles.Add(type, row.Record);
    }

    private void Settle(RecordType type, Row row, Standing? standing, List<Record> added, List<Record> replaced)
    {
        Tally tally = report[row.File.Dataset.Info.Name, type];
        Record effective = row.Record;
        if (standing is not { } known)
        {
            tally.Created++;
            added.Add(row.Record);
        }
        else
        {
            tally.Matched += known.Dataset == row.File.Dataset.Info.Name ? 1 : 0;
            effective = known.Other is { } other ? Differing(type, row, other, tally, replaced) : Unchanged(row, tally);
        }

        registry.Describe(row.Number, effective);
    }

    private static Record Unchanged(Row row, Tally tally)
    {
        tally.Unchanged++;
        return row.Record;
    }

    /// <summary>Gives the record that the graph will have: a name that was made and is only made of other names now is no difference.</summary>
    private Record Differing(RecordType type, Row row, Record other, Tally tally, List<Record> replaced)
    {
        IReadOnlyList<Difference> differences = Comparison.Of(type, other, row.Record);
        if (row.NameMade && ((NodeRecord)other).Name == MadeNames.Of((NodeRecord)row.Record, Changes.NameBefore(registry.NameOf)))
        {
            differences = [.. differences.Where(d => d.Column != "name")];
            if (differences.Count == 0)
            {
                Changes.Rename(row.Record, other);
            }
        }

        if (differences.Count == 0)
        {
            return Unchanged(row, tally);
        }

        if (!options.Replace)
        {
            tally.Conflicting++;
            if (report.Conflicts.Count < options.MaxErrors)
            {
                report.Conflicts.Add(new Conflict(row.File.Name, row.Line, row.Record.Id, differences));
            }

            return other;
        }

        tally.Replaced++;
        Hindsight.Add(row, other);
        Changes.Replace(row.Record, other);
        replaced.Add(row.Record);
        return row.Record;
    }
}
