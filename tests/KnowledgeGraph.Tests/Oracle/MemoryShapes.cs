using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Tests.Oracle;

/// <summary>What is shown of records.</summary>
internal sealed class MemoryShapes(MemoryGraph graph, Arguments arguments)
{
    private readonly MemoryRows _rows = new(graph, arguments);

    /// <summary>The values of a shape.</summary>
    public IEnumerable<object?> Values(Shape shape, Record record) => shape.Selections.Where(s => s.IsStored).Select(s => Value(s, record));

    /// <summary>A record of one of several types: the index of its shape, then the shape's values; null when it is of none of them.</summary>
    public object?[]? OneOf(Seq<Shape> shapes, Record record)
    {
        int index = shapes.ToList().FindIndex(s => s.Type == MemoryGraph.TypeOf(record));
        return index < 0 ? null : [index, .. Values(shapes[index], record)];
    }

    /// <summary>A page as [rows, total], each only when it is needed.</summary>
    public object?[] Page(ManySelection many, Record? owner)
    {
        List<object?> page = [];
        if (many.Connection.NeedsRows)
        {
            page.Add(_rows.Page(many.Rows, owner).Select(r => Row(many, r)));
        }

        if (many.Connection.NeedsTotal)
        {
            page.Add(_rows.All(many.Rows, owner).Count());
        }

        return [.. page];
    }

    private object?[] Row(ManySelection many, Record record)
    {
        IEnumerable<object?> values = many.Connection.Shapes.SelectMany(s => Values(s, record));
        return many.Connection.NeedsCursors ? [_rows.CursorValues(many.Rows.Order, record), .. values] : [.. values];
    }

    private object? Value(Selection selection, Record record) => selection switch
    {
        FieldSelection field => MemoryValues.Of(record, field.Field),
        RangeSelection range => MemoryValues.Date(record, range.Field) is { } date ? new object?[] { date.Text, date.SortKey } : null,
        OneSelection one => graph.Follow(record, one.Link) is { } target ? One(one, target) : null,
        ManySelection many => Page(many, record),
        _ => throw new InvalidOperationException($"No record shows a {selection.GetType().Name}."),
    };

    private object?[]? One(OneSelection one, Record target) =>
        one.Link.Target is InterfaceType ? OneOf(one.Shapes, target) : [.. Values(one.Shapes[0], target)];
}
