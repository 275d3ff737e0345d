using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Oracle;

/// <summary>The values of records as a store answers them, and how they compare.</summary>
internal static class MemoryValues
{
    /// <summary>A string, a long, an array of strings, or null.</summary>
    public static object? Of(Record record, Field field) => Own(record, field).Get(record) switch
    {
        null => null,
        bool truth => truth ? 1L : 0L,
        int whole => (long)whole,
        decimal number => (long)(number * 1000),
        DateOnly day => PartialDate.Day(day),
        DateTime moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        PartialDate date => date.Text,
        TextList texts => texts.ToArray(),
        Enum word => field.Vocabulary!.Words.Single(w => w.Value.Equals(word)).Name,
        string text => text,
        var other => throw new InvalidOperationException($"{field} has a {other.GetType().Name}."),
    };

    /// <summary>The date of a field of that kind.</summary>
    public static PartialDate? Date(Record record, Field field) => (PartialDate?)Own(record, field).Get(record);

    /// <summary>What a record is ordered by.</summary>
    public static object? OrderValue(Record record, Field field) =>
        field.Kind == FieldKind.PartialDate ? Date(record, field)?.SortKey : Of(record, field);

    /// <summary>Compares two values of one kind; texts by code point, which is the order of their UTF-8 bytes.</summary>
    public static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        (long a, long b) => a.CompareTo(b),
        _ => throw new InvalidOperationException($"A {left.GetType().Name} does not compare with a {right.GetType().Name}."),
    };

    /// <summary>Compares two values of which either may be missing; missing comes last in both directions.</summary>
    public static int Compare(object? left, object? right, bool descending) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => descending ? Compare(right, left) : Compare(left, right),
    };

    /// <summary>An interface's field is that of its first member: the record's own has the same name.</summary>
    private static Field Own(Record record, Field field) => MemoryGraph.TypeOf(record).Fields.Single(f => f.Name == field.Name);
}
