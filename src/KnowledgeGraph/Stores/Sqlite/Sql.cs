using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>How names, parameters and missing values are spelled in SQL.</summary>
internal static class Sql
{
    /// <summary>The function that tells whether a folded text contains another; see <see cref="TextFunctions"/>.</summary>
    public const string Contains = "kg_contains";

    /// <summary>The function that tells whether a folded text starts with another.</summary>
    public const string StartsWith = "kg_starts_with";

    /// <summary>The function that tells whether a folded text ends with another.</summary>
    public const string EndsWith = "kg_ends_with";

    private static readonly HashSet<string> Keywords = ["from", "to", "order", "group", "index", "references", "values", "table"];

    /// <summary>The parameter of a slot.</summary>
    public static string Parameter(int slot) => string.Create(CultureInfo.InvariantCulture, $":p{slot}");

    /// <summary>The slot of a parameter.</summary>
    public static int SlotOf(string parameter) => int.Parse(parameter.AsSpan(2), CultureInfo.InvariantCulture);

    /// <summary>A name, in quotes where it is a keyword.</summary>
    public static string Name(string name) => Keywords.Contains(name) ? $"\"{name}\"" : name;

    /// <summary>The column that holds the key a field is ordered by: a partial date has one of its own, which is never null.</summary>
    public static string KeyColumn(Field field) => field.Kind == FieldKind.PartialDate ? $"{field.Column}_key" : Name(field.Column);

    /// <summary>The value that stands for a missing one of a kind.</summary>
    public static string Missing(FieldKind kind) => Query.Plans.Missing.Of(kind) switch
    {
        long number => number.ToString(CultureInfo.InvariantCulture),
        Query.Plans.Missing.Text => "char(1114111)",
        string text => $"'{text}'",
        _ => throw new InvalidOperationException($"A {kind} has no value that stands for a missing one."),
    };

    /// <summary>Whether an id is one of a type: every such id is between <c>type:</c> and <c>type;</c>, which an index can seek.</summary>
    public static string IsOfType(string id, RecordType type) => $"{id}>='{type.Prefix}:' and {id}<'{type.Prefix};'";

    /// <summary>The members of a list parameter.</summary>
    public static string Members(int slot) => $"(select value from json_each({Parameter(slot)}))";

    /// <summary>Conditions joined by <c>and</c>; <c>true</c> without any.</summary>
    public static string And(IEnumerable<string> conditions) => Join(conditions, " and ", "true");

    /// <summary>Conditions joined by <c>or</c>; <c>false</c> without any.</summary>
    public static string Or(IEnumerable<string> conditions) => Join(conditions, " or ", "false");

    /// <summary>A <c>where</c> clause; empty without conditions.</summary>
    public static string Where(IReadOnlyCollection<string> conditions) => conditions.Count == 0 ? "" : $" where {string.Join(" and ", conditions)}";

    private static string Join(IEnumerable<string> conditions, string word, string none)
    {
        string[] all = [.. conditions];
        return all.Length switch { 0 => none, 1 => all[0], _ => $"({string.Join(word, all)})" };
    }
}
