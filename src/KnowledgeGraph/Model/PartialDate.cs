using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>How finely a <see cref="PartialDate"/> is given.</summary>
public enum DatePrecision
{
    /// <summary>Only the year is given.</summary>
    Year,

    /// <summary>The year and the month are given.</summary>
    Month,

    /// <summary>The day is given.</summary>
    Day,
}

/// <summary>
/// A date as far as it is known: <c>2025</c>, <c>2025-04</c> or <c>2025-04-27</c>, with <c>~</c> (approximately) or <c>?</c> (uncertain) after it.
/// A subset of the Extended Date/Time Format (ISO 8601-2:2019, level 1).
/// </summary>
/// <remarks>
/// <c>~</c> and <c>?</c> widen a day by three days, a month by one month and a year by one year on each side;
/// what would fall outside the years 1 to 9999 is cut there.
/// </remarks>
public readonly record struct PartialDate
{
    private const string Format = "yyyy-MM-dd";

    private PartialDate(string text, DateOnly earliest, DateOnly latest, DatePrecision precision) =>
        (Text, Earliest, Latest, Precision) = (text, earliest, latest, precision);

    /// <summary>The date as it was written.</summary>
    public string Text { get; }

    /// <summary>The first day that it can mean.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day that it can mean.</summary>
    public DateOnly Latest { get; }

    /// <summary>How finely it is given, whatever its mark says of certainty.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The earliest and latest day as one text that sorts as the date does, <c>2025-04-01/2025-04-30</c>.</summary>
    public string SortKey => $"{Day(Earliest)}/{Day(Latest)}";

    /// <summary>Writes a day as <c>2025-04-27</c>.</summary>
    public static string Day(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads a date; false when the text is none.</summary>
    /// <param name="text">The text, without white space around it.</param>
    /// <param name="date">The date that was read.</param>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        bool vague = text[^1] is '~' or '?';
        string digits = vague ? text[..^1] : text;
        DatePrecision precision;
        switch (digits.Length)
        {
            case 4: precision = DatePrecision.Year; break;
            case 7: precision = DatePrecision.Month; break;
            case 10: precision = DatePrecision.Day; break;
            default: return false;
        }

        string first = digits + "-01-01"[(digits.Length - 4)..];
        if (!DateOnly.TryParseExact(first, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly start))
        {
            return false;
        }

        int margin = !vague ? 0 : precision == DatePrecision.Day ? 3 : 1;
        DateOnly earliest = Shift(start, precision, -margin) ?? DateOnly.MinValue;
        DateOnly latest = precision == DatePrecision.Day
            ? Shift(start, precision, margin) ?? DateOnly.MaxValue
            : Shift(start, precision, margin + 1)?.AddDays(-1) ?? DateOnly.MaxValue;
        date = new PartialDate(text, earliest, latest, precision);
        return true;
    }

    /// <summary>Reads a date that is known to be one.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no partial date.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out PartialDate date) ? date : throw new FormatException($"'{text}' is no date of the form 2025, 2025-04 or 2025-04-27, with ~ or ? after it.");

    /// <summary>Moves a day by years, months or days; null where that leaves the calendar.</summary>
    private static DateOnly? Shift(DateOnly day, DatePrecision unit, int by)
    {
        int months = unit switch { DatePrecision.Year => 12 * by, DatePrecision.Month => by, _ => 0 };
        int month = (day.Year * 12) + day.Month - 1 + months;
        if (unit != DatePrecision.Day)
        {
            return month is < 12 or >= 120_000 ? null : day.AddMonths(months);
        }

        int number = day.DayNumber + by;
        return number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber ? null : day.AddDays(by);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
