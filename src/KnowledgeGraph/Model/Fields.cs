using System.Reflection;

namespace KnowledgeGraph.Model;

/// <summary>What a field holds, and so how it is stored, compared and written.</summary>
internal enum FieldKind
{
    /// <summary>The id of the record itself.</summary>
    Id,

    /// <summary>Text of any length.</summary>
    Text,

    /// <summary>A list of texts, never missing.</summary>
    TextList,

    /// <summary>A word of a vocabulary.</summary>
    Word,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with at most three decimals, handled as whole thousandths.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A moment in UTC, to the millisecond.</summary>
    DateTime,

    /// <summary>A <see cref="Model.PartialDate"/>.</summary>
    PartialDate,
}

/// <summary>One field of a record that is no reference.</summary>
internal sealed class Field
{
    /// <summary>The name in GraphQL and CSV, such as <c>statedOn</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in SQL, such as <c>stated_on</c>.</summary>
    public required string Column { get; init; }

    /// <summary>The meaning, from the record's summary.</summary>
    public required string Description { get; init; }

    public required FieldKind Kind { get; init; }

    /// <summary>Whether the field always has a value once the record is stored.</summary>
    public required bool Required { get; init; }

    /// <summary>The words that are allowed, for a <see cref="FieldKind.Word"/>.</summary>
    public Vocabulary? Vocabulary { get; init; }

    /// <summary>Whether pages in its order are one index walk.</summary>
    public bool Sorted { get; init; }

    /// <summary>Whether an equality on it can seed a query.</summary>
    public bool Indexed { get; init; }

    /// <summary>Whether <c>search</c> finds its words.</summary>
    public bool Searched { get; init; }

    /// <summary>Whether the writer fills it in, so that no input may carry it.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The C# property.</summary>
    public required PropertyInfo Property { get; init; }

    /// <summary>Whether a record keeps it from when it was first learned: its dataset, moment, import and origin are neither compared nor replaced.</summary>
    public bool Kept => Property.DeclaringType == typeof(Record) && Kind != FieldKind.Id;

    /// <summary>Reads the field of a record, as its C# value; null when missing.</summary>
    public object? Get(Record record) => Property.GetValue(record);

    /// <summary>Writes the field of a record that is being made.</summary>
    public void Set(Record record, object? value) => Property.SetValue(record, value);

    /// <inheritdoc/>
    public override string ToString() => $"{Property.DeclaringType!.Name}.{Name}";
}

/// <summary>The words that a field may hold.</summary>
/// <param name="Name">The GraphQL name of the enum, such as <c>StanceType</c>.</param>
/// <param name="Description">What the words describe.</param>
/// <param name="Type">The C# enum.</param>
/// <param name="Words">The words in the order of their declaration.</param>
internal sealed record Vocabulary(string Name, string Description, Type Type, IReadOnlyList<Word> Words)
{
    private readonly Dictionary<string, object> _values = Words.ToDictionary(w => w.Name, w => w.Value);
    private readonly Dictionary<object, string> _names = Words.ToDictionary(w => w.Value, w => w.Name);

    /// <summary>The C# value of a word; null when there is no such word.</summary>
    public object? ValueOf(string name) => _values.GetValueOrDefault(name);

    /// <summary>The word of a C# value.</summary>
    public string NameOf(object value) => _names[value];
}

/// <summary>One word of a vocabulary.</summary>
/// <param name="Name">The word, such as <c>DECLINES_COMMENT</c>.</param>
/// <param name="Description">Its definition.</param>
/// <param name="Value">The C# enum value.</param>
internal sealed record Word(string Name, string Description, object Value);

/// <summary>What a reference can lead to: one record type, or an interface of several.</summary>
internal interface ILinkTarget
{
    /// <summary>The GraphQL name.</summary>
    string Name { get; }

    /// <summary>The record types behind it: itself, or every member.</summary>
    IReadOnlyList<RecordType> Members { get; }

    /// <summary>The fields that every member has.</summary>
    IReadOnlyList<Field> Fields { get; }

    /// <summary>The lists that every member has.</summary>
    IReadOnlyList<Inverse> Lists { get; }
}

/// <summary>A reference from one record to another.</summary>
internal sealed class Link
{
    /// <summary>The name in GraphQL and CSV, such as <c>holder</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name in SQL; it holds the id.</summary>
    public required string Column { get; init; }

    public required string Description { get; init; }

    /// <summary>The relationship type in the graph store.</summary>
    public required string RelationshipType { get; init; }

    /// <summary>The record type that has the reference.</summary>
    public required RecordType Owner { get; init; }

    /// <summary>What it leads to.</summary>
    public required ILinkTarget Target { get; init; }

    public required bool Required { get; init; }

    /// <summary>Which end of an edge record this is, or none for a reference of its own.</summary>
    public required EdgeEnd End { get; init; }

    public required PropertyInfo Property { get; init; }

    /// <summary>The list seen from the target, where it has one.</summary>
    public Inverse? Inverse { get; internal set; }

    /// <summary>Reads the reference of a record; null when it is missing.</summary>
    public string? Get(Record record) => (Property.GetValue(record) as IRef)?.Id;

    /// <summary>Makes a reference as <see cref="Property"/> holds it.</summary>
    public object Make(string id) => Maker.Invoke(id);

    /// <summary>Writes the reference of a record that is being made.</summary>
    public void Set(Record record, string id) => Property.SetValue(record, Make(id));

    private ConstructorInvoker Maker => field ??=
        ConstructorInvoker.Create((Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType).GetConstructor([typeof(string)])!);

    /// <inheritdoc/>
    public override string ToString() => $"{Owner.Name}.{Name}";
}

/// <summary>Which end of an edge a link is.</summary>
internal enum EdgeEnd
{
    /// <summary>An ordinary reference.</summary>
    None,

    /// <summary>The end that the edge starts from.</summary>
    From,

    /// <summary>The end that the edge leads to.</summary>
    To,
}

/// <summary>A list of records seen from the target of their link.</summary>
/// <param name="Name">The name in GraphQL, such as <c>stances</c>.</param>
/// <param name="Link">The link that is followed backwards.</param>
internal sealed record Inverse(string Name, Link Link)
{
    /// <summary>The record type in the list.</summary>
    public RecordType Type => Link.Owner;

    /// <inheritdoc/>
    public override string ToString() => $"{Link.Target.Name}.{Name}";
}
