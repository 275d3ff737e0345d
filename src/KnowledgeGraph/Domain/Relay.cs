using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>One link of the chain through which a statement reached its source, such as an agency that carried it.</summary>
[Edge("RELAYED_BY")]
public sealed record Relay : EdgeRecord
{
    /// <summary>The statement that was carried.</summary>
    [From(Inverse = "relays")]
    public Ref<Statement> Statement { get; init; }

    /// <summary>Who carried it on; the author of the source is not among the carriers.</summary>
    [To(Inverse = "relayed")]
    public Ref<Actor> Carrier { get; init; }

    /// <summary>The place in the chain, counted from 1 for the carrier nearest to the speaker.</summary>
    public int Position { get; init; }

    /// <summary>The date that the carrier gives for the statement.</summary>
    public PartialDate? ClaimedOn { get; init; }

    internal sealed class Rules : RecordRules<Relay>
    {
        public Rules()
        {
            RuleFor(r => r.Position).FailsWith((_, position) => position switch
            {
                0 => "'position' is missing or 0, and every Relay needs one from 1.",
                < 0 => $"The position {Shown.Of(position)} is less than 1, the place of the carrier nearest to the speaker.",
                _ => null,
            });
        }
    }
}
