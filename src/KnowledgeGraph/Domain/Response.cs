using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>The answering of a statement to an event, another statement or any other subject.</summary>
[Edge("RESPONDS_TO")]
public sealed record Response : EdgeRecord
{
    /// <summary>The statement that responds.</summary>
    [From(Inverse = "respondsTo")]
    public Ref<Statement> Statement { get; init; }

    /// <summary>What it responds to.</summary>
    [To(Inverse = "responses")]
    public Ref<ISubject> Subject { get; init; }

    /// <summary>Whether the speaker says so, rather than the analyst inferring it; false when not given.</summary>
    public bool Explicit { get; init; }
}
