using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Plans;

/// <summary>A page of records of one type.</summary>
/// <param name="Type">The type of the records.</param>
/// <param name="Along">The list of the surrounding record that they stand in; null for all records of the type.</param>
/// <param name="Where">Which records.</param>
/// <param name="Order">The order; its last term is always the id, in the direction of the term before it.</param>
/// <param name="Page">Which part of them.</param>
internal sealed record Rows(RecordType Type, Inverse? Along, Filter Where, Seq<OrderTerm> Order, Page Page)
{
    /// <summary>Whether an index gives the rows in this order, so that a page reads little more than itself; any other order sorts what the filter left.</summary>
    public bool IsIndexWalk => Along is null
        ? Order[0].IsIndexed || Order[0].IsIndexedReference
        : Order[0] is { IsId: true } or { IsIndexed: true, Key: FieldKey { Field.Kind: FieldKind.PartialDate } };
}

/// <summary>One term of an order. Missing values come last in both directions.</summary>
/// <param name="Path">The references to follow first.</param>
/// <param name="Key">What to compare.</param>
/// <param name="Descending">Whether the greatest value comes first.</param>
internal sealed record OrderTerm(Seq<Link> Path, OrderKey Key, bool Descending)
{
    /// <summary>Whether a record may lack the value.</summary>
    public bool MayBeMissing => Key.MayBeMissing || Path.Any(l => !l.Required);

    /// <summary>Whether the term is the record's own id, which ends every order.</summary>
    public bool IsId => Path.Count == 0 && Key is FieldKey { Field.Kind: FieldKind.Id };

    /// <summary>Whether it is a field of the record that has an index in its order.</summary>
    public bool IsIndexed => Path.Count == 0 && Key is FieldKey { Field: { Sorted: true } or { Kind: FieldKind.Id } };

    /// <summary>Whether it is a name, or another text with such an index, of a record that is always referred to.</summary>
    public bool IsIndexedReference =>
        Path is [{ Required: true, Target: RecordType }] && Key is FieldKey { Field: { Sorted: true, Required: true, Kind: FieldKind.Text } };
}

/// <summary>What an order compares.</summary>
internal abstract record OrderKey
{
    /// <summary>Whether a record may lack the value.</summary>
    public abstract bool MayBeMissing { get; }

    /// <summary>What a value of the key is as an argument; dates are compared by their <see cref="PartialDate.SortKey"/>.</summary>
    public abstract SlotKind Slot { get; }
}

/// <summary>A field of the record; a <see cref="FieldKind.PartialDate"/> by its earliest and then its latest day.</summary>
internal sealed record FieldKey(Field Field) : OrderKey
{
    public override bool MayBeMissing => !Field.Required;

    public override SlotKind Slot => Field.Kind switch
    {
        FieldKind.Integer => SlotKind.Integer,
        FieldKind.Number => SlotKind.Number,
        FieldKind.Boolean => SlotKind.Boolean,
        _ => SlotKind.Text,
    };
}

/// <summary>The number of records in a list of the record.</summary>
internal sealed record CountKey(Inverse List) : OrderKey
{
    public override bool MayBeMissing => false;

    public override SlotKind Slot => SlotKind.Integer;
}

/// <summary>Which part of the ordered records.</summary>
/// <param name="Limit">The slot of the number of rows to fetch, the probe included.</param>
/// <param name="Size">The slot of the number of rows to show.</param>
/// <param name="Backward">Whether the last rows are wanted instead of the first.</param>
/// <param name="Probe">Whether one row more is fetched to learn whether there are more.</param>
/// <param name="After">The row that they come after.</param>
/// <param name="Before">The row that they come before.</param>
internal sealed record Page(int Limit, int Size, bool Backward, bool Probe, Bound? After, Bound? Before);

/// <summary>The row that a cursor stands for.</summary>
/// <param name="Slots">The slot of each order term's value; a missing value is there as <see cref="Missing"/>.</param>
/// <param name="AmongMissing">Whether the row lacks the value of the first term.</param>
internal sealed record Bound(Seq<int> Slots, bool AmongMissing);

/// <summary>The values that stand for a missing one in sort keys: each is after every other value of its kind.</summary>
internal static class Missing
{
    /// <summary>Stands after every text: the last code point, which no text may contain.</summary>
    public const string Text = "\U0010FFFF";

    /// <summary>Stands after every date, moment and sort key of a date.</summary>
    public const string Date = "~";

    /// <summary>Stands after every number, in thousandths: 2 to the power of 53.</summary>
    public const long Number = 1L << 53;

    /// <summary>The value that stands for a missing one of a kind: a string or a long.</summary>
    public static object Of(FieldKind kind) => kind switch
    {
        FieldKind.Date or FieldKind.DateTime or FieldKind.PartialDate => Date,
        FieldKind.Integer or FieldKind.Number or FieldKind.Boolean => Number,
        _ => Text,
    };
}

/// <summary>What is asked of a page of records.</summary>
internal sealed record Connection(Seq<ConnectionPart> Parts)
{
    /// <summary>Whether any row is needed.</summary>
    public bool NeedsRows => Parts.Any(p => p is NodesPart or EdgesPart or PageInfoPart { NeedsRows: true });

    /// <summary>Whether the rows' order values are needed.</summary>
    public bool NeedsCursors => Parts.Any(p => p is EdgesPart { NeedsCursors: true } or PageInfoPart { NeedsCursors: true });

    /// <summary>Whether the number of all records is needed.</summary>
    public bool NeedsTotal => Parts.Any(p => p is TotalCountPart);

    /// <summary>The shapes of a row, in the order of its values.</summary>
    public IEnumerable<Shape> Shapes => Parts.SelectMany(p => p switch
    {
        NodesPart nodes => [nodes.Shape],
        EdgesPart edges => edges.Parts.Where(e => e.Node is not null).Select(e => e.Node!),
        _ => Enumerable.Empty<Shape>(),
    });
}

/// <summary>One part of what is asked of a page.</summary>
internal abstract record ConnectionPart(ResponseText Key);

/// <summary><c>__typename</c> of the page.</summary>
internal sealed record ConnectionTypeNamePart(ResponseText Key, ResponseText Type) : ConnectionPart(Key);

/// <summary><c>nodes</c>.</summary>
internal sealed record NodesPart(ResponseText Key, Shape Shape) : ConnectionPart(Key);

/// <summary><c>edges</c>.</summary>
internal sealed record EdgesPart(ResponseText Key, Seq<EdgePart> Parts) : ConnectionPart(Key)
{
    public bool NeedsCursors => Parts.Any(p => p is { Node: null, TypeName: null });
}

/// <summary>One part of an edge: its node, its type name, or, with neither, its cursor.</summary>
internal sealed record EdgePart(ResponseText Key, Shape? Node, ResponseText? TypeName);

/// <summary><c>pageInfo</c>.</summary>
internal sealed record PageInfoPart(ResponseText Key, Seq<PageInfoEntry> Entries) : ConnectionPart(Key)
{
    public bool NeedsRows => Entries.Any(e => e.Value != PageInfoValue.TypeName);

    public bool NeedsCursors => Entries.Any(e => e.Value is PageInfoValue.StartCursor or PageInfoValue.EndCursor);
}

/// <summary>One part of <c>pageInfo</c>.</summary>
internal sealed record PageInfoEntry(ResponseText Key, PageInfoValue Value);

/// <summary>What is asked of <c>pageInfo</c>.</summary>
internal enum PageInfoValue
{
    TypeName,
    HasNextPage,
    HasPreviousPage,
    StartCursor,
    EndCursor,
}

/// <summary><c>totalCount</c>.</summary>
internal sealed record TotalCountPart(ResponseText Key) : ConnectionPart(Key);
