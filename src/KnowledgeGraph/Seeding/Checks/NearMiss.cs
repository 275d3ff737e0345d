namespace KnowledgeGraph.Seeding.Checks;

/// <summary>Finds what was probably meant: the nearest of some texts, by the letters that were left out, added, changed or exchanged.</summary>
internal static class NearMiss
{
    private const int Longest = 160;

    /// <summary>The nearest candidate; null when none is near enough. Case and the marks between words do not count.</summary>
    public static string? Of(string text, IEnumerable<string> candidates)
    {
        string plain = Plain(text);
        int limit = Limit(plain);
        if (plain.Length is 0 or > Longest)
        {
            return null;
        }

        string? nearest = null;
        foreach (string candidate in candidates)
        {
            int distance = Distance(plain, Plain(candidate), limit);
            if (distance <= limit)
            {
                (nearest, limit) = (candidate, distance - 1);
                if (distance == 0)
                {
                    break;
                }
            }
        }

        return nearest;
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

    /// <summary>How many slips a text of this length can have and still be recognised.</summary>
    private static int Limit(string plain) => Math.Min(3, (plain.Length + 2) / 3);

    private static bool IsLetter(char c) => c is not (' ' or '_' or '-');

    /// <summary>The number of slips between two texts; more than the limit where that is certain.</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

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
