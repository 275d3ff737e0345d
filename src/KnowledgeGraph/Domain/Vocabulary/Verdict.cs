namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>The outcome of assessing a claim.</summary>
public enum Verdict
{
    /// <summary>Independent evidence supports the claim.</summary>
    Supported = 1,

    /// <summary>Evidence or credible sources stand on both sides.</summary>
    Contested,

    /// <summary>The claim or its evidence was made up.</summary>
    Fabricated,

    /// <summary>The claim was made, or its evidence is real, but it belongs to someone or something else.</summary>
    Misattributed,

    /// <summary>The evidence does not suffice for any other verdict.</summary>
    Unresolved,

    /// <summary>What was predicted happened; only for a claim of the kind PREDICTION.</summary>
    CameTrue,

    /// <summary>What was predicted did not happen in its time; only for a claim of the kind PREDICTION.</summary>
    DidNotComeTrue,
}
