using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>An authority that was cited without being named, such as "multiple UN Security Council resolutions"; readings say what it may mean.</summary>
[Node]
public sealed record CitationSet : NodeRecord, ISubject, IAuthority
{
    /// <summary>The words by which it was cited.</summary>
    public string Phrase { get; init; } = "";

    /// <summary>The body to which the words ascribe it.</summary>
    [Link("ATTRIBUTED_TO", Inverse = "citationSets")]
    public Ref<Actor>? Issuer { get; init; }
}
