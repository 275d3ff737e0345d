using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;

namespace KnowledgeGraph.Tests.Domain.Checking;

public sealed class CrossRulesTests
{
    private static readonly Actor West = Samples.Actor with { Id = "actor:west", Name = "the West", Kind = ActorKind.Collective, Construct = true };

    [Fact]
    public void A_construct_neither_speaks_nor_carries_a_statement_nor_holds_a_stance()
    {
        const string Rule = "'actor:west' is a construct: it may be a target, but may not speak, carry a statement or hold a stance.";
        Check(Samples.Statement with { Speaker = new("actor:west") }).ShouldBe([new Problem("speaker", "actor:west", Rule)]);
        Check(Samples.Statement with { OnBehalfOf = new("actor:west") }).ShouldBe([new Problem("onBehalfOf", "actor:west", Rule)]);
        Check(Samples.JointSpeaker with { Actor = new("actor:west") }).ShouldBe([new Problem("actor", "actor:west", Rule)]);
        Check(Samples.Relay with { Carrier = new("actor:west") }).ShouldBe([new Problem("carrier", "actor:west", Rule)]);
        Check(Samples.Stance with { Holder = new("actor:west") }).ShouldBe([new Problem("holder", "actor:west", Rule)]);
    }

    [Fact]
    public void A_construct_may_be_a_target_and_have_members()
    {
        Check(Samples.Stance with { Holder = new("actor:rus"), Target = new("actor:west") }).ShouldBeEmpty();
        Check(Samples.Affiliation with { Organization = new("actor:west") }).ShouldBeEmpty();
        Check(Samples.Response with { Subject = new("actor:west") }).ShouldBeEmpty();
    }

    [Fact]
    public void An_actor_that_is_none_may_speak() =>
        Check(Samples.Statement with { Speaker = new("actor:rus"), OnBehalfOf = new("actor:rus") }).ShouldBeEmpty();

    [Fact]
    public void The_speaker_is_no_further_speaker_of_the_same_statement()
    {
        Check(Samples.JointSpeaker with { Actor = new("actor:zakharova") }, Samples.Statement).ShouldBe(
            [new Problem("actor", "actor:zakharova", "'actor:zakharova' is the speaker of 'statement:s02' already: a joint speaker is a further one.")]);
        Check(Samples.JointSpeaker, Samples.Statement).ShouldBeEmpty();
        Check(Samples.JointSpeaker with { Actor = new("actor:rus-mfa") }, Samples.Statement with { OnBehalfOf = new("actor:rus-mfa") }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ClaimKind.Fact, "FACT")]
    [InlineData(ClaimKind.Attribution, "ATTRIBUTION")]
    [InlineData(ClaimKind.Quantity, "QUANTITY")]
    public void Only_a_prediction_comes_true_or_does_not(ClaimKind kind, string word)
    {
        Claim claim = Samples.Claim with { Kind = kind };
        Check(Samples.Assessment with { Verdict = Verdict.CameTrue }, claim)
            .ShouldBe([new Problem("verdict", "CAME_TRUE", $"CAME_TRUE is only for a PREDICTION, and 'claim:c01' is a claim of the kind {word}.")]);
        Check(Samples.Assessment with { Verdict = Verdict.DidNotComeTrue }, claim)
            .ShouldBe([new Problem("verdict", "DID_NOT_COME_TRUE", $"DID_NOT_COME_TRUE is only for a PREDICTION, and 'claim:c01' is a claim of the kind {word}.")]);
        Check(Samples.Assessment with { Verdict = Verdict.Contested }, claim).ShouldBeEmpty();
    }

    [Fact]
    public void A_prediction_may_have_any_verdict()
    {
        Claim prediction = Samples.Claim with { Kind = ClaimKind.Prediction };
        Array.ForEach(Enum.GetValues<Verdict>(), v => Check(Samples.Assessment with { Verdict = v }, prediction).ShouldBeEmpty());
    }

    [Fact]
    public void A_legal_claim_has_no_assessment() => Check(Samples.Assessment, Samples.Claim with { Kind = ClaimKind.Legal })
        .ShouldBe([new Problem("claim", "claim:c01", "'claim:c01' is a LEGAL claim, which has no assessment: record the positions on it as stances.")]);

    [Fact]
    public void A_reference_that_leads_nowhere_or_to_another_type_breaks_no_rule_here()
    {
        Check(Samples.Statement with { Speaker = new("actor:nobody"), OnBehalfOf = null }).ShouldBeEmpty();
        Check(Samples.Assessment with { Claim = new("actor:west"), Verdict = Verdict.CameTrue }).ShouldBeEmpty();
        Samples.All.SelectMany(r => CrossRules.Check(r, _ => null)).ShouldBeEmpty();
    }

    private static Problem[] Check(Record record, params Record[] others) =>
        [.. CrossRules.Check(record, id => others.Concat([West, Samples.Actor]).FirstOrDefault(r => r.Id == id))];
}
