using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>The resolving of an unnamed authority: what a citation set is read as, on what ground, by whom.</summary>
[Edge("READ_AS")]
public sealed record Reading : EdgeRecord
{
    /// <summary>The citation set that is read.</summary>
    [From(Inverse = "readings")]
    public Ref<CitationSet> CitationSet { get; init; }

    /// <summary>The authority that it is read as.</summary>
    [To(Inverse = "readingOf")]
    public Ref<IAuthority> Authority { get; init; }

    /// <summary>The ground on which it is read so.</summary>
    public ReadingBasis Basis { get; init; }

    /// <summary>The source that bears the reading out.</summary>
    [Link("READ_IN")]
    public Ref<Source>? Source { get; init; }

    /// <summary>Who read it so: an analyst's name or sign.</summary>
    public string? ReadBy { get; init; }

    /// <summary>The day on which it was read so.</summary>
    public DateOnly? ReadOn { get; init; }

    /// <summary>How sure the reading is, from 0 to 1; 1 when not given.</summary>
    public decimal Confidence { get; init; } = 1;

    internal sealed class Rules : RecordRules<Reading>
    {
        public Rules()
        {
            RuleFor(r => r.Confidence).IsShare();
        }
    }
}
