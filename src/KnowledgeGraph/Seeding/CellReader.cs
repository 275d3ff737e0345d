using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding;

/// <summary>What is wrong with a cell.</summary>
/// <param name="Rule">What should stand there.</param>
/// <param name="Meant">What was probably meant; null when nothing is near.</param>
internal sealed record Misreading(string Rule, string? Meant = null);

/// <summary>Reads the text of one cell as the value of a field: one kind, one row.</summary>
internal static class CellReader
{
    /// <summary>Reads a cell that is not empty.</summary>
    /// <param name="field">The field.</param>
    /// <param name="cell">The text.</param>
    /// <param name="value">The C# value of the field.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static Misreading? Read(Field field, string cell, out object? value)
    {
        value = field.Kind switch
        {
            FieldKind.TextList => new TextList(cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            FieldKind.Word => field.Vocabulary!.ValueOf(cell.Trim().ToUpperInvariant().Replace(' ', '_').Replace('-', '_')),
            FieldKind.Boolean => cell.Trim().ToUpperInvariant() switch { "TRUE" or "YES" or "1" => true, "FALSE" or "NO" or "0" => false, _ => null },
            FieldKind.Integer => int.TryParse(cell.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) ? whole : null,
            FieldKind.Number => decimal.TryParse(cell.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null,
            FieldKind.Date => DateOnly.TryParseExact(cell.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null,
            FieldKind.PartialDate => PartialDate.TryParse(cell.Trim(), out PartialDate date) ? date : null,
            _ => cell,
        };
        return value is null ? Wrong(field, cell) : null;
    }

    private static Misreading Wrong(Field field, string cell) => field.Kind switch
    {
        FieldKind.Word => new(
            $"is no {field.Vocabulary!.Name}; it must be one of {string.Join(", ", field.Vocabulary.Words.Select(w => w.Name))}.",
            NearMiss.Of(cell, field.Vocabulary.Words.Select(w => w.Name))),
        FieldKind.Boolean => new("must be true or false.", NearMiss.Of(cell, ["true", "false"])),
        FieldKind.Integer => new("must be a whole number."),
        FieldKind.Number => new("must be a number with a decimal point, such as 0.95.", DecimalPoint(cell)),
        FieldKind.Date => new("must be a day such as 2025-04-27.", Dates.Meant(cell)),
        _ => new("must be a date such as 2025, 2025-04 or 2025-04-27, with ~ (approximately) or ? (uncertain) after it.", Dates.Meant(cell)),
    };

    private static string? DecimalPoint(string cell) => cell.Count(c => c == ',') == 1 && decimal.TryParse(cell.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        ? cell.Replace(',', '.')
        : null;

    /// <summary>Days as spreadsheets write them, where only one reading is possible.</summary>
    private static class Dates
    {
        private static readonly string[] Forms = ["d.M.yyyy", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyyMMdd", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy"];

        public static string? Meant(string cell) =>
            DateOnly.TryParseExact(cell.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? PartialDate.Day(day) : null;
    }
}
