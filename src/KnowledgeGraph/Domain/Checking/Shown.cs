using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain.Checking;

/// <summary>Writes values as messages show them: on one line, and not too long.</summary>
internal static class Shown
{
    private const int Longest = 80;

    /// <summary>Writes a value as CSV would have it; null when it is missing.</summary>
    public static string? Of(object? value) => value switch
    {
        null => null,
        Enum word => Naming.Constant(word.ToString()),
        bool truth => truth ? "true" : "false",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly day => PartialDate.Day(day),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        IRef reference => Line(reference.Id),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Line(value.ToString()),
    };

    private static string? Line(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string start = Texts.Start(text, Longest);
        bool whole = Texts.IsWellFormed(start);
        string line = string.Concat(start.Select(c => char.IsControl(c) || (!whole && char.IsSurrogate(c)) ? '\uFFFD' : c));
        return start.Length < text.Length ? line + "…" : line;
    }
}
