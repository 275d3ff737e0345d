using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Clauses that find records from an equality that an index serves.</summary>
/// <param name="Clauses">The clauses; the last binds the record.</param>
/// <param name="Repeats">Whether they can give a record more than once.</param>
/// <param name="IsFew">Whether the record is sought by its own value, so that there are few whatever the value.</param>
/// <param name="Fan">The last clause that can find many from one; null where it cannot be told.</param>
internal sealed record CypherSeed(List<CypherClause> Clauses, bool Repeats = false, bool IsFew = false, CypherFan? Fan = null)
{
    /// <summary>The clauses as text.</summary>
    public string Text => string.Join('\n', Clauses);

    /// <summary>Clauses that return how many rows must be read, counted no further than is needed to know that they are many.</summary>
    /// <param name="alias">The variable that the clauses bind.</param>
    /// <param name="most">How many are still few.</param>
    public string Count(string alias, int most) => Fan is { } fan
        ? $"{string.Join(' ', Clauses.Take(fan.Index))} WITH {fan.From} LIMIT {most + 1} RETURN sum({fan.Degree})"
        : $"{string.Join(' ', Clauses)} WITH {alias} LIMIT {most + 1} RETURN count(*)";
}

/// <summary>A clause that finds many records from one, which knows how many without looking at them.</summary>
/// <param name="Index">Its place among the clauses.</param>
/// <param name="From">The variable of the one.</param>
/// <param name="Degree">How many.</param>
internal sealed record CypherFan(int Index, string From, string Degree);

/// <summary>
/// Writes filters from their selective end: where one leads to an equality that an index serves, the records behind it are found first
/// and followed to the record that is tested. Each step is a MATCH of its own, since one MATCH never uses a relationship twice.
/// </summary>
internal sealed class CypherSeeds(CypherFilters filters, CypherAliases aliases)
{
    /// <summary>The clauses that bind a row to the records that fulfil the filter; null where it leads to no indexed equality.</summary>
    public CypherSeed? Of(Filter filter, CypherRow row) => filter switch
    {
        Is test => IsIndexed(test, row.Type) ? new CypherSeed([new CypherClause($"MATCH {row.Pattern}", [filters.Holds(test, row), .. Kept(test, row)])], IsFew: true) : null,
        OfType { Negated: false } member => Of(member.Where, row with { Type = member.Type }),
        Refers { Negated: false } reference => Refers(reference, row),
        Has { Negated: false } list => Has(list, row),
        AllOf all => All(all, row),
        AnyOf any => Any(any, row),
        _ => null,
    };

    /// <summary>An index on a name is one on name and id, and serves only what says that it has both.</summary>
    private static IEnumerable<string> Kept(Is test, CypherRow row) => test.Field is { Sorted: true, Indexed: false } ? [$"{row.Id} IS NOT NULL"] : [];

    private static bool IsIndexed(Is test, ILinkTarget type) => !test.Negated
        && test.Operator is Operator.Eq or Operator.In
        && (test.Field.Kind == FieldKind.Id ? type is RecordType || type.Members.All(m => !m.IsEdge) : type is RecordType && (test.Field.Indexed || test.Field is { Sorted: true, Kind: FieldKind.Text }));

    private CypherSeed? Refers(Refers reference, CypherRow row)
    {
        Link link = reference.Link;
        CypherRow target = link.End != EdgeEnd.None ? row.EndOf(link) : aliases.Row("s", link.Target);
        if (Of(reference.Where, target) is not { } seed)
        {
            return null;
        }

        bool kept = row.IsEdge && link.End == EdgeEnd.None;
        string degree = link.End == EdgeEnd.From ? $"({target.Alias})-[:{link.RelationshipType}]->()" : $"({target.Alias})<-[:{link.RelationshipType}]-()";
        CypherFan? fan = kept ? null : new CypherFan(seed.Clauses.Count, target.Alias, $"COUNT {{ {degree} }}");
        seed.Clauses.Add(kept
            ? new CypherClause($"MATCH {row.Pattern}", $"{row.Alias}.{link.Name} = {target.Id}")
            : new CypherClause($"MATCH {(row.IsEdge ? row.Pattern : row.Toward(link, target))}"));
        return seed with { IsFew = false, Fan = fan };
    }

    private CypherSeed? Has(Has list, CypherRow row)
    {
        CypherRow member = aliases.Member("s", list.List, row);
        if (Of(list.Where, member) is not { } seed)
        {
            return null;
        }

        if (list.List.Link.End == EdgeEnd.None)
        {
            seed.Clauses.Add(new CypherClause($"MATCH {(member.IsEdge ? member.Toward(list.List.Link, row) : row.Along(list.List, member))}"));
        }

        if (list.List.Link.Target != row.Type)
        {
            // What the reference leads to may be of another type.
            seed.Clauses[^1].Conditions.Add($"{row.Alias}:{row.Type.Name}");
        }

        return seed with { Repeats = true, IsFew = false };
    }

    /// <summary>Begins with the member that promises the fewest records, and tests the others after it.</summary>
    private CypherSeed? All(AllOf all, CypherRow row)
    {
        foreach (Filter member in all.Members.OrderBy(Selectivity.Distance))
        {
            if (Of(member, row) is { } seed)
            {
                seed.Clauses[^1].Conditions.AddRange(all.Members.Where(m => !ReferenceEquals(m, member)).Select(m => filters.Holds(m, row)));
                return seed;
            }
        }

        return null;
    }

    private CypherSeed? Any(AnyOf any, CypherRow row)
    {
        CypherSeed?[] seeds = [.. any.Members.Select(m => Of(m, row))];
        if (seeds.Length == 0 || seeds.Contains(null))
        {
            return null;
        }

        string variables = string.Join(", ", row.Variables);
        string union = string.Join("\nUNION\n", seeds.Select(s => $"{s!.Text} RETURN {variables}"));
        return seeds.Length == 1 ? seeds[0] : new CypherSeed([new CypherClause($"CALL () {{ {union} }}")], IsFew: seeds.All(s => s!.IsFew));
    }
}
