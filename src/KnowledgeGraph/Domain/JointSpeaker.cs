using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>A further actor who made a statement together with its speaker, as in a joint communiqué; each has stances of its own.</summary>
[Edge("MADE_JOINTLY_BY")]
public sealed record JointSpeaker : EdgeRecord
{
    /// <summary>The statement that was made jointly.</summary>
    [From(Inverse = "jointSpeakers")]
    public Ref<Statement> Statement { get; init; }

    /// <summary>The further actor.</summary>
    [To(Inverse = "jointStatements")]
    public Ref<Actor> Actor { get; init; }
}
