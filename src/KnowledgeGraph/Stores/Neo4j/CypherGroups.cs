using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// Writes groups: one pass over the records, each value of them read once; a key that is a record is grouped as the node that it is, and shown after the limit.
/// Sums are taken over thousandths as whole numbers, so that they are exact.
/// </summary>
internal sealed class CypherGroups(CypherAliases aliases, CypherRows pages)
{
    /// <summary>An expression for the groups as a list of rows.</summary>
    public string Groups(GroupsSelection groups)
    {
        CypherRow row = aliases.Row("n", groups.Type);
        string all = pages.All(row, groups.Where);
        CypherPaths paths = new(row, aliases);
        GroupKeyColumn[] keys = [.. groups.By.Select(k => Key(k, paths))];
        GroupMeasure[] measures = [.. groups.Measures.Select(m => new GroupMeasure(row.Shown(m), aliases))];
        string count = aliases.Next("c");
        string[] values = [.. keys.Select(k => $"{k.Value} AS {k.Raw}"), .. measures.Select(m => $"{m.Value} AS {m.Raw}")];
        string read = values.Length == 0 ? "" : $"\nWITH {string.Join(", ", values)}";
        IEnumerable<string> columns = [.. keys.Select(k => $"{k.Key} AS {k.Name}"), $"count(*) AS {count}", .. measures.SelectMany(m => m.Columns)];
        string some = keys.Length == 0 ? $" WHERE {count} > 0 WITH *" : "";
        string order = string.Join(", ", groups.Order.SelectMany(o => Term(o, keys, count, measures)));
        string shown = Cypher.List([.. keys.Select(k => k.Shown), count, .. measures.Select(m => m.Shown)]);
        return $"COLLECT {{\n{all}{string.Concat(paths.Joins.Select(j => $"\n{j}"))}{read}\nWITH {string.Join(", ", columns)}{some} ORDER BY {order} LIMIT {Cypher.Parameter(groups.Limit)}\n"
            + $"RETURN {shown} AS {aliases.Next("v")} ORDER BY {order} }}";
    }

    private GroupKeyColumn Key(GroupKey key, CypherPaths paths)
    {
        (CypherRow at, _) = paths.Follow(key.Path);
        string raw = aliases.Next("r");
        (string value, string column) = key switch
        {
            { Field: null } => (at.Alias, raw),
            { Field: { Kind: FieldKind.PartialDate } date, Bucket: { } bucket } => (at.Key(date), CypherBuckets.OfPartial(raw, bucket)),
            { Field: var date, Bucket: { } bucket } => (at.Property(date), CypherBuckets.Of(raw, bucket)),
            { Field: var field } => (at.Shown(field), raw),
        };
        return new GroupKeyColumn(value, raw, column, aliases.Next("g"), IsRecord: key.Field is null);
    }

    private static string[] Term(GroupOrder order, GroupKeyColumn[] keys, string count, GroupMeasure[] measures)
    {
        string value = order.By switch
        {
            GroupOrderBy.Count => count,
            GroupOrderBy.Key => keys[order.Index].Order,
            GroupOrderBy.KeyName => $"{keys[order.Index].Name}.name",
            GroupOrderBy.Avg => measures[order.Index].Average,
            GroupOrderBy.Sum => measures[order.Index].Total,
            GroupOrderBy.Min => measures[order.Index].Least,
            _ => measures[order.Index].Most,
        };

        // Ascending, Cypher has missing values last by itself.
        return (order.Descending, order.By) switch
        {
            (false, _) => [value],
            (true, GroupOrderBy.Count) => [$"{value} DESC"],
            _ => [$"{value} IS NULL", $"{value} DESC"],
        };
    }

    /// <summary>A key of the groups.</summary>
    /// <param name="Value">What is read of a record.</param>
    /// <param name="Raw">The variable that it becomes.</param>
    /// <param name="Key">What is made of it to group by.</param>
    /// <param name="Name">The variable that this becomes.</param>
    /// <param name="IsRecord">Whether it is a record.</param>
    private sealed record GroupKeyColumn(string Value, string Raw, string Key, string Name, bool IsRecord)
    {
        public string Order => IsRecord ? $"{Name}.id" : Name;

        public string Shown => IsRecord ? $"CASE WHEN {Name} IS NULL THEN null ELSE [{Name}.id, {Name}.name, {Name}.dataset] END" : Name;
    }

    /// <summary>The measures of one number.</summary>
    /// <param name="Value">What is read of a record.</param>
    private sealed record GroupMeasure(string Value, CypherAliases Aliases)
    {
        public string Raw { get; } = Aliases.Next("m");

        private string Sum => $"{Raw}s";

        private string Count => $"{Raw}c";

        public string Least => $"{Raw}l";

        public string Most => $"{Raw}m";

        /// <summary>The sum; Cypher has 0 for that of nothing.</summary>
        public string Total => $"CASE {Count} WHEN 0 THEN null ELSE {Sum} END";

        public string Average => $"CASE {Count} WHEN 0 THEN null ELSE 1.0 * {Sum} / {Count} END";

        public IEnumerable<string> Columns => [$"sum({Raw}) AS {Sum}", $"count({Raw}) AS {Count}", $"min({Raw}) AS {Least}", $"max({Raw}) AS {Most}"];

        public string Shown => Cypher.List([Total, Count, Least, Most]);
    }
}
