using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <content>Single values.</content>
internal static partial class AnswerWriter
{
    private const int ThousandthsScale = 3;

    private static void WriteField(ref Utf8JsonReader reader, Field field, Utf8JsonWriter writer)
    {
        if (reader.IsNull() && field.Required)
        {
            throw AnswerReader.Malformed(ref reader, $"a value of {field}");
        }

        WriteValue(ref reader, field.Kind, writer);
    }

    private static void WriteValue(ref Utf8JsonReader reader, FieldKind kind, Utf8JsonWriter writer)
    {
        if (reader.IsNull())
        {
            writer.WriteNullValue();
            return;
        }

        switch (kind)
        {
            case FieldKind.Boolean: writer.WriteBooleanValue(IsTrue(ref reader)); break;
            case FieldKind.Integer: writer.WriteNumberValue(reader.Whole()); break;
            case FieldKind.Number: writer.WriteNumberValue(Shortest(reader.Whole(), ThousandthsScale)); break;
            case FieldKind.TextList: WriteTexts(ref reader, writer); break;
            default: reader.CopyText(writer); break;
        }
    }

    private static bool IsTrue(ref Utf8JsonReader reader) => reader.Whole() switch
    {
        0 => false,
        1 => true,
        _ => throw AnswerReader.Malformed(ref reader, "0 or 1"),
    };

    private static void WriteTexts(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        reader.Expect(JsonTokenType.StartArray);
        writer.WriteStartArray();
        while (reader.Item())
        {
            reader.CopyText(writer);
        }

        writer.WriteEndArray();
    }

    private static void WriteRange(ref Utf8JsonReader reader, RangeSelection range, Utf8JsonWriter writer)
    {
        if (reader.IsNull() && !range.Field.Required)
        {
            writer.WriteNullValue();
            return;
        }

        reader.Expect(JsonTokenType.StartArray);
        reader.Next();
        PartialDate date = PartialDate.TryParse(reader.Text(), out PartialDate parsed) ? parsed : throw AnswerReader.Malformed(ref reader, "a date");
        reader.Pass(1);
        reader.Close();
        writer.WriteStartObject();
        foreach (RangePart part in range.Parts)
        {
            writer.WriteString(part.Key, part.Value switch
            {
                RangeValue.Earliest => PartialDate.Day(date.Earliest),
                RangeValue.Latest => PartialDate.Day(date.Latest),
                RangeValue.Precision => Naming.Constant(date.Precision.ToString()),
                _ => "PartialDateRange",
            });
        }

        writer.WriteEndObject();
    }

    /// <summary>A whole number of the smallest unit as a decimal without zeros at its end.</summary>
    /// <param name="units">The number of units, less than 2 to the power of 96.</param>
    /// <param name="scale">How many decimals a unit has.</param>
    private static decimal Shortest(Int128 units, byte scale)
    {
        while (scale > 0 && units % 10 == 0)
        {
            units /= 10;
            scale--;
        }

        UInt128 size = (UInt128)Int128.Abs(units);
        return new decimal((int)(uint)size, (int)(uint)(size >> 32), (int)(uint)(size >> 64), units < 0, scale);
    }

    /// <summary>A quotient in millionths, rounded half to even.</summary>
    private static Int128 Millionths(Int128 dividend, long divisor)
    {
        (Int128 quotient, Int128 rest) = Int128.DivRem(Int128.Abs(dividend) * 1_000_000, divisor);
        Int128 twice = rest * 2;
        if (twice > divisor || (twice == divisor && quotient % 2 != 0))
        {
            quotient++;
        }

        return dividend < 0 ? -quotient : quotient;
    }
}
