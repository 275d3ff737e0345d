using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// Writes filters from their selective end: where one leads to an equality that an index serves, the records behind it are found first
/// and the filter becomes "the id is one of these".
/// </summary>
internal sealed class SqlSeeds(SqlFilters filters, SqlAliases aliases)
{
    /// <summary>The condition on a table that an index of it serves; null where the filter leads to no indexed equality.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="row">The alias of the table.</param>
    /// <param name="type">The type of the records in the table.</param>
    public string? Seek(Filter filter, string row, RecordType type) => filter switch
    {
        Is test => IsIndexed(test) ? SqlComparisons.Compare(test, $"{row}.") : null,
        Refers { Negated: false } reference => References(reference.Where, reference.Link, row),
        Has { Negated: false } list => Owners(list) is { } owners ? $"{row}.id in ({owners})" : null,
        AllOf all => SeekAll(all, row, type),
        AnyOf any => Union(any, m => Ids(m, type)) is { } ids ? $"{row}.id in ({ids})" : null,
        _ => null,
    };

    /// <summary>A query for the ids of the records that fulfil the filter; null where it leads to no indexed equality.</summary>
    public string? Ids(Filter filter, ILinkTarget target) => target is InterfaceType group ? Ids(filter, group) : Ids(filter, (RecordType)target);

    /// <summary>A query for the records that own the list's fulfilling members, one row a member; null where no index serves it.</summary>
    public string? Owners(Has list)
    {
        RecordType type = list.List.Type;
        string row = aliases.Next("s");
        return Seek(list.Where, row, type) is { } seek ? $"select {row}.{Sql.Name(list.List.Link.Column)} from {type.Table} {row} where {seek}" : null;
    }

    private string? Ids(Filter filter, RecordType type)
    {
        string row = aliases.Next("s");
        return Seek(filter, row, type) is { } seek ? $"select {row}.id from {type.Table} {row} where {seek}" : null;
    }

    private string? Ids(Filter filter, InterfaceType target)
    {
        switch (filter)
        {
            case Is { Negated: false, Field.Kind: FieldKind.Id, Operator: Operator.Eq } test:
                return $"select {Sql.Parameter(test.Slots[0])}";
            case Is { Negated: false, Field.Kind: FieldKind.Id, Operator: Operator.In } test:
                return $"select value from json_each({Sql.Parameter(test.Slots[0])})";
            case Is test when IsIndexed(test):
                string view = aliases.Next("v");
                return $"select {view}.id from {target.View} {view} where {SqlComparisons.Compare(test, $"{view}.")}";
            case OfType { Negated: false } member:
                return Ids(member.Where, member.Type);
            case Has { Negated: false } list:
                return Owners(list);
            case AnyOf any:
                return Union(any, m => Ids(m, target));
            case AllOf all:
                return First(all, m => Ids(m, target), out Filter? seed) is { } ids ? Narrow(ids, all, seed!, target) : null;
            default:
                return null;
        }
    }

    private string Narrow(string ids, AllOf all, Filter seed, InterfaceType target)
    {
        string set = aliases.Next("s");
        string[] rest = [.. all.Members.Where(m => !ReferenceEquals(m, seed)).Select(m => filters.HoldsFor(m, target, $"{set}.id"))];
        return rest.Length == 0 ? ids : $"select {set}.id from (select null id where false union all {ids}) {set}{Sql.Where(rest)}";
    }

    private string? References(Filter where, Link link, string row)
    {
        string column = $"{row}.{Sql.Name(link.Column)}";
        return where is Is { Negated: false, Field.Kind: FieldKind.Id, Operator: Operator.Eq or Operator.In } test
            ? SqlComparisons.Test(test, column)
            : Ids(where, link.Target) is { } ids ? $"{column} in ({ids})" : null;
    }

    private string? SeekAll(AllOf all, string row, RecordType type)
    {
        string? seek = First(all, m => Seek(m, row, type), out Filter? seed);
        return seek is null ? null : Sql.And(all.Members.Select(m => ReferenceEquals(m, seed) ? seek : filters.Holds(m, row)));
    }

    /// <summary>Seeks by the member that promises the fewest records: an equality before a list of values, the record's own columns before those of others.</summary>
    private static string? First(AllOf all, Func<Filter, string?> write, out Filter? seed)
    {
        foreach (Filter member in all.Members.OrderBy(Selectivity.Distance))
        {
            if (write(member) is { } text)
            {
                seed = member;
                return text;
            }
        }

        seed = null;
        return null;
    }

    private static string? Union(AnyOf any, Func<Filter, string?> write)
    {
        string?[] members = [.. any.Members.Select(write)];
        return members.Length > 0 && members.All(m => m is not null) ? string.Join(" union all ", members) : null;
    }

    /// <summary>Whether an index serves the comparison.</summary>
    public static bool IsIndexed(Is test) => !test.Negated
        && test.Operator is Operator.Eq or Operator.In
        && (test.Field.Indexed || test.Field.Kind == FieldKind.Id || test.Field is { Sorted: true, Kind: FieldKind.Text });
}
