using System.Buffers;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// The order of texts. Neo4j orders stored texts by code point, as every store must, but compares a stored text with one that came from outside by UTF-16 units:
/// there the surrogates of what is beyond the basic plane come before U+E000 to U+FFFF. The two orders agree unless the text from outside has a unit of either kind.
/// Only then is each text rewritten so that comparing its units compares its code points.
/// </summary>
internal static class CypherText
{
    private const char FirstSurrogate = '\uD800';

    private static readonly SearchValues<char> Far = SearchValues.Create([.. Enumerable.Range(FirstSurrogate, 0x10000 - FirstSurrogate).Select(c => (char)c)]);

    /// <summary>A comparison of a stored text with that of a slot.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="sign">The comparison, such as <c>&lt;</c>.</param>
    /// <param name="slot">The slot.</param>
    public static string Compare(string text, string sign, int slot)
    {
        string operand = Cypher.Parameter(slot);
        return $"CASE WHEN {Cypher.FarParameter(slot)} THEN {ByCodePoint(text)} {sign} {ByCodePoint(operand)} ELSE {text} {sign} {operand} END";
    }

    /// <summary>Whether a text has units of which the two orders disagree.</summary>
    public static bool IsFar(string text) => text.AsSpan().ContainsAny(Far);

    /// <summary>Each surrogate gets U+FFFF before it, so that it comes after all of the basic plane.</summary>
    private static string ByCodePoint(string text) =>
        $"reduce(out = '', unit IN split({text}, '') | out + CASE WHEN unit > '\uD7FF' AND unit < '\uE000' THEN '\uFFFF' + unit ELSE unit END)";
}
