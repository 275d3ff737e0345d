using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Plans;

/// <summary>One thing that is asked for.</summary>
/// <param name="Key">Its name in the response.</param>
internal abstract record Selection(ResponseText Key)
{
    /// <summary>Whether a store answers it; otherwise the writer knows it by itself. A stored selection takes one place in its list.</summary>
    public virtual bool IsStored => true;
}

/// <summary><c>__typename</c>.</summary>
internal sealed record TypeNameSelection(ResponseText Key, ResponseText Type) : Selection(Key)
{
    public override bool IsStored => false;
}

/// <summary>A plain field. Answer: its value; booleans as 0 or 1, <see cref="FieldKind.Number"/> as whole thousandths.</summary>
internal sealed record FieldSelection(ResponseText Key, Field Field) : Selection(Key);

/// <summary>The earliest and latest day of a date. Answer: [text, sort key], or null when it is missing.</summary>
internal sealed record RangeSelection(ResponseText Key, Field Field, Seq<RangePart> Parts) : Selection(Key);

/// <summary>One part of a date's range.</summary>
internal sealed record RangePart(ResponseText Key, RangeValue Value);

/// <summary>What is asked of a date's range.</summary>
internal enum RangeValue
{
    TypeName,
    Earliest,
    Latest,
    Precision,
}

/// <summary>
/// The record that a reference leads to. Answer: null, or the list of the shape's values;
/// where the link leads to an interface, the index of the shape stands before them.
/// </summary>
/// <param name="Shapes">One shape for each type that the link can lead to, in the order of its target's members.</param>
internal sealed record OneSelection(ResponseText Key, Link Link, Seq<Shape> Shapes) : Selection(Key);

/// <summary>A record by its id. Answer: null, or the index of the shape and then the shape's values.</summary>
/// <param name="Id">The slot of the id.</param>
internal sealed record KeyedSelection(ResponseText Key, int Id, Seq<Shape> Shapes) : Selection(Key);

/// <summary>
/// A page of records. Answer: [rows, total]; rows stand there only when <see cref="Connection.NeedsRows"/>, the total when <see cref="Connection.NeedsTotal"/>.
/// A row is the list of its order values (only when <see cref="Connection.NeedsCursors"/>) and then the values of every shape, in the response's order of rows;
/// with <see cref="Page.Probe"/> there is one row more than the limit when there are more, the last forward and the first backward.
/// </summary>
internal sealed record ManySelection(ResponseText Key, Rows Rows, Connection Connection) : Selection(Key);

/// <summary>
/// Groups of records. Answer: rows of [keys…, count, measures…]. A key that is a record is null or [id, name, dataset],
/// any other its value. A measure is [sum, count of values, min, max] in thousandths for a <see cref="FieldKind.Number"/>, else in units; sum, min and max are null where no record has a value.
/// </summary>
/// <param name="Type">The type of the records.</param>
/// <param name="Where">Which records are grouped.</param>
/// <param name="By">The keys, in schema order.</param>
/// <param name="Measures">The fields to measure, in the order of their places in a row.</param>
/// <param name="Order">The order of the groups, always ending in all keys, missing last.</param>
/// <param name="Limit">The slot of the number of rows to fetch.</param>
/// <param name="Shown">The slot of the number of rows to show.</param>
/// <param name="Parts">What is asked of each group.</param>
internal sealed record GroupsSelection(
    ResponseText Key, RecordType Type, Filter Where, Seq<GroupKey> By, Seq<Field> Measures, Seq<GroupOrder> Order, int Limit, int Shown, Seq<GroupPart> Parts) : Selection(Key);

/// <summary>
/// What a text search finds, best first and then by id. Answer: rows of [score, index of the shape, [searched texts…], the shape's values…];
/// the texts are those of the type's <see cref="Field.Searched"/> fields in their order, a list's joined by line breaks, null where missing.
/// </summary>
/// <param name="Terms">The slot of the terms; without a term nothing matches.</param>
/// <param name="Kinds">The slot of the names of the record types to look in; null for all of them.</param>
/// <param name="Limit">The slot of the number of hits.</param>
/// <param name="Shapes">One shape for each searched type.</param>
/// <param name="Parts">What is asked of each hit.</param>
internal sealed record SearchSelection(ResponseText Key, int Terms, int? Kinds, int Limit, Seq<Shape> Shapes, Seq<HitPart> Parts) : Selection(Key);

/// <summary>One part of a search hit.</summary>
internal sealed record HitPart(ResponseText Key, HitValue Value, Seq<SnippetPart> Snippet);

/// <summary>What is asked of a search hit.</summary>
internal enum HitValue
{
    TypeName,
    Score,
    Snippet,
    Node,
}

/// <summary>One part of a snippet.</summary>
internal sealed record SnippetPart(ResponseText Key, SnippetValue Value, Seq<SpanPart> Spans);

/// <summary>What is asked of a snippet.</summary>
internal enum SnippetValue
{
    TypeName,
    Text,
    Ranges,
}

/// <summary>One part of a range in a snippet.</summary>
internal sealed record SpanPart(ResponseText Key, SpanValue Value);

/// <summary>What is asked of a range in a snippet.</summary>
internal enum SpanValue
{
    TypeName,
    Start,
    Length,
}

/// <summary>The codebook of stance types, which the writer knows by itself.</summary>
internal sealed record CodebookSelection(ResponseText Key, Seq<CodebookPart> Parts) : Selection(Key)
{
    public override bool IsStored => false;
}

/// <summary>One column of the codebook.</summary>
internal sealed record CodebookPart(ResponseText Key, string Column);

/// <summary>
/// The graph itself. Answer: [data version, datasets]; datasets are rows of [name, title, records, moment of the last change], by name,
/// and stand there only when <see cref="NeedsDatasets"/>.
/// </summary>
internal sealed record AboutSelection(ResponseText Key, Seq<AboutPart> Parts) : Selection(Key)
{
    /// <summary>Whether the datasets are asked for.</summary>
    public bool NeedsDatasets => Parts.Any(p => p.Value == AboutValue.Datasets);
}

/// <summary>One part of what is told of the graph.</summary>
internal sealed record AboutPart(ResponseText Key, AboutValue Value, Seq<DatasetPart> Datasets);

/// <summary>What is asked of the graph.</summary>
internal enum AboutValue
{
    TypeName,
    Version,
    Store,
    DataVersion,
    Datasets,
}

/// <summary>One part of what is told of a dataset.</summary>
internal sealed record DatasetPart(ResponseText Key, DatasetValue Value);

/// <summary>What is asked of a dataset.</summary>
internal enum DatasetValue
{
    TypeName,
    Name,
    Title,
    Records,
    UpdatedAt,
}
