namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>How one provision relates to another.</summary>
public enum ProvisionLinkKind
{
    /// <summary>The first provision changes what the second one says.</summary>
    Modifies = 1,

    /// <summary>The first provision recalls or reaffirms the second one.</summary>
    Recalls,

    /// <summary>The first provision says how the second one is to be understood.</summary>
    Clarifies,

    /// <summary>The first provision takes the place of the second one.</summary>
    Replaces,
}
