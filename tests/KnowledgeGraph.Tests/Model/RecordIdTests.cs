using CsCheck;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Model;

public sealed class RecordIdTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("7.a_b-c", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData(".a", false)]
    [InlineData("A", false)]
    [InlineData("a b", false)]
    [InlineData("a\n", false)]
    [InlineData("é", false)]
    [InlineData("٣", false)]
    public void A_slug_is_of_small_letters_digits_dots_dashes_and_underscores(string text, bool slug) => RecordId.IsSlug(text).ShouldBe(slug);

    [Fact]
    public void A_slug_has_at_most_128_characters()
    {
        RecordId.IsSlug(new string('a', 128)).ShouldBeTrue();
        RecordId.IsSlug(new string('a', 129)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("actor:rus", "actor", "rus")]
    [InlineData("citation-set:a.b", "citation-set", "a.b")]
    [InlineData("actor:a:b", "actor", "a:b")]
    [InlineData("rus", "", "rus")]
    [InlineData(":rus", "", "rus")]
    [InlineData("actor:", "actor", "")]
    public void An_id_is_a_prefix_and_a_slug(string id, string prefix, string slug) => (RecordId.PrefixOf(id), RecordId.SlugOf(id)).ShouldBe((prefix, slug));

    [Fact]
    public void Parts_are_joined_by_dots() => RecordId.Make("reading", "cs1", "s-res-1718-2006").ShouldBe("reading:cs1.s-res-1718-2006");

    [Fact]
    public void A_slug_that_is_too_long_is_cut_and_ends_in_a_digest() =>
        RecordId.Make("x", new string('a', 129)).ShouldBe($"x:{new string('a', 115)}.c12cb024a2e5");

    [Fact]
    public void A_digest_is_the_first_12_hex_digits_of_the_SHA_256() => RecordId.Digest("abc").ShouldBe("ba7816bf8f01");

    [Fact]
    public void Slugs_of_any_length_make_a_slug() => Gen.String[Gen.Char["ab1._-"], 0, 127].Select(rest => "a" + rest).Array[1, 5].Sample(parts =>
    {
        string slug = RecordId.SlugOf(RecordId.Make("x", parts));
        string whole = string.Join('.', parts);
        return RecordId.IsSlug(slug) && (whole.Length > 128 ? slug.Length == 128 && slug.StartsWith(whole[..115], StringComparison.Ordinal) : slug == whole);
    });
}
