using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Tests.Oracle;

/// <summary>The rows of a page: all records filtered, sorted, cut at the cursors, and only then limited.</summary>
internal sealed class MemoryRows(MemoryGraph graph, Arguments arguments)
{
    private readonly MemoryFilter _filter = new(graph, arguments);

    /// <summary>Every record that the page is a part of, in no order.</summary>
    public IEnumerable<Record> All(Rows rows, Record? owner) =>
        (rows.Along is null ? graph.OfType(rows.Type) : graph.ListOf(owner!, rows.Along)).Where(r => _filter.Holds(rows.Where, r));

    /// <summary>The rows that are fetched, in the order of the response.</summary>
    public IEnumerable<Record> Page(Rows rows, Record? owner)
    {
        List<Record> sorted = [.. All(rows, owner)];
        sorted.Sort((a, b) => Compare(rows.Order, OrderValues(rows.Order, a), OrderValues(rows.Order, b)));
        IEnumerable<Record> between = sorted
            .Where(r => rows.Page.After is not { } after || Compare(rows.Order, OrderValues(rows.Order, r), BoundValues(rows.Order, after)) > 0)
            .Where(r => rows.Page.Before is not { } before || Compare(rows.Order, OrderValues(rows.Order, r), BoundValues(rows.Order, before)) < 0);
        int limit = (int)arguments.Integer(rows.Page.Limit);
        return rows.Page.Backward ? between.TakeLast(limit) : between.Take(limit);
    }

    /// <summary>The order values of a record as a cursor carries them.</summary>
    public object[] CursorValues(Seq<OrderTerm> order, Record record) =>
        [.. OrderValues(order, record).Zip(order, (value, term) => value ?? MissingOf(term))];

    private object?[] OrderValues(Seq<OrderTerm> order, Record record) => [.. order.Select(t => graph.Follow(record, t.Path) is { } at ? ValueOf(t.Key, at) : null)];

    private object? ValueOf(OrderKey key, Record record) => key switch
    {
        FieldKey field => MemoryValues.OrderValue(record, field.Field),
        CountKey count => (long)graph.ListOf(record, count.List).Count(),
        _ => throw new InvalidOperationException($"No order is by a {key.GetType().Name}."),
    };

    private object?[] BoundValues(Seq<OrderTerm> order, Bound bound) =>
        [.. bound.Slots.Zip(order, (slot, term) => Equals(arguments.Values[slot], MissingOf(term)) ? null : arguments.Values[slot] is bool b ? (b ? 1L : 0L) : arguments.Values[slot])];

    private static object MissingOf(OrderTerm term) => Missing.Of(term.Key is FieldKey key ? key.Field.Kind : FieldKind.Integer);

    private static int Compare(Seq<OrderTerm> order, object?[] left, object?[] right)
    {
        for (int i = 0; i < order.Count; i++)
        {
            int compared = MemoryValues.Compare(left[i], right[i], order[i].Descending);
            if (compared != 0)
            {
                return compared;
            }
        }

        return 0;
    }
}
