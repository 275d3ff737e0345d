using CsCheck;
using KnowledgeGraph.Domain;

namespace KnowledgeGraph.Tests.Domain;

public sealed class TextsTests
{
    [Theory]
    [InlineData("", 1, "")]
    [InlineData("abc", 3, "abc")]
    [InlineData("abc", 2, "ab")]
    [InlineData("a😀b", 2, "a")]
    [InlineData("a😀b", 3, "a😀")]
    [InlineData("😀", 1, "")]
    public void A_start_is_cut_between_characters(string text, int length, string start) => Texts.Start(text, length).ShouldBe(start);

    [Fact]
    public void A_text_is_well_formed_when_every_surrogate_has_its_other_half()
    {
        string[] whole = ["", "a😀𐐀", "\uFFFD\uFFFF"];
        string[] broken = ["\uD83D", "a\uDE00", "\uDE00\uD83D", "\uD83D😀", "😀\uDE00"];
        whole.ShouldAllBe(t => Texts.IsWellFormed(t));
        broken.ShouldAllBe(t => !Texts.IsWellFormed(t));
    }

    [Fact]
    public void The_start_of_a_whole_text_is_whole() => Gen.Select(Gen.OneOf("a", "한", "😀").Array[0, 12].Select(string.Concat), Gen.Int[1, 24]).Sample((text, length) =>
    {
        string start = Texts.Start(text, length);
        return Texts.IsWellFormed(start) && start.Length <= length && start.Length >= Math.Min(text.Length, length) - 1 && text.StartsWith(start, StringComparison.Ordinal);
    });
}
