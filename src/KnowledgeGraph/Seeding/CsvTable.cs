using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace KnowledgeGraph.Seeding;

/// <summary>A row of a file, with the line that it begins on.</summary>
internal sealed record TableRow(int Line, string[] Cells);

/// <summary>One CSV file: its header and its rows.</summary>
/// <param name="File">The name to say in messages.</param>
/// <param name="Sha256">The digest of its bytes, as 64 hex digits.</param>
/// <param name="HeaderLine">The line that the header stands on.</param>
/// <param name="Header">The names of the columns as they are written.</param>
/// <param name="Rows">The rows.</param>
internal sealed record CsvTable(string File, string Sha256, int HeaderLine, string[] Header, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Reads a file of UTF-8, with or without a byte order mark; <c>#</c> lines and empty ones are skipped.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The name to say in messages.</param>
    /// <param name="findings">Where mistakes go.</param>
    /// <returns>The table; null when it cannot be read at all.</returns>
    public static CsvTable? Read(string path, string name, List<Finding> findings)
    {
        byte[] bytes = System.IO.File.ReadAllBytes(path);
        if (!Utf8.IsValid(bytes))
        {
            findings.Add(new Finding(name, LineOfFirstFault(bytes), null, null, "The file is not UTF-8: save it as UTF-8."));
            return null;
        }

        using CsvReader reader = CsvReader.Create(bytes, Options(name, findings));
        string[]? header = null;
        int headerLine = 1;
        List<TableRow> rows = [];
        while (reader.Read())
        {
            string[] cells = reader.Current.ToArray();
            if (header is null)
            {
                (header, headerLine) = (cells, (int)reader.LineNumber);
            }
            else
            {
                rows.Add(new TableRow((int)reader.LineNumber, cells));
            }
        }

        if (header is null)
        {
            findings.Add(new Finding(name, 1, null, null, "The file is empty: its first line must name the columns."));
            return null;
        }

        return new CsvTable(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), headerLine, header, rows);
    }

    private static CsvReaderOptions Options(string name, List<Finding> findings) => new()
    {
        Separator = ',',
        HasHeader = false,
        CommentPrefix = '#',
        SkipEmptyLines = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = bad => findings.Add(new Finding(name, (int)bad.LineNumber, null, null, Rule(bad.Reason))),
    };

    private static string Rule(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "The row has more or fewer cells than the header has columns.",
        CsvMalformedReason.UnterminatedQuote => "A quotation mark opens a cell that is never closed.",
        CsvMalformedReason.TextAfterClosingQuote => "Text follows the closing quotation mark of a cell.",
        _ => "A quotation mark stands inside a cell that is not quoted as a whole.",
    };

    private static int LineOfFirstFault(byte[] bytes)
    {
        int valid = 0;
        while (valid < bytes.Length && Rune.DecodeFromUtf8(bytes.AsSpan(valid), out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }

        return 1 + bytes.AsSpan(0, valid).Count((byte)'\n');
    }
}
