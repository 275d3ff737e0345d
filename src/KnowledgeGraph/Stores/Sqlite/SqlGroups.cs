using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>Writes groups: one pass over the records, names of grouped records looked up after the limit.</summary>
internal sealed class SqlGroups(SqlAliases aliases, SqlRows pages)
{
    /// <summary>A query for the groups as a JSON array of rows.</summary>
    public string Groups(GroupsSelection groups)
    {
        string row = aliases.Next("n");
        List<string> joins = [];
        string[] keys = [.. groups.By.Select(k => Key(k, row, joins))];
        string[] conditions = pages.Conditions(groups.Type, row, groups.Where);
        IEnumerable<string> columns = keys.Select((k, i) => $"{k} {KeyName(i)}")
            .Append("count(*) c")
            .Concat(groups.Measures.SelectMany((m, i) => Measures(m, i, row)));
        string by = keys.Length == 0 ? "" : $" group by {string.Join(',', keys.Select((_, i) => (i + 1).ToString(CultureInfo.InvariantCulture)))}";
        string inner = $"select {string.Join(',', columns)} from {groups.Type.Table} {row}{string.Concat(joins)}{Sql.Where(conditions)}{by}";
        string limited = $"select * from ({inner}) g order by {Order(groups, "g")} limit {Sql.Parameter(groups.Limit)}";
        string shown = SqlShapes.Array(groups.By.Select((k, i) => Shown(k, $"g.{KeyName(i)}")).Append("g.c").Concat(groups.Measures.Select((_, i) => Measured(i))));
        return $"select json_group_array({shown} order by {Order(groups, "g")}) from ({limited}) g";
    }

    private static string KeyName(int index) => string.Create(CultureInfo.InvariantCulture, $"k{index}");

    private static IEnumerable<string> Measures(Field field, int index, string row)
    {
        string value = $"{row}.{Sql.Name(field.Column)}";
        return new[] { $"sum({value})", $"count({value})", $"min({value})", $"max({value})" }.Select((m, i) => $"{m} {MeasureName(index, i)}");
    }

    private static string MeasureName(int index, int part) => string.Create(CultureInfo.InvariantCulture, $"m{index}{"snla"[part]}");

    private static string Measured(int index) => SqlShapes.Array(Enumerable.Range(0, 4).Select(p => $"g.{MeasureName(index, p)}"));

    private string Key(GroupKey key, string row, List<string> joins)
    {
        string at = row;
        for (int i = 0; i < key.Path.Count; i++)
        {
            Link link = key.Path[i];
            string column = $"{at}.{Sql.Name(link.Column)}";
            bool last = i == key.Path.Count - 1;
            if (last && key.Field is null or { Kind: FieldKind.Id })
            {
                return column;
            }

            if (link.Target is InterfaceType target)
            {
                return SqlOrder.SharedField(key.Field!, column, target);
            }

            at = aliases.Next("o");
            joins.Add($" left join {((RecordType)link.Target).Table} {at} on {at}.id={column}");
        }

        Field field = key.Field ?? throw new InvalidOperationException("A key without a field is at the end of a reference.");
        return key.Bucket is { } bucket ? BucketOf(field, bucket, at) : $"{at}.{Sql.Name(field.Column)}";
    }

    private static string BucketOf(Field date, Bucket bucket, string row)
    {
        if (date.Kind != FieldKind.PartialDate)
        {
            return Part($"{row}.{date.Column}", bucket);
        }

        string key = $"{row}.{Sql.KeyColumn(date)}";
        string part = Part($"substr({key},1,10)", bucket);
        return $"case when {key}<'~' and {part}={Part($"substr({key},12)", bucket)} then {part} end";
    }

    private static string Part(string day, Bucket bucket) => bucket switch
    {
        Bucket.Year => $"substr({day},1,4)",
        Bucket.Quarter => $"substr({day},1,4)||'-Q'||((substr({day},6,2)+2)/3)",
        Bucket.Month => $"substr({day},1,7)",
        Bucket.Week => $"strftime('%G-W%V',{day})",
        _ => $"substr({day},1,10)",
    };

    private static string Shown(GroupKey key, string value)
    {
        if (key.Field is not null)
        {
            return key.Field.Kind == FieldKind.TextList ? $"json({value})" : value;
        }

        ILinkTarget target = key.Path[^1].Target;
        return $"iif({value} is null,null,json_array({value},{NameOf(target, value, "name")},{NameOf(target, value, "dataset")}))";
    }

    private static string NameOf(ILinkTarget target, string id, string field) => target is InterfaceType group
        ? $"({SqlOrder.SharedField(group.Fields.First(f => f.Name == field), id, group)})"
        : ((RecordType)target).Fields.Any(f => f.Name == field) ? $"(select {field} from {((RecordType)target).Table} where id={id})" : "null";

    private static string Order(GroupsSelection groups, string row) => string.Join(',', groups.Order.SelectMany(o => Term(groups, o, row)));

    private static string[] Term(GroupsSelection groups, GroupOrder order, string row)
    {
        string value = order.By switch
        {
            GroupOrderBy.Count => $"{row}.c",
            GroupOrderBy.Key => $"{row}.{KeyName(order.Index)}",
            GroupOrderBy.KeyName => NameOf(groups.By[order.Index].Path[^1].Target, $"{row}.{KeyName(order.Index)}", "name"),
            GroupOrderBy.Avg => $"({row}.{MeasureName(order.Index, 0)}*1.0/{row}.{MeasureName(order.Index, 1)})",
            GroupOrderBy.Min => $"{row}.{MeasureName(order.Index, 2)}",
            GroupOrderBy.Max => $"{row}.{MeasureName(order.Index, 3)}",
            _ => $"{row}.{MeasureName(order.Index, 0)}",
        };
        string direction = order.Descending ? " desc" : "";
        return order.By == GroupOrderBy.Count ? [value + direction] : [$"{value} is null", value + direction];
    }
}
