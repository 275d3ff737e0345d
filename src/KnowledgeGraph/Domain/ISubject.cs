using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>What a stance can be toward and a statement can respond to: an actor, event, claim, statement, quotation, instrument, provision or citation set.</summary>
[GraphInterface]
public interface ISubject
{
    /// <summary>The record's own name in the graph: its type and a slug, such as <c>actor:rus</c>.</summary>
    string Id { get; init; }

    /// <summary>The caption that a person reads.</summary>
    string? Name { get; init; }

    /// <summary>The body of coding that the record came from, such as <c>kursk-2025</c>.</summary>
    string Dataset { get; init; }
}
