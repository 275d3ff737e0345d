using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>How the names of C# become the names of GraphQL, SQL, CSV and ids.</summary>
internal static class Naming
{
    /// <summary><c>StatedOn</c> → <c>statedOn</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary><c>statedOn</c> → <c>StatedOn</c>.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary><c>CitationSet</c> → <c>citation_set</c>.</summary>
    public static string Snake(string name) => Separated(name, '_');

    /// <summary><c>CitationSet</c> → <c>citation-set</c>.</summary>
    public static string Kebab(string name) => Separated(name, '-');

    /// <summary><c>DidNotOccur</c> → <c>DID_NOT_OCCUR</c>.</summary>
    public static string Constant(string name) => Separated(name, '_').ToUpperInvariant();

    /// <summary><c>Party</c> → <c>Parties</c>.</summary>
    public static string Plural(string name) => name switch
    {
        _ when name.EndsWith('y') && !"aeiou".Contains(name[^2], StringComparison.Ordinal) => name[..^1] + "ies",
        _ when name.EndsWith('s') || name.EndsWith('x') || name.EndsWith("ch", StringComparison.Ordinal) => name + "es",
        _ => name + "s",
    };

    private static string Separated(string name, char separator)
    {
        StringBuilder text = new(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append(separator);
            }

            text.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
