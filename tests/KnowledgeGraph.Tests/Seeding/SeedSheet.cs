using System.Text;
using CsvHelper;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>
/// Derives the analyst sheet of the seed from its files: each statement stands on as many rows as it has quotations, stances and the like,
/// and these refer to it by standing beside it; everything else has rows of its own.
/// </summary>
internal static class SeedSheet
{
    /// <summary>The records that stand beside a statement, with the reference that then needs no column.</summary>
    private static readonly (string File, string Reference)[] Beside =
        [("quotations", "statement"), ("stances", "statement"), ("relays", "statement"), ("responses", "statement"), ("joint-speakers", "statement")];

    private static readonly string Folder = Repository.At("graph-seed/kursk-2025");

    /// <summary>The text of the sheet.</summary>
    public static string Text()
    {
        Dictionary<string, Table> tables = Directory.EnumerateFiles(Folder, "*.csv").Order(StringComparer.Ordinal)
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => Table.Read(f));
        List<Dictionary<string, string>> rows = [];
        foreach ((string file, Table table) in tables.Where(t => t.Key != "statements" && t.Key != "citations" && Beside.All(b => b.File != t.Key)))
        {
            rows.AddRange(table.Rows.Select(r => table.Cells(r)));
        }

        foreach (string[] statement in tables["statements"].Rows)
        {
            rows.AddRange(RowsOf(statement, tables));
        }

        return Write(rows, [.. tables.Values.SelectMany(t => t.Headers)]);
    }

    private static IEnumerable<Dictionary<string, string>> RowsOf(string[] statement, Dictionary<string, Table> tables)
    {
        Table statements = tables["statements"];
        string id = statements.Of(statement, "id");
        List<Dictionary<string, string>>[] beside = [.. Beside.Select(b => With(tables[b.File], b.Reference, id, tables["citations"]).ToList())];
        for (int i = 0; i < Math.Max(1, beside.Max(b => b.Count)); i++)
        {
            Dictionary<string, string> row = statements.Cells(statement);
            foreach (List<Dictionary<string, string>> records in beside.Where(b => i < b.Count))
            {
                foreach ((string header, string cell) in records[i])
                {
                    row[header] = cell;
                }
            }

            yield return row;
        }
    }

    /// <summary>The rows that refer to the statement, a stance once for each of its citations.</summary>
    private static IEnumerable<Dictionary<string, string>> With(Table table, string reference, string statement, Table citations)
    {
        foreach (string[] row in table.Rows.Where(r => table.Of(r, reference) == statement))
        {
            Dictionary<string, string> cells = table.Cells(row);
            string[][] citing = table.Type.Name == "Stance" ? [.. citations.Rows.Where(c => RecordId.SlugOf(citations.Of(c, "stance")) == SlugOf(table, row))] : [];
            if (citing.Length == 0)
            {
                yield return cells;
            }

            foreach (string[] citation in citing)
            {
                yield return cells.Concat(citations.Cells(citation)).ToDictionary();
            }
        }
    }

    /// <summary>The slug that a stance of the seed gets: none that cites has an aspect.</summary>
    private static string SlugOf(Table table, string[] row)
    {
        string slug = $"{RecordId.SlugOf(table.Of(row, "statement"))}.{table.Of(row, "type").ToLowerInvariant().Replace('_', '-')}.{RecordId.SlugOf(table.Of(row, "target"))}";
        return table.Of(row, "holder") is { Length: > 0 } holder ? $"{slug}.by.{RecordId.SlugOf(holder)}" : slug;
    }

    private static string Write(List<Dictionary<string, string>> rows, string[] headers)
    {
        using MemoryStream text = new();
        using (CsvWriter csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n", CommentPrefix = '#' }, leaveOpen: true))
        {
            csv.WriteComment(" Derived from the files in kursk-2025: the same content as one sheet, to show the form. It is not loaded at the start.");
            csv.WriteHeader(headers);
            foreach (Dictionary<string, string> row in rows)
            {
                foreach (string header in headers)
                {
                    csv.WriteField(row.GetValueOrDefault(header, ""));
                }

                csv.EndRecord();
            }
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private sealed record Table(RecordType Type, string[] Columns, List<string[]> Rows)
    {
        private string? Left => Beside.Where(b => b.File == KnowledgeGraph.Seeding.Files.LayoutReader.FileNameOf(Type)).Select(b => b.Reference).FirstOrDefault() ?? (Type.Name == "Citation" ? "stance" : null);

        public IEnumerable<string> Headers => Columns.Where(c => c != Left).Select(c => $"{Type.Singular}.{c}");

        public static Table Read(string file)
        {
            using CsvReader csv = CsvReader.Create(File.ReadAllBytes(file), new CsvReaderOptions { Separator = ',' });
            string name = Path.GetFileNameWithoutExtension(file);
            List<string[]> rows = [];
            string[] columns = [.. csv.Headers];
            while (csv.Read())
            {
                rows.Add(csv.Current.ToArray());
            }

            return new Table(GraphModel.Default.Records.First(r => KnowledgeGraph.Seeding.Files.LayoutReader.FileNameOf(r) == name), columns, rows);
        }

        public string Of(string[] row, string column) => Array.IndexOf(Columns, column) is >= 0 and var index ? row[index] : "";

        public Dictionary<string, string> Cells(string[] row) => Columns.Where(c => c != Left).ToDictionary(c => $"{Type.Singular}.{c}", c => Of(row, c));
    }
}
