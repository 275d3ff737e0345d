using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <content>Groups of records.</content>
internal static partial class AnswerWriter
{
    /// <summary>More groups than this are shown only to whom says how many; without that they are refused, never cut in silence.</summary>
    public const int MostGroups = 1000;

    private static void WriteGroups(ref Utf8JsonReader reader, GroupsSelection groups, Response response)
    {
        reader.Expect(JsonTokenType.StartArray);
        Utf8JsonReader rows = reader;
        int count = 0;
        for (; reader.Item(); count++)
        {
            reader.Expect(JsonTokenType.StartArray);
            reader.Skip();
        }

        if (count > MostGroups)
        {
            throw new QueryException(
                ErrorCodes.QueryTooCostly, $"'{groups.Key}' has more than {MostGroups} groups: ask for the first of them, or narrow it with 'where'.");
        }

        response.Writer.WriteStartArray();
        for (long left = Math.Min(count, response.Arguments.Integer(groups.Shown)); left > 0; left--)
        {
            rows.Open();
            WriteGroup(rows, groups, response.Writer);
            rows.Pass(groups.By.Count + 1 + groups.Measures.Count);
            rows.Close();
        }

        response.Writer.WriteEndArray();
    }

    private static void WriteGroup(Utf8JsonReader row, GroupsSelection groups, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (GroupPart part in groups.Parts)
        {
            writer.WritePropertyName(part.Key);
            switch (part)
            {
                case GroupCountPart: writer.WriteNumberValue(WholeAt(row, groups.By.Count)); break;
                case GroupKeyPart key: WriteKeys(row, groups, key.Entries, writer); break;
                case GroupMeasurePart measure: WriteMeasures(row, groups, measure, writer); break;
                case GroupTypeNamePart name: writer.WriteStringValue(name.Type); break;
                default: throw new InvalidOperationException($"No group shows a {part.GetType().Name}.");
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>The value at an index of a row.</summary>
    private static Utf8JsonReader At(Utf8JsonReader row, int index)
    {
        row.Pass(index);
        row.Next();
        return row;
    }

    private static long WholeAt(Utf8JsonReader row, int index)
    {
        Utf8JsonReader at = At(row, index);
        return at.Whole();
    }

    private static void WriteTextAt(Utf8JsonReader row, int index, Utf8JsonWriter writer)
    {
        Utf8JsonReader at = At(row, index);
        at.CopyText(writer);
    }

    private static void WriteKeys(Utf8JsonReader row, GroupsSelection groups, Seq<KeyEntry> entries, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (KeyEntry entry in entries)
        {
            writer.WritePropertyName(entry.Key);
            WriteKey(row, groups, entry, writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteKey(Utf8JsonReader row, GroupsSelection groups, KeyEntry entry, Utf8JsonWriter writer)
    {
        switch (entry)
        {
            case ValueKeyEntry value:
                Utf8JsonReader at = At(row, value.Index);
                WriteValue(ref at, groups.By[value.Index] is { Bucket: null, Field: { } field } ? field.Kind : FieldKind.Text, writer);
                break;
            case RecordKeyEntry record: WriteRecord(At(row, record.Index), record.Value, writer); break;
            case ObjectKeyEntry nested when AreMissing(row, nested.Indices): writer.WriteNullValue(); break;
            case ObjectKeyEntry nested: WriteKeys(row, groups, nested.Entries, writer); break;
            case TypeNameKeyEntry name: writer.WriteStringValue(name.Type); break;
            default: throw new InvalidOperationException($"No key shows a {entry.GetType().Name}.");
        }
    }

    private static bool AreMissing(Utf8JsonReader row, Seq<int> indices)
    {
        foreach (int index in indices)
        {
            if (At(row, index).TokenType != JsonTokenType.Null)
            {
                return false;
            }
        }

        return true;
    }

    private static void WriteRecord(Utf8JsonReader key, RecordKeyValue value, Utf8JsonWriter writer)
    {
        if (key.IsNull())
        {
            writer.WriteNullValue();
            return;
        }

        key.Expect(JsonTokenType.StartArray);
        Utf8JsonReader at = At(key, value switch { RecordKeyValue.Name => 1, RecordKeyValue.Dataset => 2, _ => 0 });
        if (value == RecordKeyValue.TypeName)
        {
            writer.WriteStringValue(GraphModel.Default.WithPrefix(RecordId.PrefixOf(at.Text()))?.Name ?? throw AnswerReader.Malformed(ref at, "an id"));
        }
        else
        {
            at.CopyText(writer);
        }
    }

    private static void WriteMeasures(Utf8JsonReader row, GroupsSelection groups, GroupMeasurePart part, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (MeasureEntry entry in part.Entries)
        {
            writer.WritePropertyName(entry.Key);
            if (entry.Index is { } index)
            {
                byte scale = groups.Measures[index].Kind == FieldKind.Number ? (byte)ThousandthsScale : (byte)0;
                WriteMeasure(At(row, groups.By.Count + 1 + index), part.Aggregate, scale, writer);
            }
            else
            {
                writer.WriteStringValue(entry.TypeName!);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes one number of [sum, count of values, min, max]; null where no record has a value.</summary>
    private static void WriteMeasure(Utf8JsonReader measure, GroupOrderBy aggregate, byte scale, Utf8JsonWriter writer)
    {
        measure.Expect(JsonTokenType.StartArray);
        long count = WholeAt(measure, 1);
        Utf8JsonReader at = At(measure, aggregate switch { GroupOrderBy.Min => 2, GroupOrderBy.Max => 3, _ => 0 });
        if (count == 0)
        {
            writer.WriteNullValue();
        }
        else if (aggregate == GroupOrderBy.Avg)
        {
            long units = scale == ThousandthsScale ? 1000 : 1;
            writer.WriteNumberValue(Shortest(Millionths(at.Whole(), checked(count * units)), 6));
        }
        else
        {
            writer.WriteNumberValue(Shortest(at.Whole(), scale));
        }
    }
}
