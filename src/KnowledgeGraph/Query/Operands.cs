using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>Turns coerced values of GraphQL into the values of slots.</summary>
internal static class Operands
{
    private const decimal Thousand = 1000m;

    /// <summary>A text, id, word or date.</summary>
    public static string Text(object value) => value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture)!;

    /// <summary>A whole number.</summary>
    public static long Whole(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    /// <summary>The members of a list.</summary>
    public static IReadOnlyList<object?> List(object value) => value as IReadOnlyList<object?> ?? [.. (IEnumerable<object?>)value];

    /// <summary>The fields of an input object.</summary>
    public static IDictionary<string, object?> Object(object value) => (IDictionary<string, object?>)value;

    /// <summary>Takes a slot for the value that a field is compared with.</summary>
    public static int Slot(Planning planning, FieldKind kind, object value) => kind switch
    {
        FieldKind.Integer => planning.Slot(SlotKind.Integer, Whole(value)),
        FieldKind.Number => planning.Slot(SlotKind.Number, Thousandths(planning, value)),
        FieldKind.Boolean => planning.Slot(SlotKind.Boolean, value),
        _ => planning.Slot(SlotKind.Text, Text(value)),
    };

    /// <summary>Takes a slot for the values that a field is looked for among.</summary>
    /// <exception cref="QueryException">One of them is null.</exception>
    public static int SlotOfList(Planning planning, FieldKind kind, object value)
    {
        IEnumerable<object> values = List(value).Select(v => NotNull(planning, v));
        return kind switch
        {
            FieldKind.Integer => planning.Slot(SlotKind.Integers, values.Select(Whole).ToArray()),
            FieldKind.Number => planning.Slot(SlotKind.Numbers, values.Select(v => Thousandths(planning, v)).ToArray()),
            _ => planning.Slot(SlotKind.Texts, values.Select(Text).ToArray()),
        };
    }

    /// <summary>A value that something is compared with. In a list a variable that is absent is null too, which the library lets pass.</summary>
    /// <exception cref="QueryException">It is null.</exception>
    public static object NotNull(Planning planning, object? value) => value
        ?? throw planning.Refuse(ErrorCodes.NullComparison, null, "Nothing compares with null: leave the condition out, or ask for missing values with 'isNull'.");

    /// <summary>A number in thousandths: the decimal number that was written, not the nearest that a double can hold.</summary>
    /// <exception cref="QueryException">It has more than three decimals, or is too great to be one.</exception>
    private static long Thousandths(Planning planning, object value)
    {
        double number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        if (!(Math.Abs(number) * (double)Thousand < Missing.Number))
        {
            throw planning.Invalid(value, "Numbers of the graph are nearer to zero than 9007199254740.992.");
        }

        // The shortest text that is this double and no other; a cast would round to fifteen digits.
        decimal thousandths = decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) * Thousand;
        return thousandths == decimal.Truncate(thousandths)
            ? (long)thousandths
            : throw planning.Invalid(value, "Numbers of the graph have at most three decimals.");
    }
}
