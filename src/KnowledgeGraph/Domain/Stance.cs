using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>One position that a holder takes in a statement toward one subject.</summary>
[Node]
public sealed record Stance : NodeRecord
{
    /// <summary>The statement in which the position is expressed.</summary>
    [Link("EXPRESSED_IN", Inverse = "stances")]
    public Ref<Statement> Statement { get; init; }

    /// <summary>Whose position it is; when not given, the actor on whose behalf the statement was made, else its speaker.</summary>
    [Link("HELD_BY", Inverse = "stancesHeld"), Filled]
    public Ref<Actor>? Holder { get; init; }

    /// <summary>What or whom the position is toward.</summary>
    [Link("TOWARD", Inverse = "stancesToward")]
    public Ref<ISubject> Target { get; init; }

    /// <summary>What the holder does toward the target, by the codebook.</summary>
    public StanceType Type { get; init; }

    /// <summary>For or against the target, from -1 to 1 with at most three decimals; the usual one of the type when not given, and never more than 0.2 from it.</summary>
    [Filled]
    public decimal? Polarity { get; init; }

    /// <summary>What the holder says about whether the target is true; that of the type when not given, and none where the type has none.</summary>
    public Epistemic? Epistemic { get; init; }

    /// <summary>When the position was taken: the day on which its statement was uttered, else that on which it was published. Copied from the statement; no input may carry it.</summary>
    [ReadOnlyField, Sorted]
    public PartialDate? StatedOn { get; init; }

    /// <summary>What about the target the position concerns, where it is not the whole of it.</summary>
    public string? Aspect { get; init; }

    /// <summary>Whether the speaker weakened the position by words such as "possibly" or "if confirmed"; false when not given.</summary>
    public bool Hedged { get; init; }

    /// <summary>How sure the analyst is of this coding, from 0 to 1; 1 when not given.</summary>
    public decimal Confidence { get; init; } = 1;

    /// <summary>Who coded the position: an analyst's name or sign.</summary>
    public string? Coder { get; init; }

    /// <summary>Whether the coding has been reviewed; accepted when not given.</summary>
    public Review Review { get; init; } = Review.Accepted;

    internal sealed class Rules : RecordRules<Stance>
    {
        private const decimal Leeway = 0.2m;

        public Rules()
        {
            RuleFor(s => s.Confidence).IsShare();
            RuleFor(s => s.Polarity).FailsWith((s, polarity) => polarity is { } value ? FieldRules.Outside(value, -1, 1) ?? TooFar(value, s.Type) : null);
        }

        private static string? TooFar(decimal polarity, StanceType type) =>
            Enum.IsDefined(type) && StanceTypes.Of(type).Polarity is var usual && Math.Abs(polarity - usual) > Leeway
                ? $"The polarity {Shown.Of(polarity)} is too far from {Shown.Of(usual)}, that of {Shown.Of(type)}: it may differ by at most {Shown.Of(Leeway)}."
                : null;
    }
}
