using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// Writes what is shown of a record as the positional list that <see cref="Selection"/> describes.
/// Every scalar subquery that yields JSON is wrapped in <c>json()</c>: some versions of SQLite lose the subtype there and would quote it again.
/// </summary>
internal sealed class SqlShapes(SqlAliases aliases, SqlRows pages)
{
    /// <summary>The values of a shape.</summary>
    public IEnumerable<string> Values(Shape shape, SqlRow row) => shape.Selections.Where(s => s.IsStored).Select(s => Value(s, row));

    /// <summary>A query for the one record with an id: what is wanted first, then the shape's values.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="id">An expression for the id.</param>
    /// <param name="first">Expressions that stand before the values.</param>
    public string ById(Shape shape, string id, Func<SqlRow, IEnumerable<string>> first)
    {
        SqlRow row = new(aliases.Next("r"), shape.Type);
        string[] values = [.. first(row), .. Values(shape, row)];
        return $"select {Array(values)} from {shape.Type.Table} {row.Alias}{string.Concat(row.Joins)} where {row.Alias}.id={id}";
    }

    /// <summary>A query for the record with an id that may be of several types: the index of the shape, then its values.</summary>
    /// <param name="shapes">A shape for each type.</param>
    /// <param name="id">An expression for the id.</param>
    public string ByType(Seq<Shape> shapes, string id) => shapes.Count == 1
        ? Indexed(shapes[0], 0, id)
        : $"select case {string.Concat(shapes.Select((s, i) => $"when {Sql.IsOfType(id, s.Type)} then ({Indexed(s, i, id)}) "))}end";

    /// <summary>A page as its list [rows, total].</summary>
    /// <param name="many">The page.</param>
    /// <param name="owner">The id of the record that the list stands in; null for a root.</param>
    public string Page(ManySelection many, string? owner)
    {
        List<string> parts = [];
        if (many.Connection.NeedsRows)
        {
            parts.Add($"json(({List(many, owner)}))");
        }

        if (many.Connection.NeedsTotal)
        {
            parts.Add($"({pages.Count(many.Rows.Type, many.Rows.Along, owner, many.Rows.Where)})");
        }

        return Array(parts);
    }

    /// <summary>A JSON array of expressions.</summary>
    public static string Array(IEnumerable<string> values) => $"json_array({string.Join(',', values)})";

    /// <summary>The texts of a record that a search looks in.</summary>
    public static IEnumerable<string> SearchedTexts(SqlRow row) =>
        row.Type.Fields.Where(f => f.Searched).Select(f => f.Kind == FieldKind.TextList
            ? $"(select group_concat(value,char(10)) from json_each({row.Column(f.Column)}))"
            : row.Column(f.Column));

    private string List(ManySelection many, string? owner)
    {
        SqlRow shown = new(aliases.Next("x"), many.Rows.Type);
        string inner = aliases.Next("n");
        SqlOrder order = new(many.Rows, inner, aliases);
        List<string> values = [.. many.Connection.Shapes.SelectMany(s => Values(s, shown))];
        if (many.Connection.NeedsCursors)
        {
            values.Insert(0, Array(order.Terms.Select((_, i) => $"{shown.Alias}.{SqlOrder.KeyName(i)}")));
        }

        string page = pages.Page(many.Rows, owner, inner, order, shown.Columns);
        return $"select json_group_array({Array(values)} order by {order.Showing(shown.Alias)}) from ({page}) {shown.Alias}{string.Concat(shown.Joins)}";
    }

    private string Value(Selection selection, SqlRow row) => selection switch
    {
        FieldSelection { Field: { Kind: FieldKind.TextList } field } => $"json({row.Column(field.Column)})",
        FieldSelection field => row.Column(field.Field.Column),
        RangeSelection { Field: var date } => Nullable(date.Required, row.Column(date.Column), Array([row.Column(date.Column), row.Column(Sql.KeyColumn(date))])),
        OneSelection { Link.Target: RecordType } one when IsIdOnly(one.Shapes[0]) => OnlyId(one, row),
        OneSelection { Link.Target: RecordType } one => Joined(one, row),
        OneSelection one => $"json(case {string.Concat(one.Shapes.Select((s, i) => Case(s, i, row.Column(one.Link.Column))))}end)",
        ManySelection many => Page(many, row.Id),
        _ => throw new InvalidOperationException($"A record does not show a {selection.GetType().Name}."),
    };

    private string Indexed(Shape shape, int index, string id) => ById(shape, id, _ => [Text(index)]);

    /// <summary>One member of an interface; where only its id is asked for, it need not be looked up.</summary>
    private string Case(Shape shape, int index, string id) =>
        $"when {Sql.IsOfType(id, shape.Type)} then {(IsIdOnly(shape) ? Array([Text(index), .. Ids(shape, id)]) : $"({Indexed(shape, index, id)})")} ";

    private string Joined(OneSelection one, SqlRow row)
    {
        SqlRow referred = new(aliases.Next("j"), one.Shapes[0].Type);
        int place = row.Joins.Count;
        string[] values = [.. Values(one.Shapes[0], referred)];
        row.Joins.Insert(place, $" left join {referred.Type.Table} {referred.Alias} on {referred.Alias}.id={row.Column(one.Link.Column)}");
        row.Joins.AddRange(referred.Joins);
        return Nullable(one.Link.Required, $"{referred.Alias}.id", Array(values));
    }

    private static string OnlyId(OneSelection one, SqlRow row)
    {
        string id = row.Column(one.Link.Column);
        return Nullable(one.Link.Required, id, Array(Ids(one.Shapes[0], id)));
    }

    private static bool IsIdOnly(Shape shape) => shape.Selections.Where(s => s.IsStored).All(s => s is FieldSelection { Field.Kind: FieldKind.Id });

    private static IEnumerable<string> Ids(Shape shape, string id) => shape.Selections.Where(s => s.IsStored).Select(_ => id);

    private static string Nullable(bool required, string value, string shown) => required ? shown : $"iif({value} is null,null,{shown})";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
