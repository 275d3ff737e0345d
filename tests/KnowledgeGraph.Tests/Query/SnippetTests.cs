using KnowledgeGraph.Query;

namespace KnowledgeGraph.Tests.Query;

public sealed class SnippetTests
{
    [Fact]
    public void A_short_text_is_shown_whole_with_every_match()
    {
        Snippet snippet = Around("Condemned, then condemns again.", SearchTokens.Terms("condemn"));
        snippet.Text.ShouldBe("Condemned, then condemns again.");
        snippet.Ranges.ShouldBe([(0, 7), (16, 7)]);
    }

    [Fact]
    public void Without_a_match_there_is_no_part_around_one() => Snippet.Around("nothing here", ["treat"]).ShouldBeNull();

    [Fact]
    public void A_short_text_in_which_nothing_matches_is_shown_whole()
    {
        Snippet snippet = Snippet.Beginning("first");
        snippet.Text.ShouldBe("first");
        snippet.Ranges.ShouldBeEmpty();
    }

    [Fact]
    public void A_long_text_in_which_nothing_matches_is_cut_at_a_word() => Snippet.Beginning(string.Concat(Enumerable.Repeat("word ", 60))).Text
        .ShouldBe(string.Concat(Enumerable.Repeat("word ", 32)).TrimEnd() + "…");

    [Fact]
    public void A_long_text_is_cut_at_words_around_the_match()
    {
        string text = string.Concat(Enumerable.Repeat("word ", 60)) + "needle" + string.Concat(Enumerable.Repeat(" word", 60));
        Snippet snippet = Around(text, ["needle"]);
        snippet.Text.ShouldStartWith("…word ");
        snippet.Text.ShouldEndWith(" word…");
        snippet.Text.Length.ShouldBeLessThanOrEqualTo(162);
        (int start, int length) = snippet.Ranges.ShouldHaveSingleItem();
        snippet.Text.Substring(start, length).ShouldBe("needle");
    }

    [Fact]
    public void Pairs_of_one_run_are_one_range() => Around("북한은 규탄한다", SearchTokens.Terms("규탄한다")).Ranges.ShouldBe([(4, 4)]);

    [Theory]
    [InlineData("😀")]
    [InlineData("𠀀")]
    [InlineData("x")]
    [InlineData("한")]
    [InlineData("a ")]
    [InlineData(" ")]
    public void No_cut_goes_through_a_letter(string letter)
    {
        for (int before = 0; before < 60; before++)
        {
            string filler = string.Concat(Enumerable.Repeat(letter, 200));
            Snippet snippet = Around(new string('y', before) + filler + " needle " + filler, ["needle"]);
            snippet.Text.ShouldBe(snippet.Text.Normalize());
            (int start, int length) = snippet.Ranges.ShouldHaveSingleItem();
            snippet.Text.Substring(start, length).ShouldBe("needle");
        }
    }

    [Fact]
    public void A_word_longer_than_a_snippet_is_cut()
    {
        Snippet snippet = Around(new string('a', 1000), SearchTokens.Terms(new string('a', 500)));
        snippet.Text.ShouldBe(new string('a', 160) + "…");
        snippet.Ranges.ShouldBe([(0, 160)]);
    }

    private static Snippet Around(string text, string[] terms) => Snippet.Around(text, terms).ShouldNotBeNull();
}
