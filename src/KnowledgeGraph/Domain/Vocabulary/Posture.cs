namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>The legal posture with which a stance cites an authority.</summary>
public enum Posture
{
    /// <summary>The holder relies on the authority as the ground of an act or right.</summary>
    Invokes = 1,

    /// <summary>The holder says that an act accords with the authority.</summary>
    ClaimsCompliance,

    /// <summary>The holder says that an act breaches the authority.</summary>
    AllegesViolation,

    /// <summary>The holder rejects the allegation that an act breaches the authority.</summary>
    DeniesViolation,

    /// <summary>The holder mentions the authority and takes no legal position by it.</summary>
    Cites,

    /// <summary>The holder calls on others to carry out what the authority demands.</summary>
    CallsToImplement,
}
