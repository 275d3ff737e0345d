using CsCheck;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Model;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2025", "2025-01-01/2025-12-31", DatePrecision.Year)]
    [InlineData("2025-04", "2025-04-01/2025-04-30", DatePrecision.Month)]
    [InlineData("2025-04-27", "2025-04-27/2025-04-27", DatePrecision.Day)]
    [InlineData("2025~", "2024-01-01/2026-12-31", DatePrecision.Year)]
    [InlineData("2025?", "2024-01-01/2026-12-31", DatePrecision.Year)]
    [InlineData("2025-04~", "2025-03-01/2025-05-31", DatePrecision.Month)]
    [InlineData("2025-01~", "2024-12-01/2025-02-28", DatePrecision.Month)]
    [InlineData("2024-01?", "2023-12-01/2024-02-29", DatePrecision.Month)]
    [InlineData("2025-04-27~", "2025-04-24/2025-04-30", DatePrecision.Day)]
    [InlineData("2024-02-28?", "2024-02-25/2024-03-02", DatePrecision.Day)]
    [InlineData("0001~", "0001-01-01/0002-12-31", DatePrecision.Year)]
    [InlineData("0001-01-02~", "0001-01-01/0001-01-05", DatePrecision.Day)]
    [InlineData("9999", "9999-01-01/9999-12-31", DatePrecision.Year)]
    [InlineData("9999~", "9998-01-01/9999-12-31", DatePrecision.Year)]
    [InlineData("9999-12~", "9999-11-01/9999-12-31", DatePrecision.Month)]
    [InlineData("9999-12-30~", "9999-12-27/9999-12-31", DatePrecision.Day)]
    public void A_date_knows_its_first_and_last_possible_day(string text, string days, DatePrecision precision)
    {
        PartialDate date = PartialDate.Parse(text);
        date.SortKey.ShouldBe(days);
        date.Precision.ShouldBe(precision);
        date.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("25")]
    [InlineData("2025-4")]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("2025-04-27T10:00")]
    [InlineData(" 2025")]
    [InlineData("2025~~")]
    [InlineData("~")]
    [InlineData("２０２５")]
    [InlineData("2025/04")]
    public void Anything_else_is_no_date(string text) => PartialDate.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void The_first_day_is_never_after_the_last_and_a_mark_only_widens() =>
        Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 12], Gen.Int[0, 28]).Sample((year, month, day) =>
        {
            string text = month == 0 ? $"{year:0000}" : day == 0 ? $"{year:0000}-{month:00}" : $"{year:0000}-{month:00}-{day:00}";
            PartialDate sure = PartialDate.Parse(text);
            PartialDate vague = PartialDate.Parse(text + "~");
            return sure.Earliest <= sure.Latest && vague.Earliest <= sure.Earliest && vague.Latest >= sure.Latest;
        });
}
