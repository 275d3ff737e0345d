using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Writes a record's properties as they are stored: dates, moments and words as their texts, so that they come back as they went in; what is missing is absent.</summary>
internal static class Neo4jProperties
{
    /// <summary>The most bytes of a text that a range index takes, with an id beside it.</summary>
    public const int LongestIndexed = 7_900;

    /// <summary>Writes a moment.</summary>
    public static string Write(DateTime moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>Writes the properties of a record as an object.</summary>
    /// <exception cref="StoreException">A text is too long for its index.</exception>
    public static void Write(Utf8JsonWriter writer, RecordType type, Record record)
    {
        writer.WriteStartObject();
        foreach (Field field in type.Fields)
        {
            Write(writer, field, field.Get(record), record);
        }

        foreach (Link link in Neo4jSchema.KeptLinks(type))
        {
            if (link.Get(record) is { } id)
            {
                writer.WriteString(link.Name, id);
            }
        }

        if (type.Searched)
        {
            writer.WriteString(Neo4jSchema.TokensProperty, LuceneQuery.TokensOf(type, record));
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Field field, object? value, Record record)
    {
        if (value is not null)
        {
            writer.WritePropertyName(field.Name);
            WriteValue(writer, field, value);
        }

        if (Cypher.HasKey(field))
        {
            writer.WritePropertyName(Cypher.KeyName(field));
            WriteKey(writer, field, value);
        }

        if (field.Kind == FieldKind.Text && value is string text)
        {
            CheckLength(field, text, record);
            writer.WriteString(Cypher.FoldedName(field), TextFolding.Fold(text));
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

    private static void CheckLength(Field field, string text, Record record)
    {
        if ((field.Sorted || field.Indexed) && text.Length > LongestIndexed / 4 && Encoding.UTF8.GetByteCount(text) > LongestIndexed)
        {
            throw new StoreException(ErrorCodes.ValidationFailed, $"The {field.Name} of {record.Id} is longer than {LongestIndexed} bytes, which Neo4j cannot index.");
        }
    }
}
