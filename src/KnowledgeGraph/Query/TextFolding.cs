using System.Text;

namespace KnowledgeGraph.Query;

/// <summary>
/// How text is compared without regard to case, the same on every store: each code point is mapped to upper case and back to lower case,
/// so that Σ, σ and ς are one letter. Accents stay.
/// </summary>
internal static class TextFolding
{
    /// <summary>Folds a text.</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        Span<char> buffer = stackalloc char[2];
        foreach (Rune rune in text.EnumerateRunes())
        {
            int length = Fold(rune).EncodeToUtf16(buffer);
            folded.Append(buffer[..length]);
        }

        return folded.ToString();
    }

    private static Rune Fold(Rune rune) => Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
}
