using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Domain.Completion;

public sealed class DefaultsTests
{
    [Fact]
    public void The_holder_is_who_was_spoken_for_else_who_spoke()
    {
        Defaults.Of(Samples.Stance, Samples.Statement).Holder.ShouldBe(new Ref<Actor>("actor:zakharova"));
        Defaults.Of(Samples.Stance, Samples.Statement with { OnBehalfOf = new("actor:rus-mfa") }).Holder.ShouldBe(new Ref<Actor>("actor:rus-mfa"));
        Defaults.Of(Samples.Stance with { Holder = new("actor:rus") }, Samples.Statement).Holder.ShouldBe(new Ref<Actor>("actor:rus"));
    }

    [Fact]
    public void Polarity_and_epistemic_position_are_those_of_the_type()
    {
        foreach (StanceTypeInfo type in StanceTypes.All)
        {
            Stance stance = Defaults.Of(Samples.Stance with { Type = type.Type }, Samples.Statement);
            (stance.Polarity, stance.Epistemic).ShouldBe((type.Polarity, type.Epistemic));
        }
    }

    [Fact]
    public void What_a_row_says_stays()
    {
        Stance stance = Samples.Stance with { Type = StanceType.Denies, Polarity = -0.1m, Epistemic = Epistemic.Disputes };
        Stance filled = Defaults.Of(stance, Samples.Statement);
        (filled.Polarity, filled.Epistemic).ShouldBe((-0.1m, Epistemic.Disputes));
    }

    [Theory]
    [InlineData("2025-04-27", "2025-04-28", "2025-04-27")]
    [InlineData("2025", "2025-04-28", "2025")]
    [InlineData(null, "2025-04-28", "2025-04-28")]
    [InlineData(null, null, null)]
    public void The_date_is_when_it_was_uttered_else_when_it_was_published(string? stated, string? published, string? expected)
    {
        Statement statement = Samples.Statement with { StatedOn = Date(stated), PublishedOn = Date(published) };
        Stance old = Samples.Stance with { StatedOn = Samples.Date("1999") };
        Defaults.Of(old, statement).StatedOn.ShouldBe(Date(expected), "it is the statement's, whatever the stance had");
    }

    [Fact]
    public void Filling_in_again_changes_nothing()
    {
        Stance filled = Defaults.Of(Samples.Stance, Samples.Statement);
        Defaults.Of(filled, Samples.Statement).ShouldBe(filled);
    }

    [Fact]
    public void A_stance_is_sure_and_accepted_a_speaker_named_and_an_actor_real_unless_a_row_says_otherwise()
    {
        (Samples.Stance.Confidence, Samples.Stance.Review, Samples.Stance.Hedged).ShouldBe((1m, Review.Accepted, false));
        (Samples.Assessment.Confidence, Samples.Citation.Confidence, Samples.Reading.Confidence).ShouldBe((1m, 1m, 1m));
        Samples.Statement.SpeakerNamed.ShouldBeTrue();
        Samples.Actor.Construct.ShouldBeFalse();
        Samples.Actor.Aliases.ShouldBeEmpty();
    }

    private static PartialDate? Date(string? text) => text is null ? null : Samples.Date(text);
}
