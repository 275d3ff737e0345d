using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;

namespace KnowledgeGraph.Seeding;

/// <summary>Makes the records of one type out of rows. Values that come again, as words, dates and references do, are read once.</summary>
internal sealed class RecordBuilder
{
    private readonly InputFile _file;
    private readonly RecordLayout _layout;
    private readonly Findings? _findings;
    private readonly ColumnReader[] _columns;

    /// <summary>Makes a builder.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">The record and its columns.</param>
    /// <param name="findings">Where mistakes go; null when they have been found before.</param>
    public RecordBuilder(InputFile file, RecordLayout layout, Findings? findings)
    {
        (_file, _layout, _findings) = (file, layout, findings);
        _columns = [.. layout.Columns.Select(c => new ColumnReader(c, layout.Type))];
    }

    /// <summary>The type of the records.</summary>
    public RecordType Type => _layout.Type;

    /// <summary>Makes the record of the row that is read now.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="misread">The fields whose cells could not be read; nothing when all could.</param>
    public Record Build(CsvRows rows, List<string> misread)
    {
        Record record = Type.New();
        foreach (ColumnReader column in _columns)
        {
            if (rows.IsEmpty(column.Index))
            {
                continue;
            }

            string cell = rows.Cell(column.Index);
            if (column.Set(record, cell) is { } wrong)
            {
                misread.Add(column.Name);
                _findings?.Add(_file.Finding(rows.Line, column.Header, cell, wrong.Rule) with { Suggestion = wrong.Meant });
            }
        }

        return record;
    }

    /// <summary>Where the column fixes the type, the type's prefix may be left off.</summary>
    public static string Prefixed(string id, RecordType? type) => type is null || id.Contains(':', StringComparison.Ordinal) ? id : $"{type.Prefix}:{id}";

    /// <summary>Sets the value of one column.</summary>
    private sealed class ColumnReader(Column column, RecordType type)
    {
        private const int Remembered = 4096;

        private readonly Dictionary<string, (object? Value, Misreading? Wrong)> _seen = [];
        private readonly bool _repeats = column.Link is not null || column.Field!.Kind is FieldKind.Word or FieldKind.Boolean or FieldKind.Number or FieldKind.Date or FieldKind.PartialDate;

        public int Index => column.Index;

        public string Header => column.Header;

        public string Name => column.Name;

        public Misreading? Set(Record record, string cell)
        {
            (object? value, Misreading? wrong) = Read(cell);
            if (value is not null)
            {
                (column.Field?.Property ?? column.Link!.Property).SetValue(record, value);
            }

            return wrong;
        }

        private (object? Value, Misreading? Wrong) Read(string cell)
        {
            if (!_repeats)
            {
                return ReadAnew(cell);
            }

            if (!_seen.TryGetValue(cell, out (object?, Misreading?) read))
            {
                read = ReadAnew(cell);
                if (_seen.Count < Remembered)
                {
                    _seen.Add(cell, read);
                }
            }

            return read;
        }

        private (object? Value, Misreading? Wrong) ReadAnew(string cell)
        {
            if (column.Link is { } link)
            {
                string id = cell.Trim();
                return (id.Length == 0 ? null : link.Make(Prefixed(id, link.Target as RecordType)), null);
            }

            Field field = column.Field!;
            if (field.Kind is not (FieldKind.Text or FieldKind.TextList) && string.IsNullOrWhiteSpace(cell))
            {
                return (null, null);
            }

            Misreading? wrong = CellReader.Read(field, field.Kind == FieldKind.Id ? Prefixed(cell.Trim(), type) : cell, out object? value);
            return (value, wrong);
        }
    }
}
