using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Domain.Checking;

public sealed class CommonRulesTests
{
    [Fact]
    public void Every_sample_is_right_and_there_is_one_of_every_type()
    {
        Samples.All.Select(r => r.GetType()).ShouldBe(GraphModel.Default.Records.Select(r => r.Type), ignoreOrder: true);
        Samples.All.SelectMany(RuleSet.Check).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Actor", "id dataset name kind")]
    [InlineData("Source", "id dataset title")]
    [InlineData("Statement", "id dataset speaker form summary layer")]
    [InlineData("Quotation", "id dataset statement source text language directness fidelity")]
    [InlineData("Stance", "dataset statement target type")]
    [InlineData("Event", "id dataset name status")]
    [InlineData("Claim", "id dataset text kind")]
    [InlineData("Assessment", "id dataset claim verdict ground")]
    [InlineData("Instrument", "id dataset name kind")]
    [InlineData("Provision", "id dataset instrument label eId")]
    [InlineData("CitationSet", "id dataset phrase")]
    [InlineData("Affiliation", "dataset member organization")]
    [InlineData("Citation", "dataset stance authority posture")]
    [InlineData("Reading", "dataset citationSet authority basis")]
    [InlineData("Relay", "dataset statement carrier")]
    [InlineData("JointSpeaker", "dataset statement actor")]
    [InlineData("Response", "dataset statement subject")]
    [InlineData("Participation", "dataset actor event")]
    [InlineData("Party", "dataset actor instrument")]
    [InlineData("ProvisionLink", "dataset from to kind")]
    [InlineData("Import", "id dataset")]
    [InlineData("ImportFile", "id dataset run fileName sha256")]
    public void What_a_record_needs_may_not_be_missing(string type, string fields)
    {
        Record empty = (Record)Activator.CreateInstance(GraphModel.Default[type].Type)!;
        Problem[] missing = [.. RuleSet.Check(empty).Where(p => p.Field != "position")];
        missing.Select(p => p.Field).ShouldBe(fields.Split(' '), ignoreOrder: true);
        missing.ShouldAllBe(p => p.Value == null && p.Rule == $"'{p.Field}' is missing, and every {type} needs it.");
    }

    [Fact]
    public void A_word_that_is_none_is_refused_wherever_it_stands()
    {
        (Samples.Source with { Reliability = (Reliability)99 }).ShouldBreak("reliability", "99", "'99' is no Reliability; it must be one of A, B, C, D, E, F.");
        (Samples.Source with { Reliability = (Reliability)0 }).ShouldBreak("reliability", "0", "'0' is no Reliability; it must be one of A, B, C, D, E, F.");
        (Samples.Statement with { Layer = (Layer)99 }).ShouldBreak("layer", "99", "'99' is no Layer; it must be one of REPORTED, EDITORIAL.");
        RuleSet.Check(Samples.Stance with { Type = (StanceType)99, Polarity = 0.5m }).ShouldHaveSingleItem().Field.ShouldBe("type");
    }

    [Fact]
    public void A_name_of_no_letters_is_none()
    {
        (Samples.Actor with { Name = "" }).ShouldBreak("name", null, "'name' is missing, and every Actor needs it.");
        (Samples.Source with { Name = "" }).ShouldPass();
        (Samples.Source with { Name = "" }).Name.ShouldBeNull("so that it is made");
    }

    [Theory]
    [InlineData("actor:a")]
    [InlineData("actor:0.a_b-c")]
    public void An_id_is_the_type_and_a_slug(string id) => (Samples.Actor with { Id = id }).ShouldPass();

    [Theory]
    [InlineData("rus")]
    [InlineData("state:rus")]
    [InlineData("ACTOR:rus")]
    [InlineData("actors:rus")]
    public void An_id_begins_with_its_own_type(string id) =>
        (Samples.Actor with { Id = id }).ShouldBreak("id", id, $"'{id}' is no id of this type: it must begin with 'actor:'.");

    [Theory]
    [InlineData("actor:")]
    [InlineData("actor:Rus")]
    [InlineData("actor:.rus")]
    [InlineData("actor:r us")]
    [InlineData("actor:a:b")]
    [InlineData("actor:россия")]
    public void An_id_ends_in_a_slug(string id) => (Samples.Actor with { Id = id }).ShouldBreak(
        "id", id, $"'{id}' is no id: after 'actor:' there must stand 1 to 128 of a-z, 0-9, '.', '_' and '-', the first of them a letter or digit.");

    [Fact]
    public void A_slug_has_at_most_128_characters()
    {
        (Samples.Actor with { Id = "actor:" + new string('a', 128) }).ShouldPass();
        RuleSet.Check(Samples.Actor with { Id = "actor:" + new string('a', 129) }).ShouldHaveSingleItem().Value.ShouldBe($"actor:{new string('a', 74)}…");
    }

    [Theory]
    [InlineData("Kursk 2025")]
    [InlineData("-kursk")]
    [InlineData("курск")]
    public void A_dataset_has_the_form_of_a_slug(string dataset) => (Samples.Party with { Dataset = dataset }).ShouldBreak(
        "dataset", dataset, $"'{dataset}' is no name of a dataset: it must be 1 to 128 of a-z, 0-9, '.', '_' and '-', the first of them a letter or digit.");

    [Fact]
    public void A_text_may_have_any_script_and_several_lines() => (Samples.Actor with { Description = "Россия\n러시아\t𐐀 😀" }).ShouldPass();

    [Theory]
    [InlineData(" \u3000\n", " \u3000\uFFFD", "'description' holds nothing but white space; leave it out or fill it in.")]
    [InlineData("a\0b", "a\uFFFDb", "'description' holds the character U+0000, which no text may.")]
    [InlineData("a\U0010FFFF", "a\U0010FFFF", "'description' holds U+10FFFF, which is no character of any script.")]
    public void A_text_may_not_hold_what_a_store_cannot_keep(string text, string shown, string rule) =>
        (Samples.Actor with { Description = text }).ShouldBreak("description", shown, rule);

    [Fact]
    public void A_symbol_of_white_space_is_refused_like_any_other_text() =>
        (Samples.Instrument with { Symbol = "  " }).ShouldBreak("symbol", "  ", "'symbol' holds nothing but white space; leave it out or fill it in.");

    [Theory]
    [InlineData('\uD83D')]
    [InlineData('\uDE00')]
    public void A_text_may_not_hold_half_a_character(char half) =>
        (Samples.Actor with { Description = $"a{half}b" }).ShouldBreak("description", "a\uFFFDb", "'description' holds half of a surrogate pair, which is no character.");

    [Fact]
    public void Each_text_of_a_list_is_judged()
    {
        (Samples.Actor with { Aliases = new("Moscow", "the Kremlin") }).ShouldPass();
        (Samples.Actor with { Aliases = new("a;b") }).ShouldBreak("aliases", "a;b", "'aliases' has a text with a semicolon, which in CSV would part it in two.");
        (Samples.Actor with { Aliases = new("a", " ", "") }).ShouldBreak("aliases", "a; ;", "'aliases' holds nothing but white space; leave it out or fill it in.");
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(-1000000000000)]
    [InlineData(999999999999.999)]
    public void A_number_may_have_three_decimals(decimal low) => (Samples.Claim with { Low = low }).ShouldPass();

    [Fact]
    public void A_number_has_no_more_than_is_kept_exactly()
    {
        (Samples.Claim with { Low = 0.0001m }).ShouldBreak("low", "0.0001", "The value 0.0001 has more than three decimals.");
        (Samples.Claim with { Low = -1_000_000_000_000.001m })
            .ShouldBreak("low", "-1000000000000.001", "The value -1000000000000.001 is beyond 1000000000000 on either side of 0.");
    }

    [Theory]
    [InlineData("event:e01")]
    [InlineData("zakharova")]
    public void A_reference_leads_to_the_type_of_its_column(string id) =>
        (Samples.Statement with { Speaker = new(id) }).ShouldBreak("speaker", id, $"'{id}' cannot stand in 'speaker': it must be 'actor:…'.");

    [Theory]
    [InlineData("actor:Zakharova")]
    [InlineData("actor:A!")]
    [InlineData("actor:")]
    public void A_reference_with_the_right_prefix_is_told_what_is_wrong_with_it(string id) => (Samples.Statement with { Speaker = new(id) }).ShouldBreak(
        "speaker", id, $"'{id}' is no id: after 'actor:' there must stand 1 to 128 of a-z, 0-9, '.', '_' and '-', the first of them a letter or digit.");

    [Fact]
    public void A_reference_to_an_interface_leads_to_one_of_its_types()
    {
        (Samples.Citation with { Authority = new("citation-set:cs1") }).ShouldPass();
        (Samples.Citation with { Authority = new("actor:un") })
            .ShouldBreak("authority", "actor:un", "'actor:un' cannot stand in 'authority': it must be 'citation-set:…' or 'instrument:…' or 'provision:…'.");
    }

    [Fact]
    public void A_stance_may_be_toward_every_kind_of_subject()
    {
        string[] kinds = ["actor", "event", "claim", "statement", "quotation", "instrument", "provision", "citation-set"];
        Array.ForEach(kinds, kind => (Samples.Stance with { Target = new($"{kind}:x") }).ShouldPass());
        foreach (string other in GraphModel.Default.Records.Select(r => r.Prefix).Except(kinds))
        {
            RuleSet.Check(Samples.Stance with { Target = new($"{other}:x") }).ShouldHaveSingleItem().Field.ShouldBe("target");
        }
    }

    [Fact]
    public void Nothing_refers_to_itself()
    {
        (Samples.Statement with { Reports = new("statement:s02") }).ShouldBreak("reports", "statement:s02", "'statement:s02' refers to itself in 'reports'.");
        (Samples.Claim with { Negates = new("claim:c01") }).ShouldBreak("negates", "claim:c01", "'claim:c01' refers to itself in 'negates'.");
        (Samples.Quotation with { TranslationOf = new("quotation:s02") }).ShouldBreak("translationOf", "quotation:s02", "'quotation:s02' refers to itself in 'translationOf'.");
    }

    [Fact]
    public void Nothing_is_connected_to_itself()
    {
        (Samples.Affiliation with { Organization = Samples.Affiliation.Member }).ShouldBreak(
            "organization", "actor:zakharova", "'actor:zakharova' stands in both 'member' and 'organization', and nothing can be connected to itself.");
        (Samples.Response with { Subject = new("statement:s02") }).ShouldBreak(
            "subject", "statement:s02", "'statement:s02' stands in both 'statement' and 'subject', and nothing can be connected to itself.");
        (Samples.Reading with { Authority = new("citation-set:cs1") }).ShouldBreak(
            "authority", "citation-set:cs1", "'citation-set:cs1' stands in both 'citationSet' and 'authority', and nothing can be connected to itself.");
        (Samples.ProvisionLink with { To = Samples.ProvisionLink.From }).ShouldBreak(
            "to", "provision:op-9", "'provision:op-9' stands in both 'from' and 'to', and nothing can be connected to itself.");
    }
}
