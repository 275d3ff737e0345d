using KnowledgeGraph.Query;

namespace KnowledgeGraph.Tests.Query;

public sealed class SearchTokensTests
{
    [Theory]
    [InlineData("Russia CONDEMNS Article 4", "russia condemns article 4")]
    [InlineData("S/RES/1718(2006)", "s res 1718 2006")]
    [InlineData("ОСУЖДАЕТ Йемен", "осуждает иемен")]
    [InlineData("Café ＣＡＦＥ́ naïve", "cafe cafe naive")]
    [InlineData("Ὀδυσσεύς ΟΔΥΣΣΕΥΣ", "οδυσσευσ οδυσσευσ")]
    [InlineData("Straße STRASSE GROẞ", "strasse strasse gross")]
    [InlineData("ﬁnal ½ ㎏", "final 1 2 kg")]
    [InlineData("규탄한다", "규탄 탄한 한다 다")]
    [InlineData("제4조", "제 4 조")]
    [InlineData("谴责决议。", "谴责 责决 决议 议")]
    [InlineData("二〇二五年", "二〇 〇二 二五 五年 年")]
    [InlineData("G7정상회담", "g7 정상 상회 회담 담")]
    [InlineData("ガス", "カス ス")]
    [InlineData("👍🏽 — ok\uD800?", "ok")]
    [InlineData("𠀀𠀁", "𠀀𠀁 𠀁")]
    [InlineData("\uFDFA", "صلى الله عليه وسلم")]
    [InlineData("", "")]
    public void A_text_is_indexed_as_its_tokens(string text, string tokens) => SearchTokens.IndexText([text]).ShouldBe(tokens);

    [Theory]
    [InlineData("v", 250, 0)]
    [InlineData("v", 251, 1)]
    [InlineData("Я", 600, 100)]
    public void A_run_that_no_index_keeps_whole_is_cut(string letters, int length, int rest)
    {
        string run = string.Concat(Enumerable.Repeat(letters, length));
        string[] tokens = SearchTokens.IndexText([run]).Split(' ');
        tokens.ShouldAllBe(t => t.Length <= 250);
        string.Concat(tokens).ShouldBe(run.ToLowerInvariant());
        (tokens[^1].Length % 250).ShouldBe(rest);
        SearchTokens.Terms(run).ShouldBe(tokens.Distinct());
    }

    [Fact]
    public void A_cut_leaves_letters_of_two_units_whole()
    {
        string run = "a" + string.Concat(Enumerable.Repeat("𐐨", 200));
        string[] tokens = SearchTokens.IndexText([run]).Split(' ');
        tokens.Select(t => t.Length).ShouldBe([249, 152]);
        string.Concat(tokens).ShouldBe(run);
    }

    [Fact]
    public void Texts_are_cut_at_once_and_within_one_another()
    {
        string[] texts = [.. Enumerable.Range(1, 60).Select(i => string.Join(' ', Enumerable.Repeat($"규탄 w{i}", i)))];
        Parallel.ForEach(texts, text =>
        {
            foreach (SearchToken token in SearchTokens.Of(text))
            {
                SearchTokens.IndexText([text]).ShouldBe(text.Replace("규탄", "규탄 탄"));
                token.Text.ShouldBeOneOf("규탄", "탄", text.Split(' ')[1]);
            }
        });
    }

    [Theory]
    [InlineData("Russia russia RUSSIA", "russia")]
    [InlineData("규", "규")]
    [InlineData("규탄", "규탄")]
    [InlineData("규탄한다", "규탄 탄한 한다")]
    [InlineData("\u1100\u1172\u1110\u1161\u11AB", "규탄")]
    [InlineData("?!", "")]
    public void A_question_is_cut_into_terms(string text, string terms) => string.Join(' ', SearchTokens.Terms(text)).ShouldBe(terms);

    [Theory]
    [InlineData("규탄한다")]
    [InlineData("谴责")]
    [InlineData("議")]
    [InlineData("a議b")]
    public void Every_letter_of_a_run_begins_a_token(string text)
    {
        string[] tokens = SearchTokens.IndexText([text]).Split(' ');
        text.ShouldAllBe(letter => tokens.Any(t => t.StartsWith(letter)));
    }

    /// <summary>What it becomes is remembered, and a letter that becomes one other is then passed by the rest.</summary>
    [Fact]
    public void Every_letter_becomes_the_same_when_it_is_met_again()
    {
        string[] texts = [.. Enumerable.Range(0, 0x10000).Select(c => $"\u1100{(char)c}\u1161{(char)c}\u11A8\u0301 {(char)c}b")];
        (string, int)[][] first = [.. texts.Select(Tokens)];
        texts.Select(Tokens).Zip(first).Where(pair => !pair.First.SequenceEqual(pair.Second)).ShouldBeEmpty();

        static (string, int)[] Tokens(string text)
        {
            List<(string, int)> tokens = [];
            foreach (SearchToken token in SearchTokens.Of(text))
            {
                tokens.Add((token.Text, token.Start));
            }

            return [.. tokens];
        }
    }

    [Fact]
    public void Texts_are_joined_by_single_spaces() => SearchTokens.IndexText(["one  two", "", "three."]).ShouldBe("one two three");

    [Theory]
    [InlineData("To condemn.", "cond", 3, 4)]
    [InlineData("e\u0301te\u0301", "et", 0, 3)]
    [InlineData("e\u0301te\u0301", "ete", 0, 5)]
    [InlineData("👍 규탄한다", "탄한", 4, 2)]
    [InlineData("㈱ ok", "株", 0, 1)]
    [InlineData("x 𠀀𠀁", "𠀀", 2, 2)]
    [InlineData("x 𠀀𠀁", "𠀀𠀁", 2, 4)]
    public void A_term_is_found_where_it_stands(string text, string term, int start, int length)
    {
        List<(int, int?)> places = [];
        foreach (SearchToken token in SearchTokens.Of(text))
        {
            if (token.Text.StartsWith(term, StringComparison.Ordinal))
            {
                places.Add((token.Start, token.LengthOf(term)));
            }
        }

        places[0].ShouldBe((start, length));
    }
}
