using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// Writes pages of records: bare rows first, filtered, ordered and limited; what is shown of them is joined after.
/// Where a filter leads to an indexed equality of unknown weight, the statement itself decides: it counts the records behind the equality
/// up to <see cref="Threshold"/> and then either sorts those, or walks the order and tests each row. The branch not taken has a limit of 0 and costs nothing.
/// </summary>
internal sealed class SqlRows(SqlAliases aliases, SqlFilters filters)
{
    /// <summary>
    /// How many records behind an equality are still sorted. Testing visits about first × all / found rows and sorting visits found,
    /// so for a page of 20 in some hundred thousand rows they cost the same near the root of their product.
    /// </summary>
    private const int Threshold = 1000;

    private readonly SqlSeeds _seeds = new(filters, aliases);

    /// <summary>A query for the rows of a page, as <c>from (…)</c> needs it: the columns that were asked for and the keys of the order.</summary>
    /// <param name="rows">The page.</param>
    /// <param name="owner">The id of the record that the list stands in; null for a root.</param>
    /// <param name="row">The alias of the table inside the query.</param>
    /// <param name="order">The order over that alias.</param>
    /// <param name="columns">The columns that were asked for.</param>
    public string Page(Rows rows, string? owner, string row, SqlOrder order, IReadOnlyList<string> columns)
    {
        string select = $"select {string.Join(',', columns.Select(c => $"{row}.{Sql.Name(c)}").Concat(order.Columns))} from ";
        string limit = Sql.Parameter(rows.Page.Limit);
        Filter[] members = Members(rows.Where);

        if (Driver(rows, owner, row, members) is { } driver)
        {
            bool splits = order.Splits && driver.KeepsOrder;
            return Branches(rows, order, splits, select + From(rows, row, order), [driver.Condition, .. Rest(members, driver.Filter, row)], limit);
        }

        if (Seed(rows, row, members) is not { } seed)
        {
            return Branches(rows, order, order.Splits, select + Walk(rows, row, order), [.. Rest(members, null, row)], limit);
        }

        string from = select + From(rows, row, order);
        string[] sorted = [seed.Seek, .. Rest(members, seed.Filter, row)];
        if (!order.IsWalk)
        {
            return Branches(rows, order, false, from, sorted, limit);
        }

        // "materialized" counts once; a guard in LIMIT stops a branch where one in WHERE would not.
        string count = aliases.Next("count");
        string few = $"iif((select n from {count})<={Threshold},{limit},0)";
        string many = $"iif((select n from {count})>{Threshold},{limit},0)";
        return $"with {count}(n) as materialized (select count(*) from ({seed.Count} limit {Threshold + 1})) select * from ("
            + $"select * from ({Branches(rows, order, false, from, sorted, few)}) union all "
            + $"select * from ({Branches(rows, order, order.Splits, from, [.. Rest(members, null, row)], many)})) limit {limit}";
    }

    /// <summary>A query for the number of records, whatever the page.</summary>
    public string Count(RecordType type, Inverse? along, string? owner, Filter where)
    {
        string row = aliases.Next("n");
        Rows rows = new(type, along, where, [], new Page(0, 0, false, false, null, null));
        Filter[] members = Members(where);
        return $"select count(*) from {type.Table} {row}{Sql.Where(Conditions(rows, owner, row, members))}";
    }

    /// <summary>The conditions of a filter over a table when all its records are needed, whatever their order.</summary>
    public string[] Conditions(RecordType type, string row, Filter where) =>
        Conditions(new Rows(type, null, where, [], new Page(0, 0, false, false, null, null)), null, row, Members(where));

    private string[] Conditions(Rows rows, string? owner, string row, Filter[] members)
    {
        if (Driver(rows, owner, row, members) is { } driver)
        {
            return [driver.Condition, .. Rest(members, driver.Filter, row)];
        }

        return Seed(rows, row, members) is { } seed ? [seed.Seek, .. Rest(members, seed.Filter, row)] : [.. Rest(members, null, row)];
    }

    private static Filter[] Members(Filter where) => where is AllOf all ? [.. all.Members] : [where];

    private IEnumerable<string> Rest(Filter[] members, Filter? done, string row) => members.Where(m => !ReferenceEquals(m, done)).Select(m => filters.Holds(m, row));

    /// <summary>The equality on the table's own columns that leads to the rows, if there is one.</summary>
    private static (string Condition, Filter? Filter, bool KeepsOrder)? Driver(Rows rows, string? owner, string row, Filter[] members)
    {
        if (rows.Along is { } along)
        {
            return ($"{row}.{Sql.Name(along.Link.Column)}={owner}", null, true);
        }

        foreach (Filter member in members.OrderBy(m => m is Is { Field.Kind: FieldKind.Id } ? 0 : m is Is ? 1 : 2))
        {
            if (member is Is test && SqlSeeds.IsIndexed(test))
            {
                return (SqlComparisons.Compare(test, $"{row}."), member, false);
            }

            if (member is Refers { Negated: false, Where: Is { Negated: false, Field.Kind: FieldKind.Id, Operator: Operator.Eq or Operator.In } id } reference)
            {
                return (SqlComparisons.Test(id, $"{row}.{Sql.Name(reference.Link.Column)}"), member, id.Operator == Operator.Eq);
            }
        }

        return null;
    }

    /// <summary>The filter that leads to an indexed equality in another table, if there is one, with a query that has a row for each record behind it.</summary>
    private (string Seek, string Count, Filter Filter)? Seed(Rows rows, string row, Filter[] members)
    {
        foreach (Filter member in members)
        {
            if (_seeds.Seek(member, row, rows.Type) is not { } seek)
            {
                continue;
            }

            string? owners = member is Has list ? _seeds.Owners(list) : null;
            string counted = aliases.Next("n");
            return (seek, owners is null ? $"select 1 from {rows.Type.Table} {counted} where {_seeds.Seek(member, counted, rows.Type)}" : $"select 1 from ({owners})", member);
        }

        return null;
    }

    private static string From(Rows rows, string row, SqlOrder order) => $"{rows.Type.Table} {row}{string.Concat(order.Joins)}";

    /// <summary>Without an equality the order leads: along the referred table's index where the first term is one of its fields.</summary>
    private static string Walk(Rows rows, string row, SqlOrder order)
    {
        if (!order.WalksReference || rows.Where is not AllOf { Members.Count: 0 })
        {
            return From(rows, row, order);
        }

        OrderTerm first = rows.Order[0];
        string key = order.Terms[0].Key;
        string referred = key[..key.IndexOf('.', StringComparison.Ordinal)];
        string others = string.Concat(order.Joins.Skip(1));
        return $"{((RecordType)first.Path[0].Target).Table} {referred} cross join {rows.Type.Table} {row} on {row}.{Sql.Name(first.Path[0].Column)}={referred}.id{others}";
    }

    private static string Branches(Rows rows, SqlOrder order, bool splits, string select, string[] conditions, string limit)
    {
        if (!splits)
        {
            return Branch(rows, order, SqlSegment.All, select, conditions, limit);
        }

        SqlSegment[] segments = rows.Page.Backward ? [SqlSegment.Missing, SqlSegment.Values] : [SqlSegment.Values, SqlSegment.Missing];
        string[] branches = [.. segments.Select(s => Branch(rows, order, s, select, conditions, limit)).Where(b => b.Length > 0)];
        return branches.Length switch
        {
            0 => $"{select}{Sql.Where(["false"])}",
            1 => branches[0],
            _ => $"select * from ({branches[0]}) union all select * from ({branches[1]}) limit {limit}",
        };
    }

    /// <summary>One ordered, limited query; empty when a cursor leaves nothing of the segment.</summary>
    private static string Branch(Rows rows, SqlOrder order, SqlSegment segment, string select, string[] conditions, string limit)
    {
        SqlTerm first = order.Terms[0];
        string? range = segment switch
        {
            SqlSegment.Values => $"{first.Key}<{first.Missing}",
            SqlSegment.Missing => $"{first.Key}={first.Missing}",
            _ => null,
        };
        string? after = rows.Page.After is { } a ? order.Beyond(a, after: true, segment) : null;
        if (segment == SqlSegment.Values && after is not null)
        {
            // What comes after a value is no missing one; two bounds on one side would leave SQLite the choice of the weaker.
            range = null;
        }

        string? before = rows.Page.Before is { } b ? order.Beyond(b, after: false, segment) : null;
        if (segment != SqlSegment.All && (after == "false" || before == "false"))
        {
            return "";
        }

        string[] all = [.. conditions, .. new[] { range, after, before }.OfType<string>()];
        return $"{select}{Sql.Where(all)} order by {order.Reading(segment, rows.Page.Backward)} limit {limit}";
    }
}
