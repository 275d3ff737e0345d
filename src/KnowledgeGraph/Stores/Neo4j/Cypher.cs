using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>How names, parameters and missing values are spelled in Cypher.</summary>
internal static class Cypher
{
    /// <summary>The parameter of a slot.</summary>
    public static string Parameter(int slot) => string.Create(CultureInfo.InvariantCulture, $"$p{slot}");

    /// <summary>Whether a field has a key of its own that it is ordered by and that is never missing.</summary>
    public static bool HasKey(Field field) => field.Kind == FieldKind.PartialDate || (field is { Sorted: true, Required: false } && field.Kind != FieldKind.Text);

    /// <summary>The property that a field is ordered by.</summary>
    public static string KeyName(Field field) => HasKey(field) ? $"{field.Name}Key" : field.Name;

    /// <summary>The property that holds a text as <see cref="Query.TextFolding"/> gives it.</summary>
    public static string FoldedName(Field field) => $"{field.Name}Folded";

    /// <summary>The value that stands for a missing one of a kind.</summary>
    public static string Missing(FieldKind kind) => Query.Plans.Missing.Of(kind) switch
    {
        long number => Number(number),
        string text => $"'{text}'",
        _ => throw new InvalidOperationException($"A {kind} has no value that stands for a missing one."),
    };

    /// <summary>A whole number.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Conditions joined by <c>AND</c>; <c>true</c> without any.</summary>
    public static string And(IEnumerable<string> conditions) => Join(conditions, " AND ", "true", "false");

    /// <summary>Conditions joined by <c>OR</c>; <c>false</c> without any.</summary>
    public static string Or(IEnumerable<string> conditions) => Join(conditions, " OR ", "false", "true");

    /// <summary>A list of expressions.</summary>
    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values)}]";

    /// <summary>An expression, or null where the tested one is.</summary>
    public static string Unless(bool required, string tested, string value) => required ? value : $"CASE WHEN {tested} IS NULL THEN null ELSE {value} END";

    private static string Join(IEnumerable<string> conditions, string word, string none, string decides)
    {
        string[] all = [.. conditions.Where(c => c != none).Distinct()];
        return all.Contains(decides) ? decides : all.Length switch { 0 => none, 1 => all[0], _ => $"({string.Join(word, all)})" };
    }
}
