namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>Whether a stance has been reviewed; only accepted ones enter what is derived.</summary>
public enum Review
{
    /// <summary>The stance is proposed and waits for review.</summary>
    Draft = 1,

    /// <summary>The stance was reviewed, or comes from a finished coding, and counts.</summary>
    Accepted,

    /// <summary>The stance was reviewed and does not count; it is kept so that it is not proposed again.</summary>
    Rejected,
}
