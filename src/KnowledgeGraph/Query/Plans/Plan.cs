using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Plans;

/// <summary>
/// One GraphQL operation as both stores and the <see cref="AnswerWriter"/> read it: what is asked, never with which values.
/// Values stand in <see cref="Arguments"/>, at the index of their slot, so that plans of one shape are equal and have one statement.
/// </summary>
/// <param name="Roots">The root fields in the order asked.</param>
/// <param name="Slots">What each argument is.</param>
internal sealed record Plan(Seq<Selection> Roots, Seq<SlotKind> Slots)
{
    /// <summary>The roots that a store answers, in the order of its answer.</summary>
    public IEnumerable<Selection> StoredRoots => Roots.Where(r => r.IsStored);
}

/// <summary>What an argument is, so that a store can bind it.</summary>
internal enum SlotKind
{
    /// <summary>A string: an id, a word, a date, a text.</summary>
    Text,

    /// <summary>A whole number, as a long: a limit, a count, an integer field.</summary>
    Integer,

    /// <summary>A number in thousandths, as a long.</summary>
    Number,

    /// <summary>True or false, as a bool.</summary>
    Boolean,

    /// <summary>An array of strings.</summary>
    Texts,

    /// <summary>An array of longs.</summary>
    Integers,

    /// <summary>An array of longs, in thousandths.</summary>
    Numbers,

    /// <summary>The terms of a text search, as an array of strings: a record matches when each is a prefix of one of its tokens.</summary>
    Terms,
}

/// <summary>The values of a <see cref="Plan"/>'s slots.</summary>
/// <param name="Values">A string, long, bool, string[] or long[] for each slot, as its <see cref="SlotKind"/> says; never null.</param>
internal sealed record Arguments(IReadOnlyList<object> Values)
{
    /// <summary>The value of a slot that holds a whole number.</summary>
    public long Integer(int slot) => (long)Values[slot];

    /// <summary>The value of a slot that holds texts.</summary>
    public string[] Texts(int slot) => (string[])Values[slot];
}

/// <summary>The fields that are asked of a record of one type.</summary>
/// <param name="Type">The type of the record.</param>
/// <param name="Selections">What is asked, in the order of the response.</param>
internal sealed record Shape(RecordType Type, Seq<Selection> Selections);
