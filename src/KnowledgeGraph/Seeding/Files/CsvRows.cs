using System.Text.Unicode;
using CsvHelper;

namespace KnowledgeGraph.Seeding.Files;

/// <summary>Reads the rows of a file one after the other. What cannot be read as a row is a finding and passed over.</summary>
internal sealed class CsvRows : IDisposable
{
    /// <summary>The largest cell, in bytes.</summary>
    public const int LargestCell = 1 << 20;

    /// <summary>The most columns.</summary>
    public const int MostColumns = 4096;

    // Room for one cell that is much too large, so that its column can be named.
    private const int LargestRow = 128 << 20;

    private readonly InputFile _file;
    private readonly Findings? _findings;
    private readonly HashingStream _stream;
    private readonly CsvReader _reader;

    private CsvRows(InputFile file, HashingStream stream, char separator, Findings? findings)
    {
        (_file, _stream, _findings) = (file, stream, findings);
        _reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            CommentPrefix = '#',
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            MaxRecordSize = LargestRow,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = bad => Add((int)bad.LineNumber, HeaderOf(QuotedCells.IndexOfFault(bad.RawRecord, separator)), null, Rule(bad.Reason)),
        });
    }

    /// <summary>The names of the columns as they are written.</summary>
    public string[] Header { get; private set; } = [];

    /// <summary>The line that the header stands on.</summary>
    public int HeaderLine { get; private set; } = 1;

    /// <summary>The line that the row begins on.</summary>
    public int Line => (int)_reader.LineNumber;

    /// <summary>How many rows have been read.</summary>
    public int Count { get; private set; }

    /// <summary>Opens a file and reads its header; null when it has none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">Where mistakes go; null when they have been found before.</param>
    /// <param name="read">Told how many bytes have been read.</param>
    public static CsvRows? Open(InputFile file, Findings? findings, Action<int>? read = null)
    {
        byte[] start = new byte[64 << 10];
        if (OpenStream(file, findings) is not { } stream)
        {
            return null;
        }

        int length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        ReadOnlySpan<byte> text = start.AsSpan(0, length);
        if (NotUtf8(text) is { } rule)
        {
            findings?.Add(file.Finding(1, null, null, rule));
            stream.Dispose();
            return null;
        }

        if (Separator.Find(text.StartsWith("\uFEFF"u8) ? text[3..] : text) is not { } separator)
        {
            findings?.Add(file.Finding(1, null, null, "The first line names a separator that is none: it may be sep=, or sep=; or sep= and a tab."));
            stream.Dispose();
            return null;
        }

        CsvRows rows = new(file, new HashingStream(stream, read ?? (_ => { })), separator, findings);
        if (rows.ReadHeader())
        {
            return rows;
        }

        rows.Dispose();
        return null;
    }

    /// <summary>Steps to the next row that can be read; false at the end.</summary>
    public bool Read()
    {
        while (Step())
        {
            if (!IsBlank() && IsSound())
            {
                Count++;
                return true;
            }
        }

        _file.Sha256 = _stream.Sha256();
        _file.Rows = Count;
        return false;
    }

    /// <summary>Whether a cell of the row is empty.</summary>
    public bool IsEmpty(int column) => _reader.IsEmpty(column);

    /// <summary>The text of a cell of the row.</summary>
    public string Cell(int column) => _reader.GetString(column);

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static FileStream? OpenStream(InputFile file, Findings? findings)
    {
        try
        {
            return new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings?.Add(file.Finding(1, null, null, $"The file cannot be read: {e.Message}"));
            return null;
        }
    }

    private static string? NotUtf8(ReadOnlySpan<byte> text) => text switch
    {
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, _, ..] or [_, 0, ..] => "The file is UTF-16: save it as UTF-8.",
        [(byte)'P', (byte)'K', 3, 4, ..] => "The file is a workbook or another archive: save its sheet as CSV in UTF-8.",
        _ => null,
    };

    private bool ReadHeader()
    {
        while (Step())
        {
            if (Separator.IsHint(_reader.Current.RawRecord))
            {
                continue;
            }

            if (!Utf8.IsValid(_reader.Current.RawRecord))
            {
                Add(Line, null, null, "The header is not UTF-8: save the file as UTF-8.");
                return false;
            }

            (Header, HeaderLine) = (_reader.Current.ToArray(), Line);
            if (Header.Length > MostColumns)
            {
                Add(Line, null, null, $"The header has {Header.Length} columns, and a file may have {MostColumns}.");
                return false;
            }

            return true;
        }

        Add(1, null, null, "The file is empty: its first line must name the columns.");
        return false;
    }

    private bool Step()
    {
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException e)
        {
            Add((int)Math.Max(1, e.LineNumber), null, null, $"The row is larger than {LargestRow >> 20} MiB: perhaps a quotation mark opens a cell that is never closed.");
            return false;
        }
    }

    /// <summary>Whether all cells are empty, as in the last lines of many a sheet.</summary>
    private bool IsBlank() => Enumerable.Range(0, _reader.FieldCount).All(_reader.IsEmpty);

    private bool IsSound()
    {
        ReadOnlySpan<byte> raw = _reader.Current.RawRecord;
        if (!Utf8.IsValid(raw))
        {
            Add(Line, HeaderOf(First(i => !Utf8.IsValid(_reader.GetSpan(i)))), null, "is not UTF-8: save the file as UTF-8.");
            return false;
        }

        if (raw.Length > LargestCell && First(i => _reader.GetSpan(i).Length > LargestCell) is var large and >= 0)
        {
            Add(Line, HeaderOf(large), null, $"holds {_reader.GetSpan(large).Length:N0} bytes, and a cell may hold {LargestCell:N0}.");
            return false;
        }

        int cells = _reader.FieldCount;
        if (cells < Header.Length)
        {
            Add(Line, HeaderOf(cells), null, $"is not there: the row has {cells} cells, and the header names {Header.Length} columns.");
            return false;
        }

        if (cells > Header.Length && First(i => i >= Header.Length && !_reader.IsEmpty(i)) is var extra and >= 0)
        {
            Add(Line, null, Cell(extra), $"stands in cell {extra + 1}, and the header names {Header.Length} columns: a text with a separator in it needs quotation marks around it.");
            return false;
        }

        return true;
    }

    private int First(Predicate<int> holds)
    {
        for (int i = 0; i < _reader.FieldCount; i++)
        {
            if (holds(i))
            {
                return i;
            }
        }

        return -1;
    }

    private string? HeaderOf(int column) => column >= 0 && column < Header.Length ? Header[column] : null;

    private void Add(int line, string? column, string? value, string rule)
    {
        _findings?.Add(_file.Finding(line, column, value, rule));
        _file.Gaps = [.. _file.Layouts.Select(l => l.Type)];
    }

    private static string Rule(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "A quotation mark opens a cell that is never closed.",
        CsvMalformedReason.TextAfterClosingQuote => "Text follows the closing quotation mark of a cell.",
        _ => "A quotation mark stands inside a cell that is not quoted as a whole: put quotation marks around the cell and write the one inside twice.",
    };
}
