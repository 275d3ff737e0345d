using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>What a stance can cite: an instrument, a provision of one, or a citation set that names none.</summary>
[GraphInterface]
public interface IAuthority
{
    /// <summary>The record's own name in the graph: its type and a slug, such as <c>instrument:dprk-treaty-2024</c>.</summary>
    string Id { get; init; }

    /// <summary>The caption that a person reads.</summary>
    string? Name { get; init; }

    /// <summary>The body of coding that the record came from, such as <c>kursk-2025</c>.</summary>
    string Dataset { get; init; }
}
