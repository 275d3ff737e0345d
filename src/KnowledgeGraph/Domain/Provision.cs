using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>An article or operative paragraph of an instrument.</summary>
[Node(Searched = true)]
public sealed record Provision : NodeRecord, ISubject, IAuthority
{
    /// <summary>The instrument that it belongs to.</summary>
    [Link("PROVISION_OF", Inverse = "provisions")]
    public Ref<Instrument> Instrument { get; init; }

    /// <summary>What it is called, such as "Article 4" or "OP9".</summary>
    [Searched]
    public string Label { get; init; } = "";

    /// <summary>The identifier within its instrument in the style of Akoma Ntoso, such as <c>art_4</c> or <c>para_9</c>.</summary>
    public string EId { get; init; } = "";

    /// <summary>The wording of the provision.</summary>
    [Searched]
    public string? Text { get; init; }

    /// <summary>Whether the wording was compared with an official text; false when not given.</summary>
    public bool TextVerified { get; init; }
}
