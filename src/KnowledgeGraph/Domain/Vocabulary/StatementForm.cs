namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>The form in which a statement was made.</summary>
public enum StatementForm
{
    /// <summary>A speech or address to an audience.</summary>
    Speech = 1,

    /// <summary>A press briefing or press conference.</summary>
    Briefing,

    /// <summary>A communiqué or official written announcement, of one actor or of several.</summary>
    Communique,

    /// <summary>A remark or reply to a question, outside a formal occasion.</summary>
    Comment,

    /// <summary>An interview.</summary>
    Interview,

    /// <summary>A post on a social network or messaging channel.</summary>
    SocialPost,

    /// <summary>An article, commentary or report that was published.</summary>
    Article,

    /// <summary>A letter, diplomatic note or message to a named addressee.</summary>
    Letter,

    /// <summary>A vote cast in a body.</summary>
    Vote,

    /// <summary>The source does not say in what form it was made.</summary>
    Unknown,
}
