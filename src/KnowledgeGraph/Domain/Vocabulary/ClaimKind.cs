namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>What sort of proposition a claim is, and so how it can be assessed.</summary>
public enum ClaimKind
{
    /// <summary>The claim says that something is or was so.</summary>
    Fact = 1,

    /// <summary>The claim is a proposition of law; it has no assessment, only positions of states on it.</summary>
    Legal,

    /// <summary>The claim says who did or said something.</summary>
    Attribution,

    /// <summary>The claim gives a number, with its range in low, high and unit.</summary>
    Quantity,

    /// <summary>The claim says what will happen; it can come true or not.</summary>
    Prediction,
}
