using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding;

/// <summary>Reads the text of one cell as the value of a field: one kind, one row.</summary>
internal static class CellReader
{
    /// <summary>Reads a cell that is not empty.</summary>
    /// <param name="field">The field.</param>
    /// <param name="cell">The text.</param>
    /// <param name="value">The C# value of the field.</param>
    /// <returns>The rule that the text breaks; null when it is right.</returns>
    public static string? Read(Field field, string cell, out object? value)
    {
        value = null;
        switch (field.Kind)
        {
            case FieldKind.TextList:
                value = new TextList(cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                return null;
            case FieldKind.Word:
                string word = cell.Trim().ToUpperInvariant().Replace(' ', '_').Replace('-', '_');
                value = field.Vocabulary!.Words.FirstOrDefault(w => w.Name == word)?.Value;
                return value is null ? $"is no {field.Vocabulary.Name}; it must be one of {string.Join(", ", field.Vocabulary.Words.Select(w => w.Name))}." : null;
            case FieldKind.Boolean:
                value = cell.Trim().ToUpperInvariant() switch { "TRUE" or "YES" or "1" => true, "FALSE" or "NO" or "0" => false, _ => (object?)null };
                return value is null ? "must be true or false." : null;
            case FieldKind.Integer:
                value = int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) ? whole : null;
                return value is null ? "must be a whole number." : null;
            case FieldKind.Number:
                value = decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
                return value is null ? "must be a number with a decimal point, such as 0.95." : null;
            case FieldKind.Date:
                value = DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
                return value is null ? "must be a day such as 2025-04-27." : null;
            case FieldKind.PartialDate:
                value = PartialDate.TryParse(cell, out PartialDate date) ? date : null;
                return value is null ? "must be a date such as 2025, 2025-04 or 2025-04-27, with ~ (approximately) or ? (uncertain) after it." : null;
            default:
                value = cell;
                return null;
        }
    }
}
