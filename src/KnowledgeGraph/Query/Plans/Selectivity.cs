using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Plans;

/// <summary>How few records filters promise, told from their shape alone: the same on every store, and for every value.</summary>
internal static class Selectivity
{
    private const int Step = 4;
    private const int None = 100;

    /// <summary>How far a filter's most selective equality is from the record: ids are nearest, one value is nearer than a list of them, the record's own fields are nearer than those of others.</summary>
    public static int Distance(Filter filter) => filter switch
    {
        Is { Field.Kind: FieldKind.Id, Operator: Operator.Eq } => 0,
        Is { Field.Kind: FieldKind.Id } => 1,
        Is { Operator: Operator.Eq } => 2,
        Is => Step - 1,
        Refers reference => Step + Distance(reference.Where),
        Has list => Step + Distance(list.Where),
        OfType member => Distance(member.Where),
        AllOf all => all.Members.Select(Distance).DefaultIfEmpty(None).Min(),
        AnyOf any => any.Members.Select(Distance).DefaultIfEmpty(None).Max(),
        _ => None,
    };
}
