namespace KnowledgeGraph.Seeding.Files;

/// <summary>Finds the cell of a row whose quotation marks are wrong.</summary>
internal static class QuotedCells
{
    /// <summary>The place of the cell, from 0; -1 when all are right.</summary>
    public static int IndexOfFault(string row, char separator)
    {
        int cell = 0;
        for (int i = 0; i <= row.Length; i++, cell++)
        {
            int end = EndOfCell(row, i, separator);
            if (end < 0)
            {
                return cell;
            }

            i = end;
        }

        return -1;
    }

    /// <summary>Where the separator after a cell stands, or the end of the row; -1 when the cell is wrong.</summary>
    private static int EndOfCell(string row, int start, char separator)
    {
        if (start < row.Length && row[start] == '"')
        {
            int close = start + 1;
            while (close < row.Length && (row[close] != '"' || (close + 1 < row.Length && row[close + 1] == '"')))
            {
                close += row[close] == '"' ? 2 : 1;
            }

            int after = close + 1;
            return close >= row.Length || (after < row.Length && row[after] != separator) ? -1 : after;
        }

        int end = row.IndexOf(separator, start);
        end = end < 0 ? row.Length : end;
        return row.AsSpan(start, end - start).Contains('"') ? -1 : end;
    }
}
