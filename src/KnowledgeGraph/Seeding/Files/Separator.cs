namespace KnowledgeGraph.Seeding.Files;

/// <summary>What parts the cells of a file: said by a first line <c>sep=;</c>, as Excel writes it, else seen in the header.</summary>
internal static class Separator
{
    private static readonly byte[] Known = [(byte)',', (byte)';', (byte)'\t'];

    /// <summary>Whether a line only says what the separator is.</summary>
    public static bool IsHint(ReadOnlySpan<byte> line) => line.StartsWith("sep="u8) && line.Length <= 5;

    /// <summary>Finds the separator.</summary>
    /// <param name="start">The first bytes of the file, without its mark of UTF-8.</param>
    /// <returns>The separator; null when the file asks for one that is none.</returns>
    public static char? Find(ReadOnlySpan<byte> start)
    {
        while (!start.IsEmpty)
        {
            int end = EndOfLine(start);
            ReadOnlySpan<byte> line = start[..end];
            if (IsHint(line))
            {
                return line.Length == 5 && Known.Contains(line[4]) ? (char)line[4] : null;
            }

            if (!line.IsEmpty && line[0] != '#')
            {
                return MostFrequent(line);
            }

            start = start[Math.Min(end + 1, start.Length)..];
        }

        return ',';
    }

    private static char MostFrequent(ReadOnlySpan<byte> header)
    {
        Span<int> counts = stackalloc int[Known.Length];
        bool quoted = false;
        foreach (byte b in header)
        {
            quoted ^= b == '"';
            int known = quoted ? -1 : Array.IndexOf(Known, b);
            if (known >= 0)
            {
                counts[known]++;
            }
        }

        int most = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            most = counts[i] > counts[most] ? i : most;
        }

        return (char)Known[most];
    }

    private static int EndOfLine(ReadOnlySpan<byte> text)
    {
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (!quoted && text[i] is (byte)'\n' or (byte)'\r')
            {
                return i;
            }
        }

        return text.Length;
    }
}
