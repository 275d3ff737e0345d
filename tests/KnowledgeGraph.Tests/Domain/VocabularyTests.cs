using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Domain;

/// <summary>The words as every client, file and store has them.</summary>
public sealed class VocabularyTests
{
    [Theory]
    [InlineData("Actor", "kind", "STATE ORGANIZATION INTERNATIONAL_BODY ARMED_FORCE MEDIA_OUTLET PERSON COLLECTIVE")]
    [InlineData("Actor", "sector", "GOV MIL SPY LEG JUD OPP REB MED EDU BUS NGO IGO CVL UNK")]
    [InlineData("Source", "reliability", "A B C D E F")]
    [InlineData("Statement", "form", "SPEECH BRIEFING COMMUNIQUE COMMENT INTERVIEW SOCIAL_POST ARTICLE LETTER VOTE UNKNOWN")]
    [InlineData("Statement", "layer", "REPORTED EDITORIAL")]
    [InlineData("Quotation", "directness", "DIRECT PARTIAL INDIRECT")]
    [InlineData("Quotation", "fidelity", "VERBATIM TRANSLATION BACK_TRANSLATION ALTERED UNVERIFIED")]
    [InlineData("Stance", "epistemic", "ASSERTS ACKNOWLEDGES NEITHER DENIES SPECULATES DISPUTES")]
    [InlineData("Stance", "review", "DRAFT ACCEPTED REJECTED")]
    [InlineData("Event", "status", "OCCURRED PLANNED ALLEGED DID_NOT_OCCUR")]
    [InlineData("Claim", "kind", "FACT LEGAL ATTRIBUTION QUANTITY PREDICTION")]
    [InlineData("Assessment", "verdict", "SUPPORTED CONTESTED FABRICATED MISATTRIBUTED UNRESOLVED CAME_TRUE DID_NOT_COME_TRUE")]
    [InlineData("Instrument", "kind", "TREATY RESOLUTION CHARTER STATUTE CUSTOMARY_NORM")]
    [InlineData("Citation", "posture", "INVOKES CLAIMS_COMPLIANCE ALLEGES_VIOLATION DENIES_VIOLATION CITES CALLS_TO_IMPLEMENT")]
    [InlineData("Reading", "basis", "SPEAKER_ELSEWHERE ANALYST TEXT_MATCH")]
    [InlineData("ProvisionLink", "kind", "MODIFIES RECALLS CLARIFIES REPLACES")]
    public void A_field_has_the_words_that_were_agreed(string record, string field, string words) =>
        GraphModel.Default[record].Field(field).Vocabulary!.Words.Select(w => w.Name).ShouldBe(words.Split(' '));

    [Fact]
    public void A_word_that_was_never_given_is_not_the_first_of_its_vocabulary() => Vocabularies().ShouldAllBe(v => !Enum.IsDefined(v.Type, 0));

    [Fact]
    public void Every_word_and_vocabulary_is_described() => Vocabularies().ShouldAllBe(v => v.Description.EndsWith('.') && v.Words.All(w => w.Description.EndsWith('.')));

    private static IEnumerable<Vocabulary> Vocabularies() => GraphModel.Default.Records.SelectMany(r => r.Fields).Select(f => f.Vocabulary).OfType<Vocabulary>().Distinct();
}
