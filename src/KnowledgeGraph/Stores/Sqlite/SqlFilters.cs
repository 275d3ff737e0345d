using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// Writes conditions. A condition that must not choose an index carries a unary plus, so that which index is walked is decided here
/// and not by statistics: without it the inner side of an EXISTS can be the heavy one.
/// </summary>
internal sealed class SqlFilters(SqlAliases aliases)
{
    /// <summary>The condition that a record of a table fulfils the filter, without the use of an index on the table itself.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="row">The alias of the table.</param>
    public string Holds(Filter filter, string row) => filter switch
    {
        AllOf all => Sql.And(all.Members.Select(m => Holds(m, row))),
        AnyOf any => Sql.Or(any.Members.Select(m => Holds(m, row))),
        Is test => SqlComparisons.Compare(test, $"+{row}."),
        Refers reference => Refers(reference, row),
        Has list => Has(list, $"{row}.id"),
        _ => throw new InvalidOperationException($"A record cannot fulfil a {filter.GetType().Name}."),
    };

    /// <summary>The condition that the record with an id, of any of an interface's types, fulfils the filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="target">The interface.</param>
    /// <param name="id">The id, never null.</param>
    public string HoldsFor(Filter filter, InterfaceType target, string id) => filter switch
    {
        AllOf all => Sql.And(all.Members.Select(m => HoldsFor(m, target, id))),
        AnyOf any => Sql.Or(any.Members.Select(m => HoldsFor(m, target, id))),
        Is { Field.Kind: FieldKind.Id } test => SqlComparisons.Test(test, $"+{id}"),
        Is test => SharedField(test, target, id),
        OfType member => OfType(member, id),
        Has list => Has(list, id),
        _ => throw new InvalidOperationException($"A {target.Name} cannot fulfil a {filter.GetType().Name}."),
    };

    private string SharedField(Is test, InterfaceType target, string id)
    {
        string view = aliases.Next("v");
        string exists = $"exists(select 1 from {target.View} {view} where {view}.id={id} and {SqlComparisons.Compare(test with { Negated = false }, $"+{view}.")})";
        return test.Negated ? $"not {exists}" : $"+{exists}";
    }

    private string OfType(OfType member, string id)
    {
        string isType = Sql.IsOfType($"+{id}", member.Type);
        if (IsEverything(member.Where))
        {
            return member.Negated ? $"not ({isType})" : $"({isType})";
        }

        string row = aliases.Next("r");
        string exists = $"exists(select 1 from {member.Type.Table} {row} where {row}.id={id} and {Holds(member.Where, row)})";
        return member.Negated ? $"not ({isType} and {exists})" : $"({isType} and +{exists})";
    }

    private string Refers(Refers reference, string row)
    {
        Link link = reference.Link;
        string id = $"{row}.{Sql.Name(link.Column)}";
        string missing = reference.Negated ? $"{id} is null or " : $"{id} is not null and ";
        if (link.Required)
        {
            missing = "";
        }

        if (IsEverything(reference.Where))
        {
            return link.Required ? (reference.Negated ? "false" : "true") : $"{id} is {(reference.Negated ? "" : "not ")}null";
        }

        if (reference.Where is Is { Field.Kind: FieldKind.Id } test)
        {
            return $"({missing}{SqlComparisons.Test(test with { Negated = test.Negated != reference.Negated }, $"+{id}")})";
        }

        if (!reference.Negated && new SqlSeeds(this, aliases).Ids(reference.Where, link.Target) is { } set)
        {
            return $"+{id} in ({set})";
        }

        return link.Target is InterfaceType target
            ? $"({missing}{HoldsFor(reference.Negated ? reference.Where.Not() : reference.Where, target, id)})"
            : RefersToRecord(reference, (RecordType)link.Target, id);
    }

    private string RefersToRecord(Refers reference, RecordType target, string id)
    {
        string row = aliases.Next("r");
        string exists = $"exists(select 1 from {target.Table} {row} where {row}.id={id} and {Holds(reference.Where, row)})";
        return reference.Negated ? $"not {exists}" : $"+{exists}";
    }

    private string Has(Has list, string id)
    {
        string row = aliases.Next("r");
        string correlation = $"{row}.{Sql.Name(list.List.Link.Column)}={id}";
        string condition = IsEverything(list.Where) ? correlation : $"{correlation} and {Holds(list.Where, row)}";
        string exists = $"exists(select 1 from {list.List.Type.Table} {row} where {condition})";
        return list.Negated ? $"not {exists}" : $"+{exists}";
    }

    /// <summary>Whether every record fulfils the filter.</summary>
    public static bool IsEverything(Filter filter) => filter is AllOf { Members.Count: 0 };
}
