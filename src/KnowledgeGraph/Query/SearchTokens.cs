using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query;

/// <summary>
/// How text is cut into the tokens that search compares, the same on every store: decomposed (NFKD), without marks, folded, Hangul put together again.
/// A run of letters and numbers is one token; a run of CJK letters, which has no spaces between its words, is cut into pairs.
/// </summary>
/// <remarks>A record matches when each term of a question is a prefix of one of its tokens.</remarks>
internal static class SearchTokens
{
    /// <summary>The tokens of a text that is searched, each with its place in it.</summary>
    public static List<SearchToken> Of(string text)
    {
        SearchLetter[] letters = SearchLetters.Of(text);
        List<SearchToken> tokens = [];
        foreach ((int start, int end, bool isCjk) in Runs(letters))
        {
            if (!isCjk)
            {
                tokens.Add(new SearchToken(new ArraySegment<SearchLetter>(letters, start, end - start)));
                continue;
            }

            foreach ((int first, int count) in Pairs(start, end))
            {
                tokens.Add(new SearchToken(new ArraySegment<SearchLetter>(letters, first, count)));
            }
        }

        return tokens;
    }

    /// <summary>
    /// The terms of a question, each once and in the order of their first place. A single CJK letter is a term;
    /// of a longer run the pairs are, since its last letter alone would say nothing new.
    /// </summary>
    public static string[] Terms(string text) =>
        [.. Of(text).Where(t => !t.EndsRun).Select(t => t.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>What a store indexes of a record: the tokens of all its searched texts with single spaces between them.</summary>
    public static string IndexText(IEnumerable<string> texts) =>
        string.Join(' ', texts.SelectMany(Of).Select(t => t.Text));

    /// <summary>The texts of a record that a search finds it by.</summary>
    public static IEnumerable<string> TextsOf(RecordType type, Record record) => type.Fields.Where(f => f.Searched).SelectMany(f => f.Get(record) switch
    {
        string text => [text],
        TextList list => list,
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>The pairs of a run, and its last letter, so that every letter of it begins some token.</summary>
    private static IEnumerable<(int First, int Count)> Pairs(int start, int end)
    {
        for (int i = start; i < end - 1; i++)
        {
            yield return (i, 2);
        }

        yield return (end - 1, 1);
    }

    /// <summary>The runs of letters between separators, cut where CJK letters meet others.</summary>
    private static IEnumerable<(int Start, int End, bool IsCjk)> Runs(SearchLetter[] letters)
    {
        int start = 0;
        while (start < letters.Length)
        {
            int end = start + 1;
            while (end < letters.Length && letters[end].IsSeparator == letters[start].IsSeparator && letters[end].IsCjk == letters[start].IsCjk)
            {
                end++;
            }

            if (!letters[start].IsSeparator)
            {
                yield return (start, end, letters[start].IsCjk);
            }

            start = end;
        }
    }
}

/// <summary>One token of a searched text.</summary>
/// <param name="letters">Its letters.</param>
internal readonly struct SearchToken(ArraySegment<SearchLetter> letters)
{
    /// <summary>The letters as they are compared.</summary>
    public string Text => TextOf(letters);

    /// <summary>Where it begins in the text, in UTF-16 units.</summary>
    public int Start => letters[0].Start;

    /// <summary>How long it is in the text, in UTF-16 units.</summary>
    public int Length => letters[^1].End - Start;

    /// <summary>Whether it is the single last letter of a run of several CJK letters.</summary>
    public bool EndsRun => letters is { Count: 1, Offset: > 0, Array: { } all }
        && letters[0].IsCjk && all[letters.Offset - 1].IsCjk;

    /// <summary>How long the beginning of the token that equals a term is in the text, in UTF-16 units; null when the token begins otherwise.</summary>
    public int? LengthOf(ReadOnlySpan<char> term)
    {
        Span<char> units = stackalloc char[2];
        int end = Start;
        foreach (SearchLetter letter in letters.AsSpan())
        {
            if (term.IsEmpty)
            {
                break;
            }

            ReadOnlySpan<char> compared = units[..letter.Rune.EncodeToUtf16(units)];
            if (!term.StartsWith(compared))
            {
                return null;
            }

            term = term[compared.Length..];
            end = letter.End;
        }

        return term.IsEmpty ? end - Start : null;
    }

    private static string TextOf(ArraySegment<SearchLetter> letters)
    {
        int length = 0;
        foreach (SearchLetter letter in letters.AsSpan())
        {
            length += letter.Rune.Utf16SequenceLength;
        }

        return string.Create(length, letters, static (text, letters) =>
        {
            foreach (SearchLetter letter in letters.AsSpan())
            {
                text = text[letter.Rune.EncodeToUtf16(text)..];
            }
        });
    }
}
