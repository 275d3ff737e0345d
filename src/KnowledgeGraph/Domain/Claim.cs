using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>A proposition that can be true, false or open.</summary>
[Node(Searched = true)]
public sealed record Claim : NodeRecord, ISubject
{
    /// <summary>The proposition, as one sentence.</summary>
    [Searched]
    public string Text { get; init; } = "";

    /// <summary>What sort of proposition it is.</summary>
    public ClaimKind Kind { get; init; }

    /// <summary>The lowest number claimed, in the unit of the claim.</summary>
    public decimal? Low { get; init; }

    /// <summary>The highest number claimed, in the unit of the claim; the same as low when one number is claimed.</summary>
    public decimal? High { get; init; }

    /// <summary>What the numbers count or measure, such as "soldiers".</summary>
    public string? Unit { get; init; }

    /// <summary>The event that the claim is about.</summary>
    [Link("ABOUT", Inverse = "claims")]
    public Ref<Event>? About { get; init; }

    /// <summary>The claim that cannot be true together with this one, as its negation.</summary>
    [Link("NEGATES", Inverse = "negatedBy")]
    public Ref<Claim>? Negates { get; init; }

    internal sealed class Rules : RecordRules<Claim>
    {
        public Rules()
        {
            RuleFor(c => c.High).FailsWith((c, high) => high < c.Low ? $"The high {Shown.Of(high)} is less than the low {Shown.Of(c.Low)}." : null);
        }
    }
}
