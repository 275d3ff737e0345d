namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>Whether an event happened, as far as this graph's analysts hold it.</summary>
public enum EventStatus
{
    /// <summary>The event happened.</summary>
    Occurred = 1,

    /// <summary>The event was announced or is expected, and had not happened when it was coded.</summary>
    Planned,

    /// <summary>Someone says that the event happened, and it is not established.</summary>
    Alleged,

    /// <summary>The event is established not to have happened.</summary>
    DidNotOccur,
}
