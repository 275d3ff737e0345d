namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>How faithful a quotation is known to be to what was said.</summary>
public enum Fidelity
{
    /// <summary>The words were compared with the original and are the same, in the same language.</summary>
    Verbatim = 1,

    /// <summary>The words are a translation from the language in which they were said.</summary>
    Translation,

    /// <summary>The words were translated into another language and back again, so that they differ from the original.</summary>
    BackTranslation,

    /// <summary>The words were compared with the original and were changed; the quotation's note says how.</summary>
    Altered,

    /// <summary>The words were not compared with the original.</summary>
    Unverified,
}
