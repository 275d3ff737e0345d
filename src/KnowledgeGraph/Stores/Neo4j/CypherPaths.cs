using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Follows references from a row, each way only once.</summary>
internal sealed class CypherPaths(CypherRow row, CypherAliases aliases)
{
    private readonly Dictionary<string, (CypherRow Row, bool MayBeMissing)> _known = [];

    /// <summary>The clauses that follow them.</summary>
    public List<CypherClause> Joins { get; } = [];

    /// <summary>The record at the end of a path, and whether there may be none.</summary>
    public (CypherRow Row, bool MayBeMissing) Follow(Seq<Link> path)
    {
        (CypherRow Row, bool MayBeMissing) at = (row, false);
        foreach (Link link in path)
        {
            string place = $"{at.Row.Alias}.{link.Name}";
            if (!_known.TryGetValue(place, out (CypherRow Row, bool MayBeMissing) next))
            {
                next = link.End != EdgeEnd.None ? (at.Row.EndOf(link), at.MayBeMissing) : Join(at, link);
                _known.Add(place, next);
            }

            at = next;
        }

        return at;
    }

    private (CypherRow Row, bool MayBeMissing) Join((CypherRow Row, bool MayBeMissing) from, Link link)
    {
        CypherRow target = aliases.Row("o", link.Target);
        bool mayBeMissing = from.MayBeMissing || !link.Required;
        Joins.Add(new CypherClause($"{(mayBeMissing ? "OPTIONAL " : "")}MATCH {from.Row.Toward(link, target)}"));
        return (target, mayBeMissing);
    }
}
