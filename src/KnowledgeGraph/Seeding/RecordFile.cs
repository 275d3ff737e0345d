using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding;

/// <summary>A record as a row gave it, with the place to name in messages.</summary>
internal sealed record RowRecord(Record Record, string File, int Line)
{
    /// <summary>A mistake in this row.</summary>
    public Finding Finding(string? column, string? value, string rule) => new(File, Line, column, value, rule);
}

/// <summary>Reads the records of one file whose name says their type: <c>citation-sets.csv</c> holds citation sets.</summary>
internal sealed class RecordFile
{
    private readonly CsvTable _table;
    private readonly RecordType _type;
    private readonly List<Finding> _findings;
    private readonly Column?[] _columns;

    private RecordFile(CsvTable table, RecordType type, List<Finding> findings)
    {
        (_table, _type, _findings) = (table, type, findings);
        _columns = [.. table.Header.Select(ColumnOf)];
    }

    /// <summary>The file name, without its ending, that a record type's rows are in.</summary>
    public static string NameOf(RecordType type) => Naming.Kebab(Naming.Plural(type.Name));

    /// <summary>Reads the rows as records, with what every record of this load has in common.</summary>
    public static IEnumerable<RowRecord> Read(CsvTable table, RecordType type, Provenance provenance, List<Finding> findings)
    {
        RecordFile file = new(table, type, findings);
        return table.Rows.Select(r => file.Read(r, provenance));
    }

    private Column? ColumnOf(string header)
    {
        string name = header.Trim();
        if (name.StartsWith('_'))
        {
            return null;
        }

        if (_type.Fields.FirstOrDefault(f => Same(f.Name, name)) is { ReadOnly: false } field && !Provenance.Fields.Contains(field.Name))
        {
            return new Column(header, field, null);
        }

        if (_type.Links.FirstOrDefault(l => Same(l.Name, name)) is { } link)
        {
            return new Column(header, null, link);
        }

        _findings.Add(new Finding(_table.File, _table.HeaderLine, header, null, $"'{Shown.Of(header)}' is no column of {_type.Name}; its columns are {string.Join(", ", Names(_type))}."));
        return null;
    }

    /// <summary>The columns that a row of this type can have.</summary>
    private static IEnumerable<string> Names(RecordType type) =>
        type.Fields.Where(f => !f.ReadOnly && !Provenance.Fields.Contains(f.Name)).Select(f => f.Name).Concat(type.Links.Select(l => l.Name));

    private static bool Same(string name, string header) =>
        string.Equals(name, header.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private RowRecord Read(TableRow row, Provenance provenance)
    {
        Record record = provenance.On((Record)Activator.CreateInstance(_type.Type)!, _table.File, row.Line);
        for (int i = 0; i < _columns.Length; i++)
        {
            if (_columns[i] is { } column && row.Cells[i].Length > 0)
            {
                Set(record, column, row.Cells[i], row.Line);
            }
        }

        return new RowRecord(record, _table.File, row.Line);
    }

    private void Set(Record record, Column column, string cell, int line)
    {
        if (column.Link is { } link)
        {
            Type reference = Nullable.GetUnderlyingType(link.Property.PropertyType) ?? link.Property.PropertyType;
            link.Property.SetValue(record, Activator.CreateInstance(reference, Prefixed(cell.Trim(), link.Target as RecordType)));
            return;
        }

        Field field = column.Field!;
        string? rule = CellReader.Read(field, field.Kind == FieldKind.Id ? Prefixed(cell.Trim(), _type) : cell, out object? value);
        if (rule is null)
        {
            field.Property.SetValue(record, value);
        }
        else
        {
            _findings.Add(new Finding(_table.File, line, column.Header, cell, $"'{Shown.Of(cell)}' {rule}"));
        }
    }

    /// <summary>Where the column fixes the type, the type's prefix may be left off.</summary>
    private static string Prefixed(string id, RecordType? type) => type is null || id.Contains(':', StringComparison.Ordinal) ? id : $"{type.Prefix}:{id}";

    private sealed record Column(string Header, Field? Field, Link? Link);
}
