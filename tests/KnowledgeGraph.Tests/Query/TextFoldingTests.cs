using System.Text;
using CsCheck;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Tests.Query;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("S/RES/1718(2006)", "s/res/1718(2006)")]
    [InlineData("ΟΔΥΣΣΕΥΣ", "οδυσσευσ")]
    [InlineData("Σσς", "σσσ")]
    [InlineData("ОСУЖДАЕТ Ёлка", "осуждает ёлка")]
    [InlineData("Straße STRAẞE", "straße straße")]
    [InlineData("ſK\u212A", "skk")]
    [InlineData("ǄǅǆÅ\u212B", "ǆǆǆåå")]
    [InlineData("𐐀𐐨", "𐐨𐐨")]
    [InlineData("Ça É e\u0301", "ça é e\u0301")]
    [InlineData("규탄 谴责 ガ", "규탄 谴责 ガ")]
    public void Case_is_folded_and_accents_stay(string text, string folded) => TextFolding.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData("İ", "İ")]
    [InlineData("ı", "ı")]
    public void The_Turkish_letters_are_letters_of_their_own_in_every_culture(string text, string folded) => TextFolding.Fold(text).ShouldBe(folded);

    [Fact]
    public void A_fold_of_any_code_point_is_its_own_and_one_code_point_long() => Enumerable.Range(0, 0x110000)
        .Where(Rune.IsValid)
        .Select(c => new Rune(c).ToString())
        .Where(c => TextFolding.Fold(TextFolding.Fold(c)) != TextFolding.Fold(c) || TextFolding.Fold(c).EnumerateRunes().Count() != 1)
        .ShouldBeEmpty();

    [Fact]
    public void A_letter_and_its_other_cases_fold_alike() => Enumerable.Range(0, 0x110000)
        .Where(Rune.IsValid)
        .Select(c => new Rune(c))
        .Where(r => Fold(r) != Fold(Rune.ToUpperInvariant(r)) || Fold(r) != Fold(Rune.ToLowerInvariant(r)))
        .ShouldBeEmpty();

    [Fact]
    public void A_text_is_folded_letter_by_letter() => Gen.Select(Gen.String, Gen.String).Where((a, b) => Whole(a) && Whole(b)).Sample((a, b) =>
        TextFolding.Fold(a + b) == TextFolding.Fold(a) + TextFolding.Fold(b) && TextFolding.Fold(TextFolding.Fold(a)) == TextFolding.Fold(a));

    private static string Fold(Rune rune) => TextFolding.Fold(rune.ToString());

    private static bool Whole(string text) => text.EnumerateRunes().All(r => r != Rune.ReplacementChar);
}
