using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>Makes dates of the years 2019 to 2025, as incomplete as those in the press.</summary>
internal static class Dates
{
    private const int Days = 7 * 365;
    private static readonly DateOnly First = new(2019, 1, 1);

    /// <summary>A date: 5 in 100 are missing, 10 are known to the month only.</summary>
    public static PartialDate? Choose(ref SplitMix numbers)
    {
        DateOnly day = First.AddDays(numbers.Below(Days));
        return numbers.Below(100) switch
        {
            < 5 => null,
            < 15 => PartialDate.Parse(day.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
            _ => Of(day),
        };
    }

    /// <summary>A day.</summary>
    public static PartialDate Of(DateOnly day) => PartialDate.Parse(PartialDate.Day(day));

    /// <summary>A day of those years.</summary>
    public static PartialDate Day(ref SplitMix numbers) => Of(First.AddDays(numbers.Below(Days)));

    /// <summary>When a row was recorded.</summary>
    public static DateTime Recorded(int index) => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMilliseconds(index);
}
