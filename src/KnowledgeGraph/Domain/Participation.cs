using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>The taking part of an actor in an event.</summary>
[Edge("PARTICIPATED_IN")]
public sealed record Participation : EdgeRecord
{
    /// <summary>The actor that takes part.</summary>
    [From(Inverse = "participations")]
    public Ref<Actor> Actor { get; init; }

    /// <summary>The event that it takes part in.</summary>
    [To(Inverse = "participants")]
    public Ref<Event> Event { get; init; }

    /// <summary>As what it takes part, such as "sender" or "host".</summary>
    public string? Role { get; init; }
}
