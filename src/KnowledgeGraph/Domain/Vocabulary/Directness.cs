namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>How directly a quotation gives the speaker's words.</summary>
public enum Directness
{
    /// <summary>The whole wording stands in quotation marks.</summary>
    Direct = 1,

    /// <summary>Some of the words stand in quotation marks; the rest is the source's paraphrase.</summary>
    Partial,

    /// <summary>The source paraphrases; no word is claimed to be the speaker's own.</summary>
    Indirect,
}
