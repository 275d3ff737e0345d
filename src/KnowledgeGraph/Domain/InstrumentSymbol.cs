using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Domain;

/// <summary>The one spelling of official symbols, so that an instrument is found however a writer spaces its symbol.</summary>
internal static partial class InstrumentSymbol
{
    /// <summary><c>S/RES/1718 (2006)</c> → <c>S/RES/1718(2006)</c>; white space alone stays, for the rules to refuse.</summary>
    [return: NotNullIfNotNull(nameof(symbol))]
    public static string? Normalise(string? symbol) =>
        string.IsNullOrWhiteSpace(symbol) ? symbol : Needless().Replace(WhiteSpace().Replace(symbol.Trim(), " "), "");

    [GeneratedRegex("(?<=[(/]) | (?=[(/)])")]
    private static partial Regex Needless();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
