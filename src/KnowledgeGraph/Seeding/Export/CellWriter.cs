using System.Globalization;
using CsvHelper;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding.Export;

/// <summary>Writes values as cells that read back to the same values.</summary>
internal static class CellWriter
{
    /// <summary>Writes the value of a field; an empty cell when it is missing.</summary>
    public static void Write(CsvWriter csv, Field field, object? value)
    {
        switch (value)
        {
            case decimal number:
                // A number is no text, so that its sign is not taken for the beginning of a formula.
                csv.WriteField(number, "0.###");
                break;
            case int number:
                csv.WriteField(number);
                break;
            default:
                csv.WriteField(Text(field, value));
                break;
        }
    }

    /// <summary>A value as text; null when it is missing.</summary>
    public static string? Text(Field field, object? value) => value switch
    {
        null => null,
        Enum word => field.Vocabulary!.NameOf(word),
        bool truth => truth ? "true" : "false",
        decimal number => number.ToString("0.###", CultureInfo.InvariantCulture),
        DateOnly day => PartialDate.Day(day),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
