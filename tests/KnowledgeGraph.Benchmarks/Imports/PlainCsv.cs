using System.Text;

namespace KnowledgeGraph.Benchmarks.Imports;

/// <summary>Reads CSV with commas and nothing else, so that what is counted in files is not counted by the reader that is under test.</summary>
internal static class PlainCsv
{
    /// <summary>One row, by the names of its columns.</summary>
    public readonly record struct Row(IReadOnlyDictionary<string, int> Columns, List<string> Cells)
    {
        /// <summary>A cell; empty where the file has no such column.</summary>
        public string this[string column] => Columns.TryGetValue(column, out int index) ? Cells[index] : "";
    }

    /// <summary>Reads a file whose first line names the columns.</summary>
    public static IEnumerable<Row> Read(string file)
    {
        using StreamReader text = new(file);
        Dictionary<string, int> columns = Cells(text)!.Index().ToDictionary(c => c.Item, c => c.Index);
        while (Cells(text) is { } cells)
        {
            yield return new Row(columns, cells);
        }
    }

    /// <summary>The cells of the next row; null at the end.</summary>
    private static List<string>? Cells(StreamReader text)
    {
        if (text.Peek() < 0)
        {
            return null;
        }

        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int c = text.Read(); c >= 0 && (quoted || c != '\n'); c = text.Read())
        {
            if (c == '"' && !(quoted && text.Peek() == '"'))
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append((char)(c == '"' ? text.Read() : c));
            }
        }

        cells.Add(cell.ToString().TrimEnd('\r'));
        return cells;
    }
}
