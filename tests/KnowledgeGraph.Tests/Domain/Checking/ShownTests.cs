using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Domain.Checking;

public sealed class ShownTests
{
    [Fact]
    public void A_value_is_shown_as_CSV_would_have_it()
    {
        Shown.Of(null).ShouldBeNull();
        Shown.Of(StanceType.DeclinesComment).ShouldBe("DECLINES_COMMENT");
        Shown.Of(true).ShouldBe("true");
        Shown.Of(-0.50m).ShouldBe("-0.5");
        Shown.Of(12).ShouldBe("12");
        Shown.Of(new DateOnly(2025, 4, 27)).ShouldBe("2025-04-27");
        Shown.Of(new DateTime(2025, 4, 27, 10, 30, 5, 60, DateTimeKind.Utc)).ShouldBe("2025-04-27T10:30:05.060Z");
        Shown.Of(Samples.Date("2025-04~")).ShouldBe("2025-04~");
        Shown.Of(new TextList("a", "b")).ShouldBe("a;b");
        Shown.Of(Samples.Statement.Speaker).ShouldBe("actor:zakharova");
    }

    [Fact]
    public void A_long_value_is_cut_between_characters()
    {
        Shown.Of(new string('a', 80)).ShouldBe(new string('a', 80));
        Shown.Of(new string('a', 81)).ShouldBe(new string('a', 80) + "…");
        Shown.Of(new string('a', 79) + "😀").ShouldBe(new string('a', 79) + "…");
    }

    [Fact]
    public void A_value_is_shown_on_one_line() => Shown.Of("a\r\nb\tc\u0085\u001B[31m").ShouldBe("a\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFD[31m");
}
