namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>On what ground a citation set is read as a named authority.</summary>
public enum ReadingBasis
{
    /// <summary>The speaker names the authority in another statement.</summary>
    SpeakerElsewhere = 1,

    /// <summary>The analyst judges so from context.</summary>
    Analyst,

    /// <summary>The wording matches the text of the authority.</summary>
    TextMatch,
}
