using System.Buffers;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// Writes how one statement orders texts. Neo4j orders stored texts by code point, as every store must, but compares a stored text with one that came from outside by UTF-16 units:
/// there the surrogates of what is beyond the basic plane come before U+E000 to U+FFFF. The two orders agree unless the text from outside has a unit of either kind.
/// Only for such texts is a statement written that compares code points: it takes twice as long to plan.
/// </summary>
/// <param name="byCodePoint">Whether texts are rewritten so that comparing their units compares their code points.</param>
internal sealed class CypherText(bool byCodePoint)
{
    private const char FirstSurrogate = '\uD800';

    private static readonly SearchValues<char> Far = SearchValues.Create([.. Enumerable.Range(FirstSurrogate, 0x10000 - FirstSurrogate).Select(c => (char)c)]);

    private readonly Dictionary<int, string?> _slots = [];

    /// <summary>A comparison of a stored text with that of a slot.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="sign">The comparison, such as <c>&lt;</c>.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="missing">What the slot holds where there is no text, and how the comparison comes out then is nothing to the statement.</param>
    public string Compare(string text, string sign, int slot, string? missing = null)
    {
        _slots[slot] = missing;
        string operand = Cypher.Parameter(slot);
        return byCodePoint ? $"{ByCodePoint(text)} {sign} {ByCodePoint(operand)}" : $"{text} {sign} {operand}";
    }

    /// <summary>Whether a text that is compared has units of which the two orders disagree.</summary>
    public bool IsFar(Arguments arguments)
    {
        foreach ((int slot, string? missing) in _slots)
        {
            string text = (string)arguments.Values[slot];
            if (text.AsSpan().ContainsAny(Far) && text != missing)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each surrogate gets U+FFFF before it, so that it comes after all of the basic plane.</summary>
    private static string ByCodePoint(string text) =>
        $"reduce(out = '', unit IN split({text}, '') | out + CASE WHEN unit > '\uD7FF' AND unit < '\uE000' THEN '\uFFFF' + unit ELSE unit END)";
}
