using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain.Checking;

/// <summary>What texts must not hold, so that every store, search and CSV gives them back as they are.</summary>
internal static class TextRules
{
    // Search and keyset ranges use it as the end of every text that begins alike.
    private const string LastCharacter = "\U0010FFFF";

    /// <summary>Finds every breach by one text.</summary>
    public static IEnumerable<string> Check(string field, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return $"'{field}' holds nothing but white space; leave it out or fill it in.";
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            yield return $"'{field}' holds the character U+0000, which no text may.";
        }

        if (text.Contains(LastCharacter, StringComparison.Ordinal))
        {
            yield return $"'{field}' holds U+10FFFF, which is no character of any script.";
        }

        if (!Texts.IsWellFormed(text))
        {
            yield return $"'{field}' holds half of a surrogate pair, which is no character.";
        }
    }

    /// <summary>Finds every breach by the texts of a list, each breach once.</summary>
    public static IEnumerable<string> Check(string field, TextList texts)
    {
        IEnumerable<string> breaches = texts.SelectMany(t => Check(field, t)).Distinct();
        return texts.Any(t => t.Contains(';', StringComparison.Ordinal)) ? breaches.Append($"'{field}' has a text with a semicolon, which in CSV would part it in two.") : breaches;
    }
}
