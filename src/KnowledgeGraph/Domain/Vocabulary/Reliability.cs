namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>How far a source can be trusted in general: the letter of the Admiralty code.</summary>
public enum Reliability
{
    /// <summary>Completely reliable: no doubt of its authenticity or competence, and a history of complete reliability.</summary>
    A = 1,

    /// <summary>Usually reliable: minor doubts, and mostly right in the past.</summary>
    B,

    /// <summary>Fairly reliable: some doubt, but right in the past.</summary>
    C,

    /// <summary>Not usually reliable: significant doubt, but right at times in the past.</summary>
    D,

    /// <summary>Unreliable: a history of being wrong.</summary>
    E,

    /// <summary>Reliability cannot be judged.</summary>
    F,
}
