namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>Whose voice a statement is in its source.</summary>
public enum Layer
{
    /// <summary>The source reports what someone else said.</summary>
    Reported = 1,

    /// <summary>The author of the source gives an opinion of their own.</summary>
    Editorial,
}
