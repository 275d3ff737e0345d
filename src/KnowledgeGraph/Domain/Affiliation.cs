using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>The belonging of one actor to another: a person to a body, an organ to a state, a state to an alliance.</summary>
[Edge("AFFILIATED_WITH")]
public sealed record Affiliation : EdgeRecord
{
    /// <summary>The actor that belongs.</summary>
    [From(Inverse = "affiliations")]
    public Ref<Actor> Member { get; init; }

    /// <summary>The actor that it belongs to.</summary>
    [To(Inverse = "members")]
    public Ref<Actor> Organization { get; init; }

    /// <summary>As what it belongs, such as "foreign minister".</summary>
    public string? Role { get; init; }

    /// <summary>When the belonging began.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>When it ended; missing while it lasts, or when it is not known.</summary>
    public PartialDate? Until { get; init; }

    internal sealed class Rules : RecordRules<Affiliation>
    {
        public Rules()
        {
            RuleFor(a => a.Until).IsNotBefore(a => a.Since, "since");
        }
    }
}
