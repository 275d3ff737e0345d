namespace KnowledgeGraph.Domain;

/// <summary>What .NET does not do for texts as sequences of characters rather than of UTF-16 units.</summary>
internal static class Texts
{
    /// <summary>The first characters of a text: at most so many UTF-16 units, and one fewer where that would cut a surrogate pair.</summary>
    public static string Start(string text, int length) => text switch
    {
        _ when text.Length <= length => text,
        _ when char.IsSurrogatePair(text, length - 1) => text[..(length - 1)],
        _ => text[..length],
    };

    /// <summary>Whether every surrogate stands in a pair.</summary>
    public static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
