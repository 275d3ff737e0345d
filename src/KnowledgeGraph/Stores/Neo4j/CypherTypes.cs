using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>What a condition says of the type of a record: only some types have the property, the relationship that it asks for.</summary>
internal static class CypherTypes
{
    /// <summary>Whether what fulfils a condition can only be of one type among those of an interface.</summary>
    /// <param name="filter">The condition.</param>
    /// <param name="type">The type.</param>
    /// <param name="among">The interface.</param>
    public static bool Implies(Filter filter, RecordType type, ILinkTarget among)
    {
        RecordType[] others = [.. among.Members.Where(m => m != type)];
        return filter switch
        {
            AllOf all => all.Members.Any(m => Implies(m, type, among)),
            Is { Negated: false, Operator: not Operator.IsNull, Field: var field } => others.All(o => o.Fields.All(f => f.Name != field.Name)),
            Refers { Negated: false, Link: var link } => others.All(o => o.Links.All(l => l.RelationshipType != link.RelationshipType) && EdgesFrom(o).All(t => t != link.RelationshipType)),
            _ => false,
        };
    }

    private static IEnumerable<string> EdgesFrom(RecordType type) => type.Lists.Where(l => l.Link.End == EdgeEnd.From).Select(l => l.Link.RelationshipType);
}
