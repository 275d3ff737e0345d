using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Which of the ordered rows a branch of a statement reads.</summary>
internal enum CypherSegment
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that have a value of the first term.</summary>
    Values,

    /// <summary>Those that lack it.</summary>
    Missing,
}

/// <summary>The order of a page, and the conditions that its cursors set.</summary>
internal sealed class CypherOrder
{
    private readonly CypherTerm[] _terms;
    private readonly CypherText _texts;

    /// <summary>Reads an order over a row.</summary>
    /// <param name="rows">The page.</param>
    /// <param name="row">The row.</param>
    /// <param name="aliases">Names for what is joined and for the keys.</param>
    /// <param name="texts">How texts are ordered.</param>
    public CypherOrder(Rows rows, CypherRow row, CypherAliases aliases, CypherText texts)
    {
        _texts = texts;
        CypherPaths paths = new(row, aliases);
        _terms = [.. rows.Order.Select(t => CypherTerm.Of(t, paths.Follow(t.Path), aliases.Next("k")))];
        Joins = paths.Joins;
        Walk = WalkOf(rows.Order[0], row, paths);
        IsById = rows.Order[0].IsId;
    }

    /// <summary>The clauses that the keys need after those that bind the row.</summary>
    public IReadOnlyList<CypherClause> Joins { get; }

    /// <summary>The record whose index gives the rows in this order: the row itself, or one that it refers to; null when none does.</summary>
    public CypherWalk? Walk { get; }

    /// <summary>Whether the order is by id alone.</summary>
    public bool IsById { get; }

    /// <summary>Whether a walk must be split in two, first the values and then the missing, because it goes down and missing comes last.</summary>
    public bool Splits => Walk is not null && _terms[0] is { Descending: true, Missing: not null };

    /// <summary>The variables that hold the keys.</summary>
    public IEnumerable<string> Names => _terms.Select(t => t.Name);

    /// <summary>The keys, each with its variable.</summary>
    public IEnumerable<string> Keys => _terms.Select(t => $"{t.Key} AS {t.Name}");

    /// <summary>The order values of a row, as a cursor carries them.</summary>
    public string CursorValues => Cypher.List(_terms.Select(t => t.CursorValue));

    /// <summary>The ORDER BY of the rows that are read: turned round when the last rows are wanted.</summary>
    public string Reading(CypherSegment segment, bool backward) =>
        string.Join(", ", _terms.SelectMany((t, i) => t.Directions(backward, whole: segment == CypherSegment.All || i > 0)));

    /// <summary>The ORDER BY of the rows as they are shown.</summary>
    public string Showing => Reading(CypherSegment.All, backward: false);

    /// <summary>The conditions on the walked record that an index serves: its range, and where in it a cursor lets the walk begin or end.</summary>
    public IEnumerable<string> Seeks(Page page, CypherSegment segment)
    {
        CypherTerm first = _terms[0];
        string[] bounds = [.. Bounds(page).Where(b => segment == CypherSegment.All || b.Bound.AmongMissing == (segment == CypherSegment.Missing)).SelectMany(b => first.Leading(b.Bound, b.After))];
        string range = segment switch
        {
            CypherSegment.Missing => $"{first.Key} = {first.Missing}",
            CypherSegment.Values => $"{first.Key} < {first.Missing}",
            _ when bounds.Length > 0 => "true",
            _ => $"{first.Key} IS NOT NULL",
        };
        return [range, .. segment == CypherSegment.Missing ? [] : bounds, $"{Walk!.Row.Id} IS NOT NULL"];
    }

    /// <summary>The conditions that the cursors set; null when they leave nothing of the segment.</summary>
    /// <param name="page">The page.</param>
    /// <param name="segment">Which rows.</param>
    /// <param name="named">Whether the keys are compared by their variables, after the clause that makes them.</param>
    public string[]? Beyond(Page page, CypherSegment segment, bool named)
    {
        List<string> conditions = [];
        foreach ((Bound bound, bool after) in Bounds(page))
        {
            if (segment == CypherSegment.All || bound.AmongMissing == (segment == CypherSegment.Missing))
            {
                conditions.Add(Chain(bound, after, segment == CypherSegment.Missing ? 1 : 0, segment, named));
            }
            else if (bound.AmongMissing == after)
            {
                return null;
            }
        }

        return [.. conditions];
    }

    private static IEnumerable<(Bound Bound, bool After)> Bounds(Page page)
    {
        if (page.After is { } after)
        {
            yield return (after, true);
        }

        if (page.Before is { } before)
        {
            yield return (before, false);
        }
    }

    private string Chain(Bound bound, bool after, int index, CypherSegment segment, bool named)
    {
        CypherTerm term = segment == CypherSegment.Values && index == 0 ? _terms[0] with { Missing = null } : _terms[index];
        string strict = term.Beyond(bound.Slots[index], after, named, _texts);

        // Compared with true, the second half is nothing that an index serves: else the planner at times makes a seek of each half, reads both to their ends and sorts.
        return index == _terms.Length - 1
            ? strict
            : $"({strict} OR ({term.Equal(bound.Slots[index], named)} AND {Chain(bound, after, index + 1, segment, named)}) = true)";
    }

    private static CypherWalk? WalkOf(OrderTerm first, CypherRow row, CypherPaths paths)
    {
        if (first.Key is not FieldKey { Field: var field } || !IsWalked(field))
        {
            return null;
        }

        return first.Path switch
        {
            { Count: 0 } => new CypherWalk(row, null),
            [{ Required: true, Target: RecordType } link] when field.Kind != FieldKind.Id && (!row.IsEdge || link.End != EdgeEnd.None) => new CypherWalk(paths.Follow(first.Path).Row!, link),
            _ => null,
        };
    }

    private static bool IsWalked(Field field) => field.Kind == FieldKind.Id
        || (field.Sorted && (Cypher.HasKey(field) || (field.Required && field.Kind is not (FieldKind.Number or FieldKind.Boolean))));
}

/// <summary>The record whose index is walked.</summary>
/// <param name="Row">The record.</param>
/// <param name="Link">The reference that leads to it; null where it is the row itself.</param>
internal sealed record CypherWalk(CypherRow Row, Link? Link);
