using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// Writes conditions. Nothing inside an EXISTS has a label, so that there is no index that it could begin from:
/// it always begins from the record that is tested. The relationship types alone say of which type a record is.
/// </summary>
internal sealed class CypherFilters(CypherAliases aliases, CypherText texts)
{
    /// <summary>The condition that a record fulfils the filter; never null where it is negated.</summary>
    public string Holds(Filter filter, CypherRow row) => filter switch
    {
        AllOf all => Cypher.And(all.Members.Select(m => Holds(m, row))),
        AnyOf any => Cypher.Or(any.Members.Select(m => Holds(m, row))),
        Is test => CypherComparisons.Compare(test, row, texts),
        OfType { Negated: false } member => Cypher.And([.. IsOf(member, row), Holds(member.Where, row with { Type = member.Type })]),
        OfType member => Cypher.Or([$"NOT {row.Alias}:{member.Type.Name}", Holds(member.Where.Not(), row with { Type = member.Type })]),
        Refers reference => Refers(reference, row),
        Has list => Has(list, row),
        _ => throw new InvalidOperationException($"A record cannot fulfil a {filter.GetType().Name}."),
    };

    /// <summary>Whether every record fulfils the filter.</summary>
    public static bool IsEverything(Filter filter) => filter is AllOf { Members.Count: 0 };

    /// <summary>The conditions that a record must all fulfil.</summary>
    public string[] Conditions(Filter filter, CypherRow row) => [.. (filter is AllOf all ? all.Members : [filter]).Select(m => Holds(m, row))];

    /// <summary>
    /// The condition that a record is of a type, unless what else is asked of it says so: a label that is tested beside a subquery within an OR
    /// has the planner run the subquery twice.
    /// </summary>
    private static IEnumerable<string> IsOf(OfType member, CypherRow row) =>
        CypherTypes.Implies(member.Where, member.Type, row.Type) ? [] : [$"{row.Alias}:{member.Type.Name}"];

    private string Refers(Refers reference, CypherRow row)
    {
        Link link = reference.Link;
        if (link.End != EdgeEnd.None)
        {
            return Holds(reference.Negated ? reference.Where.Not() : reference.Where, row.EndOf(link));
        }

        if (link.Required && IsEverything(reference.Where))
        {
            return reference.Negated ? "false" : "true";
        }

        CypherRow target = aliases.Row("r", link.Target);
        return Exists(row.Toward(link, target), reference.Where, target, reference.Negated);
    }

    private string Has(Has list, CypherRow row)
    {
        CypherRow member = aliases.Member("r", list.List, row);
        return Exists(row.Along(list.List, member), list.Where, member, list.Negated, IdKept(list.List, row, member));
    }

    /// <summary>Of a list along a reference that an edge keeps as an id, the condition that the id is the owner's.</summary>
    public static string IdKept(Inverse list, CypherRow owner, CypherRow member) =>
        member.IsEdge && list.Link.End == EdgeEnd.None ? $"{member.Alias}.{list.Link.Name} = {owner.Id}" : "true";

    private string Exists(string pattern, Filter where, CypherRow row, bool negated, string condition = "true")
    {
        List<CypherClause> clauses = [new CypherClause($"MATCH {pattern}", condition)];
        Follow(where, row, clauses);
        bool bare = clauses is [{ Conditions: var conditions }] && conditions.All(c => c == "true");
        return $"{(negated ? "NOT " : "")}EXISTS {{ {(bare ? pattern : string.Join(' ', clauses))} }}";
    }

    /// <summary>
    /// Adds a condition to the clause that binds the row; what must hold behind a reference becomes a clause of its own instead of an EXISTS,
    /// so that the cheap conditions are tested before it is followed.
    /// </summary>
    private void Follow(Filter filter, CypherRow row, List<CypherClause> clauses)
    {
        CypherClause own = clauses[^1];
        foreach (Filter member in filter is AllOf all ? all.Members : [filter])
        {
            switch (member)
            {
                case AllOf:
                    Follow(member, row, clauses);
                    break;
                case OfType { Negated: false } type:
                    own.Conditions.AddRange(IsOf(type, row));
                    Follow(type.Where, row with { Type = type.Type }, clauses);
                    break;
                case Refers { Negated: false, Link.End: EdgeEnd.None } reference when !IsEverything(reference.Where):
                    CypherRow target = aliases.Row("r", reference.Link.Target);
                    clauses.Add(new CypherClause($"MATCH {row.Toward(reference.Link, target)}"));
                    Follow(reference.Where, target, clauses);
                    break;
                default:
                    own.Conditions.Add(Holds(member, row));
                    break;
            }
        }
    }
}
