using KnowledgeGraph.Query;

namespace KnowledgeGraph.Tests.Query;

public sealed class SnippetTests
{
    [Fact]
    public void A_short_text_is_shown_whole_with_every_match()
    {
        Snippet snippet = Snippet.Of(["Condemned, then condemns again."], SearchTokens.Terms("condemn"));
        snippet.Text.ShouldBe("Condemned, then condemns again.");
        snippet.Ranges.ShouldBe([(0, 7), (16, 7)]);
    }

    [Fact]
    public void The_first_text_in_which_a_term_matches_is_shown() =>
        Snippet.Of([null, "nothing here", "a treaty"], ["treat"]).Text.ShouldBe("a treaty");

    [Fact]
    public void Without_a_match_the_first_text_is_shown()
    {
        Snippet snippet = Snippet.Of([null, "first", "second"], ["other"]);
        snippet.Text.ShouldBe("first");
        snippet.Ranges.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_text_there_is_nothing_to_show() => Snippet.Of([null], ["other"]).Text.ShouldBe("");

    [Fact]
    public void A_long_text_is_cut_at_words_around_the_match()
    {
        string text = string.Concat(Enumerable.Repeat("word ", 60)) + "needle" + string.Concat(Enumerable.Repeat(" word", 60));
        Snippet snippet = Snippet.Of([text], ["needle"]);
        snippet.Text.ShouldStartWith("…word ");
        snippet.Text.ShouldEndWith(" word…");
        snippet.Text.Length.ShouldBeLessThanOrEqualTo(162);
        (int start, int length) = snippet.Ranges.ShouldHaveSingleItem();
        snippet.Text.Substring(start, length).ShouldBe("needle");
    }

    [Fact]
    public void Pairs_of_one_run_are_one_range() => Snippet.Of(["북한은 규탄한다"], SearchTokens.Terms("규탄한다")).Ranges.ShouldBe([(4, 4)]);

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
            Snippet snippet = Snippet.Of([new string('y', before) + filler + " needle " + filler], ["needle"]);
            snippet.Text.ShouldBe(snippet.Text.Normalize());
            (int start, int length) = snippet.Ranges.ShouldHaveSingleItem();
            snippet.Text.Substring(start, length).ShouldBe("needle");
        }
    }

    [Fact]
    public void A_word_longer_than_a_snippet_is_cut()
    {
        Snippet snippet = Snippet.Of([new string('a', 1000)], [new string('a', 500)]);
        snippet.Text.ShouldBe(new string('a', 160) + "…");
        snippet.Ranges.ShouldBe([(0, 160)]);
    }
}
