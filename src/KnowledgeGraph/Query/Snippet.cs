using System.Text;

namespace KnowledgeGraph.Query;

/// <summary>The part of a found text that shows why it was found, without markup.</summary>
/// <param name="Text">The part, with an ellipsis where it was cut.</param>
/// <param name="Ranges">What the terms match in it, in UTF-16 units; ranges that touch are one.</param>
internal sealed record Snippet(string Text, IReadOnlyList<(int Start, int Length)> Ranges)
{
    private const int Longest = 160;
    private const int LeadIn = 50;
    private const string Ellipsis = "…";

    /// <summary>Cuts a snippet from a text around the first match; null where no term matches.</summary>
    /// <param name="text">A searched text of a record.</param>
    /// <param name="terms">The terms of the search.</param>
    public static Snippet? Around(string text, string[] terms)
    {
        List<(int Start, int End)> matches = Matches(text, terms);
        return matches.Count > 0 ? Cut(text, matches) : null;
    }

    /// <summary>Cuts a snippet from the beginning of a text in which no term matches.</summary>
    public static Snippet Beginning(string text) => Cut(text, []);

    /// <summary>Where the longest matching term of each token stands.</summary>
    private static List<(int Start, int End)> Matches(string text, string[] terms)
    {
        List<(int Start, int End)> matches = [];
        foreach (SearchToken token in SearchTokens.Of(text))
        {
            int length = 0;
            foreach (string term in terms)
            {
                length = Math.Max(length, token.LengthOf(term) ?? 0);
            }

            if (length == 0)
            {
                continue;
            }

            (int start, int end) = (token.Start, token.Start + length);
            if (matches.Count > 0 && start <= matches[^1].End)
            {
                matches[^1] = (matches[^1].Start, Math.Max(end, matches[^1].End));
            }
            else
            {
                matches.Add((start, end));
            }
        }

        return matches;
    }

    private static Snippet Cut(string text, List<(int Start, int End)> matches)
    {
        (int begin, int end) = text.Length <= Longest ? (0, text.Length) : Window(text, matches.FirstOrDefault());
        while (begin < end && begin > 0 && char.IsWhiteSpace(text[begin]))
        {
            begin++;
        }

        while (begin < end && end < text.Length && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        ReadOnlySpan<char> before = begin > 0 ? Ellipsis : "";
        List<(int Start, int Length)> ranges = [];
        foreach ((int first, int last) in matches)
        {
            (int from, int to) = (Math.Max(first, begin), Math.Min(last, end));
            if (from < to)
            {
                ranges.Add((from - begin + before.Length, to - from));
            }
        }

        string part = end - begin == text.Length ? text : string.Concat(before, text.AsSpan(begin..end), end < text.Length ? Ellipsis : "");
        return new Snippet(part, ranges);
    }

    /// <summary>The part of a long text around its first match, from border to border of words.</summary>
    private static (int Begin, int End) Window(string text, (int Start, int End) match)
    {
        int begin = Math.Max(0, match.Start - LeadIn);
        int end = Math.Min(text.Length, begin + Longest);
        begin = Math.Max(0, end - Longest);
        while (begin < match.Start && !IsBorder(text, begin))
        {
            begin++;
        }

        int last = end;
        while (last > match.End && !IsBorder(text, last))
        {
            last--;
        }

        end = last > match.End ? last : end;
        return (begin, end - (SplitsPair(text, end) ? 1 : 0));
    }

    /// <summary>Whether a text may be cut before a place: at white space, and anywhere between CJK letters, which have none.</summary>
    private static bool IsBorder(string text, int place) => place == 0 || place == text.Length
        || char.IsWhiteSpace(text[place]) || char.IsWhiteSpace(text[place - 1])
        || (!SplitsPair(text, place) && IsCjk(text, place - 1) && IsCjk(text, place));

    private static bool IsCjk(string text, int place) =>
        Rune.TryGetRuneAt(text, char.IsLowSurrogate(text[place]) && place > 0 ? place - 1 : place, out Rune rune) && new SearchLetter(rune, 0, 0).IsCjk;

    private static bool SplitsPair(string text, int place) =>
        place > 0 && place < text.Length && char.IsHighSurrogate(text[place - 1]) && char.IsLowSurrogate(text[place]);
}
