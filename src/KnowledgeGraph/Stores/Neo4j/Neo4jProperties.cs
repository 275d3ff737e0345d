using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Writes a record's properties as they are stored: dates, moments and words as their texts, so that they come back as they went in; what is missing is absent.</summary>
internal static class Neo4jProperties
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>Writes a moment.</summary>
    public static string Write(DateTime moment) => moment.ToString(Moment, CultureInfo.InvariantCulture);

    /// <summary>Reads a moment.</summary>
    public static DateTime ReadMoment(string text) => DateTime.ParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>Writes the properties of a record as an object.</summary>
    public static void Write(Utf8JsonWriter writer, RecordType type, Record record) => Write(writer, type, record, type.Fields, nulls: false);

    /// <summary>Writes the properties that replace those of a stored record: without what it keeps, and with a null for each that it must not have any more.</summary>
    public static void WriteContent(Utf8JsonWriter writer, RecordType type, Record record) => Write(writer, type, record, type.Fields.Where(f => !f.Kept), nulls: true);

    private static void Write(Utf8JsonWriter writer, RecordType type, Record record, IEnumerable<Field> fields, bool nulls)
    {
        writer.WriteStartObject();
        foreach (Field field in fields)
        {
            Write(writer, field, field.Get(record), nulls);
        }

        foreach (Link link in Neo4jSchema.KeptLinks(type))
        {
            WriteText(writer, link.Name, link.Get(record), nulls);
        }

        if (nulls)
        {
            foreach (Link link in Neo4jSchema.InnerLinks(type))
            {
                writer.WriteNull(Neo4jSchema.OpenName(link));
            }
        }

        if (type.Searched)
        {
            writer.WriteString(Neo4jSchema.TokensProperty, LuceneQuery.TokensOf(type, record));
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Field field, object? value, bool nulls)
    {
        if (value is not null)
        {
            writer.WritePropertyName(field.Name);
            WriteValue(writer, field, value);
        }
        else if (nulls)
        {
            writer.WriteNull(field.Name);
        }

        if (Cypher.HasKey(field))
        {
            writer.WritePropertyName(Cypher.KeyName(field));
            WriteKey(writer, field, value);
        }

        if (field.Kind == FieldKind.Text)
        {
            WriteText(writer, Cypher.FoldedName(field), value is string text ? TextFolding.Fold(text) : null, nulls);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text, bool nulls)
    {
        if (text is not null || nulls)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, Field field, object value)
    {
        switch (value)
        {
            // Written without a point, it would be stored as a whole number.
            case decimal number: writer.WriteRawValue(number.ToString("0.0##", CultureInfo.InvariantCulture)); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case DateTime moment: writer.WriteStringValue(Write(moment)); break;
            case DateOnly day: writer.WriteStringValue(PartialDate.Day(day)); break;
            case PartialDate date: writer.WriteStringValue(date.Text); break;
            case TextList list: JsonSerializer.Serialize<IEnumerable<string>>(writer, list); break;
            case Enum word: writer.WriteStringValue(field.Vocabulary!.Words.First(w => w.Value.Equals(word)).Name); break;
            default: writer.WriteStringValue((string)value); break;
        }
    }

    private static void WriteKey(Utf8JsonWriter writer, Field field, object? value)
    {
        switch (value ?? Missing.Of(field.Kind))
        {
            case PartialDate date: writer.WriteStringValue(date.SortKey); break;
            case decimal number: writer.WriteNumberValue(decimal.ToInt64(number * 1000)); break;
            case long missing: writer.WriteNumberValue(missing); break;
            case bool truth: writer.WriteNumberValue(truth ? 1 : 0); break;
            case var other: WriteValue(writer, field, other); break;
        }
    }
}
