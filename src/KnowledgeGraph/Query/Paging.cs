using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>Plans which part of the ordered records is wanted: <c>first</c>, <c>after</c>, <c>last</c>, <c>before</c>; null counts as absent.</summary>
internal static class Paging
{
    /// <summary>How many records a page has when nothing is said.</summary>
    public const int UsualSize = 20;

    /// <summary>How many records a page may have.</summary>
    public const int LargestSize = 200;

    /// <summary>Plans a page.</summary>
    public static Page Of(Planning planning, RecordType type, Seq<OrderTerm> order, in FieldArguments arguments, Connection connection)
    {
        long? first = Size(planning, "first", arguments, LargestSize);
        long? last = Size(planning, "last", arguments, LargestSize);
        if (first is not null && last is not null)
        {
            planning.EnterArgument("last");
            throw planning.Invalid(last, "'first' and 'last' exclude each other.");
        }

        bool backward = last is not null;
        bool probe = Asks(connection, backward ? PageInfoValue.HasPreviousPage : PageInfoValue.HasNextPage);
        long size = first ?? last ?? UsualSize;
        int shown = planning.Slot(SlotKind.Integer, size);
        int limit = probe ? planning.Slot(SlotKind.Integer, size + 1) : shown;
        return new Page(limit, shown, backward, probe, Bound(planning, type, order, arguments, "after"), Bound(planning, type, order, arguments, "before"));
    }

    /// <summary>The value of an argument that says how many; null when it is absent.</summary>
    /// <exception cref="QueryException">It is below zero or above the largest.</exception>
    public static long? Size(Planning planning, string name, in FieldArguments arguments, int largest)
    {
        if (arguments[name] is not { } value)
        {
            return null;
        }

        long size = Operands.Whole(value);
        if (size >= 0 && size <= largest)
        {
            return size;
        }

        planning.EnterArgument(name);
        throw size < 0
            ? planning.Invalid(value, "It is never below zero.")
            : planning.Refuse(ErrorCodes.PageTooLarge, value, string.Create(CultureInfo.InvariantCulture, $"It is at most {largest}."));
    }

    private static bool Asks(Connection connection, PageInfoValue value) =>
        connection.Parts.Any(p => p is PageInfoPart info && info.Entries.Any(e => e.Value == value));

    private static Bound? Bound(Planning planning, RecordType type, Seq<OrderTerm> order, in FieldArguments arguments, string name)
    {
        if (arguments[name] is not { } token)
        {
            return null;
        }

        object[] values = Read(planning, new Cursor(type, order), name, Operands.Text(token));
        int[] slots = [.. values.Select((v, i) => planning.Slot(v is string ? SlotKind.Text : order[i].Key.Slot == SlotKind.Number ? SlotKind.Number : SlotKind.Integer, v))];
        FieldKind kind = order[0].Key is FieldKey key ? key.Field.Kind : FieldKind.Integer;
        return new Bound(new Seq<int>(slots), order[0].MayBeMissing && values[0].Equals(Missing.Of(kind)));
    }

    private static object[] Read(Planning planning, Cursor cursor, string name, string token)
    {
        try
        {
            return cursor.Read(token);
        }
        catch (QueryException refused)
        {
            planning.EnterArgument(name);
            throw planning.Refuse(refused.Code, token, refused.Message);
        }
    }
}
