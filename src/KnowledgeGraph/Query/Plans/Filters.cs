using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Plans;

/// <summary>
/// A condition on a record. It has two values: a comparison with a missing value is false unless it is negated, and a negated condition is the complement.
/// Negation stands only at the leaves; <c>all</c> and <c>none</c> are negated <see cref="Has"/>.
/// </summary>
internal abstract record Filter
{
    /// <summary>The condition that every record fulfils.</summary>
    public static Filter Everything { get; } = new AllOf([]);

    /// <summary>The condition that no record fulfils.</summary>
    public static Filter Nothing { get; } = new AnyOf([]);

    /// <summary>The complement, with the negation at the leaves.</summary>
    public abstract Filter Not();
}

/// <summary>Every member holds; true without members.</summary>
internal sealed record AllOf(Seq<Filter> Members) : Filter
{
    public override Filter Not() => new AnyOf([.. Members.Select(m => m.Not())]);
}

/// <summary>Some member holds; false without members.</summary>
internal sealed record AnyOf(Seq<Filter> Members) : Filter
{
    public override Filter Not() => new AllOf([.. Members.Select(m => m.Not())]);
}

/// <summary>A comparison of one field with the values of slots.</summary>
/// <param name="Field">The field, of the record or shared by an interface's members.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Slots">The operands: none for <see cref="Operator.IsNull"/> and <see cref="Operator.IsEmpty"/>; earliest and latest day for <see cref="Operator.Overlaps"/>; else one.</param>
/// <param name="Negated">Whether the complement is meant.</param>
internal sealed record Is(Field Field, Operator Operator, Seq<int> Slots, bool Negated) : Filter
{
    public override Filter Not() => this with { Negated = !Negated };
}

/// <summary>There is a record at the end of the reference, and it fulfils the condition.</summary>
/// <param name="Link">The reference.</param>
/// <param name="Where">The condition on the record, or on the interface that the reference leads to.</param>
/// <param name="Negated">Whether the complement is meant.</param>
internal sealed record Refers(Link Link, Filter Where, bool Negated) : Filter
{
    public override Filter Not() => this with { Negated = !Negated };
}

/// <summary>Some record in the list fulfils the condition.</summary>
/// <param name="List">The list, of the record or shared by an interface's members.</param>
/// <param name="Where">The condition on the record in the list.</param>
/// <param name="Negated">Whether the complement is meant: no record does.</param>
internal sealed record Has(Inverse List, Filter Where, bool Negated) : Filter
{
    public override Filter Not() => this with { Negated = !Negated };
}

/// <summary>Where the surrounding reference leads to an interface: the record is of that type and fulfils the condition.</summary>
/// <param name="Type">The type.</param>
/// <param name="Where">The condition on a record of that type.</param>
/// <param name="Negated">Whether the complement is meant.</param>
internal sealed record OfType(RecordType Type, Filter Where, bool Negated) : Filter
{
    public override Filter Not() => this with { Negated = !Negated };
}

/// <summary>How a field is compared. Dates compare by what is certain: see each.</summary>
internal enum Operator
{
    /// <summary>The value is the operand, exactly; of a partial date, its text.</summary>
    Eq,

    /// <summary>The value is among the operand's; of a partial date, its text.</summary>
    In,

    /// <summary>After the operand; of a partial date, its earliest day is (the operand is a latest day).</summary>
    Gt,

    /// <summary>The operand or after it; of a partial date, its earliest day is (the operand is an earliest day).</summary>
    Gte,

    /// <summary>Before the operand; of a partial date, its latest day is (the operand is an earliest day).</summary>
    Lt,

    /// <summary>The operand or before it; of a partial date, its latest day is (the operand is a latest day).</summary>
    Lte,

    /// <summary>The folded text contains the operand, which is folded.</summary>
    Contains,

    /// <summary>The folded text starts with the operand, which is folded.</summary>
    StartsWith,

    /// <summary>The folded text ends with the operand, which is folded.</summary>
    EndsWith,

    /// <summary>The value is missing.</summary>
    IsNull,

    /// <summary>The list has the operand.</summary>
    Has,

    /// <summary>The list has one of the operand's texts.</summary>
    HasAny,

    /// <summary>The list is empty.</summary>
    IsEmpty,

    /// <summary>The partial date can be in the operand's days: its earliest day is not after the operands' latest, and its latest not before their earliest.</summary>
    Overlaps,
}
