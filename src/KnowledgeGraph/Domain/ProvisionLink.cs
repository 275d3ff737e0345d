using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>The relation of one provision to another that it changes, recalls, clarifies or replaces.</summary>
[Edge("RELATES_TO")]
public sealed record ProvisionLink : EdgeRecord
{
    /// <summary>The provision that relates to the other.</summary>
    [From(Inverse = "relatesTo")]
    public Ref<Provision> From { get; init; }

    /// <summary>The provision that is changed, recalled, clarified or replaced.</summary>
    [To(Inverse = "relatedFrom")]
    public Ref<Provision> To { get; init; }

    /// <summary>How the first provision relates to the second.</summary>
    public ProvisionLinkKind Kind { get; init; }
}
