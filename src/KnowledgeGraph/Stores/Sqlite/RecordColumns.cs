using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>How a record of one type stands in the columns of its table.</summary>
internal sealed class RecordColumns
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffZ";

    private readonly RecordType _type;
    private readonly string[] _columns;
    private readonly int[] _content;
    private readonly int[] _compared;
    private readonly object?[] _values;

    public RecordColumns(RecordType type)
    {
        _type = type;
        _columns = [.. SqliteSchema.Columns(type).Select(Sql.Name)];
        _values = new object?[_columns.Length];
        HashSet<string> kept = [.. type.Fields.Where(f => f.Kept).Select(f => f.Column)];
        HashSet<string> derived = [.. type.Fields.Where(f => f.ReadOnly).SelectMany(f => new[] { f.Column, Sql.KeyColumn(f) })];
        _content = [.. Enumerable.Range(1, _columns.Length - 1).Where(i => !kept.Contains(_columns[i]))];
        _compared = [.. _content.Where(i => !derived.Contains(_columns[i]))];
    }

    /// <summary>Adds a row.</summary>
    public string Insert => field ??= $"insert into {_type.Table}({string.Join(',', _columns)}) values ({string.Join(',', _columns.Select((_, i) => Sql.Parameter(i)))})";

    /// <summary>Gives the row with an id new content.</summary>
    public string Update => field ??= $"update {_type.Table} set {string.Join(',', _content.Select(i => $"{_columns[i]}={Sql.Parameter(i)}"))} where id={Sql.Parameter(0)}";

    /// <summary>The dataset of the row with an id, and whether its content is the same.</summary>
    public string Compare => field ??= $"select dataset,({string.Join(',', _compared.Select(i => _columns[i]))}) is ({string.Join(',', _compared.Select(Sql.Parameter))}) from {_type.Table} where id={Sql.Parameter(0)}";

    /// <summary>Every column of the rows under a condition.</summary>
    public string Select(string condition) => $"select {string.Join(',', _columns)} from {_type.Table} {condition}";

    /// <summary>Binds a record to the parameters of a statement.</summary>
    public void Bind(PreparedStatement statement, Record record)
    {
        Write(record, _values);
        SqliteValues.Bind(statement, _values);
    }

    /// <summary>The values of a record's columns.</summary>
    public object?[] ValuesOf(Record record)
    {
        object?[] values = new object?[_columns.Length];
        Write(record, values);
        return values;
    }

    private void Write(Record record, object?[] values)
    {
        int slot = 0;
        foreach (Field field in _type.Fields)
        {
            object? value = field.Get(record);
            values[slot++] = Stored(field, value);
            if (field.Kind == FieldKind.PartialDate)
            {
                values[slot++] = value is PartialDate date ? date.SortKey : Query.Plans.Missing.Date;
            }
        }

        foreach (Link link in _type.Links)
        {
            values[slot++] = link.Get(record);
        }
    }

    /// <summary>Makes a record of the row that a statement of <see cref="Select"/> stands on.</summary>
    public Record Read(sqlite3_stmt row)
    {
        Record record = _type.New();
        int column = 0;
        foreach (Field field in _type.Fields)
        {
            if (raw.sqlite3_column_type(row, column) != raw.SQLITE_NULL)
            {
                field.Set(record, Read(field, row, column));
            }

            column += field.Kind == FieldKind.PartialDate ? 2 : 1;
        }

        foreach (Link link in _type.Links)
        {
            if (raw.sqlite3_column_type(row, column) != raw.SQLITE_NULL)
            {
                link.Set(record, raw.sqlite3_column_text(row, column).utf8_to_string());
            }

            column++;
        }

        return record;
    }

    /// <summary>Writes a moment as it is stored.</summary>
    public static string Write(DateTime moment) => moment.ToString(Moment, CultureInfo.InvariantCulture);

    private static object? Stored(Field field, object? value) => value switch
    {
        null => null,
        decimal number => decimal.ToInt64(number * 1000),
        int number => (long)number,
        bool truth => truth ? 1L : 0L,
        DateTime moment => Write(moment),
        DateOnly day => PartialDate.Day(day),
        PartialDate date => date.Text,
        TextList list => JsonSerializer.Serialize<IEnumerable<string>>(list),
        Enum word => field.Vocabulary!.NameOf(word),
        _ => value,
    };

    private static object Read(Field field, sqlite3_stmt row, int column) => field.Kind switch
    {
        FieldKind.Boolean => raw.sqlite3_column_int(row, column) != 0,
        FieldKind.Integer => raw.sqlite3_column_int(row, column),
        FieldKind.Number => raw.sqlite3_column_int64(row, column) / 1000m,
        _ => Read(field, raw.sqlite3_column_text(row, column).utf8_to_string()),
    };

    private static object Read(Field field, string text) => field.Kind switch
    {
        FieldKind.TextList => new TextList(JsonSerializer.Deserialize<string[]>(text)!),
        FieldKind.Word => field.Vocabulary!.ValueOf(text)!,
        FieldKind.Date => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldKind.DateTime => DateTime.ParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        FieldKind.PartialDate => PartialDate.Parse(text),
        _ => text,
    };
}
