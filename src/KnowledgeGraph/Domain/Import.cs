using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>One run of the import that changed the graph: which dataset, when, and what became of its rows.</summary>
[Node(Internal = true)]
public sealed record Import : NodeRecord
{
    /// <summary>When the run began, in UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>How many records the files held.</summary>
    public int Read { get; init; }

    /// <summary>How many of them were new to the graph.</summary>
    public int Created { get; init; }

    /// <summary>How many of them the graph already had with the same values.</summary>
    public int Unchanged { get; init; }

    /// <summary>How many of them took the place of a stored record with other values.</summary>
    public int Replaced { get; init; }

    /// <summary>How many of them the graph had with other values, which were kept.</summary>
    public int Conflicting { get; init; }

    /// <summary>How many of them were refused.</summary>
    public int Rejected { get; init; }
}
