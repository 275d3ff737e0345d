using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Domain.Completion;

public sealed class MadeNamesTests
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["actor:zakharova"] = "Maria Zakharova",
        ["actor:rus"] = "Russia",
        ["event:e01"] = "The deployment",
        ["instrument:dprk-treaty-2024"] = "Partnership Treaty",
        ["claim:c01"] = "Troops took part.",
    };

    [Fact]
    public void Actors_events_and_instruments_bring_their_own() => GraphModel.Default.Records
        .Where(r => r.NameRequired).Select(r => r.Name).ShouldBe(["Actor", "Event", "Instrument"], ignoreOrder: true);

    [Fact]
    public void Every_other_node_has_one_made()
    {
        IEnumerable<NodeRecord> nodes = Samples.All.OfType<NodeRecord>().Select(n => n is Stance s ? s with { Holder = new("actor:rus") } : n);
        nodes.ShouldAllBe(n => (NameOf(n) == null) == GraphModel.Default.Of(n).NameRequired);
    }

    [Fact]
    public void A_source_is_called_by_its_title() => NameOf(Samples.Source).ShouldBe("A commentary");

    [Theory]
    [InlineData("2025-04", "2025-05-01", "Maria Zakharova, 2025-04: thanked the soldiers")]
    [InlineData(null, "2025-05~", "Maria Zakharova, 2025-05~: thanked the soldiers")]
    [InlineData(null, null, "Maria Zakharova: thanked the soldiers")]
    public void A_statement_is_called_by_who_when_and_what(string? stated, string? published, string name) =>
        NameOf(Samples.Statement with { StatedOn = Date(stated), PublishedOn = Date(published), OnBehalfOf = new("actor:rus") }).ShouldBe(name);

    [Theory]
    [InlineData(80, "", "")]
    [InlineData(80, "bc", "")]
    [InlineData(78, "😀", "😀")]
    [InlineData(79, "😀", "")]
    [InlineData(79, "한국", "한")]
    public void A_quotation_is_called_by_the_first_80_characters_of_its_text(int length, string more, string kept)
    {
        string start = new('a', length);
        NameOf(Samples.Quotation with { Text = start + more }).ShouldBe(start + kept);
    }

    [Theory]
    [InlineData(StanceType.Condemns, "Russia condemns The deployment")]
    [InlineData(StanceType.DeclinesComment, "Russia declines comment on The deployment")]
    [InlineData(StanceType.AllegesViolation, "Russia alleges a violation by The deployment")]
    [InlineData(StanceType.VotesFor, "Russia votes for The deployment")]
    public void A_stance_is_called_by_holder_phrase_and_target(StanceType type, string name) =>
        NameOf(Samples.Stance with { Holder = new("actor:rus"), Type = type }).ShouldBe(name);

    [Fact]
    public void A_claim_is_called_by_its_text() => NameOf(Samples.Claim).ShouldBe("Troops took part.");

    [Fact]
    public void A_provision_is_called_by_its_label_and_its_instrument() => NameOf(Samples.Provision).ShouldBe("Article 4, Partnership Treaty");

    [Fact]
    public void A_citation_set_is_called_by_its_phrase() => NameOf(Samples.CitationSet).ShouldBe("multiple resolutions");

    [Fact]
    public void An_assessment_is_called_by_its_verdict_and_its_claim() =>
        NameOf(Samples.Assessment with { Verdict = Verdict.DidNotComeTrue }).ShouldBe("DID_NOT_COME_TRUE: Troops took part.");

    [Fact]
    public void An_import_is_called_by_its_dataset_and_moment_and_its_file_by_the_file()
    {
        NameOf(Samples.Import).ShouldBe("d, 2025-04-27 10:30:00 UTC");
        NameOf(Samples.ImportFile).ShouldBe("actors.csv");
    }

    [Fact]
    public void A_name_that_a_record_has_is_not_what_another_is_made_from() =>
        NameOf(Samples.Statement with { Name = "own" }).ShouldBe("Maria Zakharova: thanked the soldiers");

    private static string? NameOf(NodeRecord record) => MadeNames.Of(record, id => Names[id]);

    private static PartialDate? Date(string? text) => text is null ? null : Samples.Date(text);
}
