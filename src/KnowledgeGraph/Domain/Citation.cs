using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>The citing of an authority in support of a stance, with a legal posture.</summary>
[Edge("CITES")]
public sealed record Citation : EdgeRecord
{
    /// <summary>The stance that cites.</summary>
    [From(Inverse = "citations")]
    public Ref<Stance> Stance { get; init; }

    /// <summary>The instrument, the provision or the unnamed set that is cited.</summary>
    [To(Inverse = "citations")]
    public Ref<IAuthority> Authority { get; init; }

    /// <summary>The legal posture with which it is cited.</summary>
    public Posture Posture { get; init; }

    /// <summary>Whether the speaker names the authority, rather than the analyst recognising it; false when not given.</summary>
    public bool Explicit { get; init; }

    /// <summary>The words by which the speaker refers to the authority.</summary>
    public string? QuotedAs { get; init; }

    /// <summary>How sure the analyst is of this coding, from 0 to 1; 1 when not given.</summary>
    public decimal Confidence { get; init; } = 1;

    internal sealed class Rules : RecordRules<Citation>
    {
        public Rules()
        {
            RuleFor(c => c.Confidence).IsShare();
        }
    }
}
