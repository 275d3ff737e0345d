namespace KnowledgeGraph.Model;

/// <summary>Finds what was probably meant by a text: the nearest of some candidates, by the letters that were left out, added, changed or exchanged.</summary>
internal sealed class NearMiss
{
    private const int Longest = 160;

    private readonly string _plain;
    private int _limit;

    /// <summary>Begins to look.</summary>
    /// <param name="text">The text; case and the marks between its words do not count.</param>
    public NearMiss(string text)
    {
        _plain = Plain(text);
        _limit = _plain.Length is 0 or > Longest ? -1 : Math.Min(3, (_plain.Length + 2) / 3);
    }

    /// <summary>The first of the nearest candidates so far; null when none was near enough.</summary>
    public string? Nearest { get; private set; }

    /// <summary>The nearest of some candidates; null when none is near enough.</summary>
    public static string? Of(string text, IEnumerable<string> candidates)
    {
        NearMiss search = new(text);
        foreach (string candidate in candidates)
        {
            search.Offer(candidate, Plain(candidate));
        }

        return search.Nearest;
    }

    /// <summary>Looks at one more candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="plain">The candidate as <see cref="Plain"/> gives it.</param>
    public void Offer(string candidate, string plain)
    {
        if (Math.Abs(_plain.Length - plain.Length) <= _limit && Distance(_plain, plain, _limit) is var distance && distance <= _limit)
        {
            // What comes later must be nearer.
            (Nearest, _limit) = (candidate, distance - 1);
        }
    }

    /// <summary>The text in small letters, without spaces, dashes and underscores: how names are compared.</summary>
    public static string Plain(string text) => string.Create(text.Count(IsLetter), text, (plain, t) =>
    {
        int length = 0;
        foreach (char c in t.Where(IsLetter))
        {
            plain[length++] = char.ToLowerInvariant(c);
        }
    });

    private static bool IsLetter(char c) => c is not (' ' or '_' or '-');

    /// <summary>The number of slips between two texts; more than the limit where that is certain.</summary>
    private static int Distance(string a, string b, int limit)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int least = Row(a, b, i, before, last, row);
            if (least > limit)
            {
                return limit + 1;
            }

            Span<int> free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }

    /// <summary>Counts the slips between the first letters of one text and each beginning of the other; a swap of neighbours is one.</summary>
    /// <returns>The least of them.</returns>
    private static int Row(string a, string b, int i, ReadOnlySpan<int> before, ReadOnlySpan<int> last, Span<int> row)
    {
        row[0] = i;
        int least = i;
        for (int j = 1; j <= b.Length; j++)
        {
            row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            {
                row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            least = Math.Min(least, row[j]);
        }

        return least;
    }
}
