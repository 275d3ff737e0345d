using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>A verdict on a claim, with its ground.</summary>
[Node]
public sealed record Assessment : NodeRecord
{
    /// <summary>The claim that is assessed; never a legal one, on which only positions are recorded.</summary>
    [Link("OF", Inverse = "assessments")]
    public Ref<Claim> Claim { get; init; }

    /// <summary>Who reached the verdict; missing when it is the analyst's own.</summary>
    [Link("ASSESSED_BY", Inverse = "assessments")]
    public Ref<Actor>? Assessor { get; init; }

    /// <summary>The outcome.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>Why: the evidence, and every further source by name.</summary>
    public string Ground { get; init; } = "";

    /// <summary>When the verdict was reached.</summary>
    public PartialDate? AssessedOn { get; init; }

    /// <summary>The source that the verdict rests on.</summary>
    [Link("RESTS_ON", Inverse = "assessments")]
    public Ref<Source>? Source { get; init; }

    /// <summary>How sure the assessor is of the verdict, from 0 to 1; 1 when not given.</summary>
    public decimal Confidence { get; init; } = 1;

    internal sealed class Rules : RecordRules<Assessment>
    {
        public Rules()
        {
            RuleFor(a => a.Confidence).IsShare();
        }
    }
}
