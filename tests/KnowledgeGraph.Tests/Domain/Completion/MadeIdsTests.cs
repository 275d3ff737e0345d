using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Domain.Completion;

public sealed class MadeIdsTests
{
    private static readonly Ref<Actor> Speaker = new("actor:zakharova");

    private static readonly Stance Praise = new() { Statement = new("statement:s04"), Type = StanceType.Praises, Target = new("actor:prk-kpa") };

    [Fact]
    public void Stances_and_edges_may_leave_their_id_out_and_no_other_record_may() =>
        GraphModel.Default.Records.Where(r => !r.IsEdge && MadeIds.CanMake(r)).ShouldHaveSingleItem().Name.ShouldBe("Stance");

    [Fact]
    public void A_stance_is_named_for_its_statement_type_and_target() => MadeIds.Of(Praise, Speaker).ShouldBe("stance:s04.praises.prk-kpa");

    [Fact]
    public void A_type_of_two_words_stands_in_kebab_case() =>
        MadeIds.Of(Praise with { Type = StanceType.DeclinesComment }, Speaker).ShouldBe("stance:s04.declines-comment.prk-kpa");

    [Fact]
    public void A_holder_is_added_only_where_it_is_not_the_usual_one()
    {
        MadeIds.Of(Praise with { Holder = Speaker }, Speaker).ShouldBe("stance:s04.praises.prk-kpa");
        MadeIds.Of(Praise with { Holder = new("actor:prk-lead") }, Speaker).ShouldBe("stance:s04.praises.prk-kpa.by.prk-lead");
        MadeIds.Of(Praise with { Aspect = "courage", Holder = new("actor:prk-lead") }, Speaker).ShouldBe("stance:s04.praises.prk-kpa.courage.by.prk-lead");
    }

    [Theory]
    [InlineData("courage", "courage")]
    [InlineData("Conduct in war", "conduct-in-war")]
    [InlineData("  (legality)  ", "legality")]
    [InlineData("Article 4", "article-4")]
    [InlineData("démarche à Séoul", "demarche-a-seoul")]
    [InlineData("a_b.c/d", "a-b-c-d")]
    [InlineData("İzmir", "izmir")]
    public void An_aspect_is_added_as_a_slug(string aspect, string slug) => MadeIds.Of(Praise with { Aspect = aspect }, Speaker).ShouldBe($"stance:s04.praises.prk-kpa.{slug}");

    [Theory]
    [InlineData("용기", "8a755685636f")]
    [InlineData("мужество", "c7d0e16f03ef")]
    [InlineData("Мужество", "c7d0e16f03ef")]
    [InlineData("\u110B\u116D\u11BC\u1100\u1175", "8a755685636f")]
    [InlineData(" 용기 ", "8a755685636f")]
    [InlineData("!", "bb7208bc9b5d")]
    public void An_aspect_in_another_script_is_added_as_a_digest(string aspect, string digest) =>
        MadeIds.Of(Praise with { Aspect = aspect }, Speaker).ShouldBe($"stance:s04.praises.prk-kpa.{digest}");

    [Theory]
    [InlineData("제4조", "제4항")]
    [InlineData("规 A", "环 A")]
    [InlineData("straße", "strae")]
    [InlineData("łódź", "ódź")]
    [InlineData("Article Ⅳ", "Article Ⅴ")]
    [InlineData("мой 1", "мои 1")]
    public void Aspects_that_share_only_their_Latin_letters_and_digits_make_two_ids(string one, string other) =>
        MadeIds.Of(Praise with { Aspect = one }, Speaker).ShouldNotBe(MadeIds.Of(Praise with { Aspect = other }, Speaker));

    [Fact]
    public void An_aspect_that_is_partly_in_another_script_keeps_what_can_be_read() =>
        MadeIds.Of(Praise with { Aspect = "Article 4, 제4조" }, Speaker).ShouldMatch("^stance:s04\\.praises\\.prk-kpa\\.article-4-4-[0-9a-f]{12}$");

    [Fact]
    public void A_slug_of_128_characters_is_whole_and_a_longer_one_is_cut_and_ends_in_the_digest_of_the_whole()
    {
        MadeIds.Of(Praise with { Target = new("actor:" + new string('a', 116)) }, Speaker).ShouldBe("stance:s04.praises." + new string('a', 116));
        MadeIds.Of(Praise with { Target = new("actor:" + new string('a', 117)) }, Speaker).ShouldBe("stance:s04.praises." + new string('a', 103) + ".f8039ce091be");
    }

    [Fact]
    public void Two_long_slugs_that_begin_alike_are_told_apart()
    {
        Stance longest = Praise with { Target = new("actor:" + new string('a', 128)) };
        MadeIds.Of(longest with { Aspect = "b" }, Speaker).ShouldNotBe(MadeIds.Of(longest with { Aspect = "c" }, Speaker));
    }

    [Fact]
    public void An_edge_is_named_for_its_two_ends()
    {
        MadeIds.Of(Samples.Citation).ShouldBe("citation:s02.justifies.e01.dprk-treaty-2024.art-4");
        MadeIds.Of(Samples.Affiliation).ShouldBe("affiliation:zakharova.rus-mfa");
        MadeIds.Of(Samples.Relay).ShouldBe("relay:s02.kcna");
        MadeIds.Of(Samples.JointSpeaker).ShouldBe("joint-speaker:s02.prk");
        MadeIds.Of(Samples.Response).ShouldBe("response:s02.e01");
        MadeIds.Of(Samples.Participation).ShouldBe("participation:prk.e01");
        MadeIds.Of(Samples.Party).ShouldBe("party:rus.dprk-treaty-2024");
        MadeIds.Of(Samples.ProvisionLink).ShouldBe("provision-link:op-9.op-8");
    }

    [Fact]
    public void A_reading_is_named_for_its_source_too()
    {
        MadeIds.Of(Samples.Reading).ShouldBe("reading:cs1.s-res-1718-2006");
        MadeIds.Of(Samples.Reading with { Source = new("source:nk-news") }).ShouldBe("reading:cs1.s-res-1718-2006.nk-news");
    }
}
