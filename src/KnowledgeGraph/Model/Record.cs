namespace KnowledgeGraph.Model;

/// <summary>Any record of the graph.</summary>
[GraphInterface]
public interface INode
{
    /// <summary>The record's own name in the graph: its type and a slug, chosen by the analyst (<c>actor:rus</c>) or made from what an edge connects.</summary>
    string Id { get; init; }

    /// <summary>The body of coding that the record came from, such as <c>kursk-2025</c>.</summary>
    string Dataset { get; init; }

    /// <summary>When this graph first learned the record, in UTC.</summary>
    DateTime RecordedAt { get; init; }

    /// <summary>The import that brought the record; missing when it was made through the API.</summary>
    string? Import { get; init; }

    /// <summary>The file and line of the record's row, such as <c>statements.csv:17</c>; missing when it was made through the API.</summary>
    string? Origin { get; init; }
}

/// <summary>What every record of the graph has.</summary>
public abstract record Record : INode
{
    /// <summary>The record's own name in the graph: its type and a slug, such as <c>actor:rus</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>The body of coding that the record came from, such as <c>kursk-2025</c>.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>When this graph first learned the record, in UTC.</summary>
    [Sorted]
    public DateTime RecordedAt { get; init; }

    /// <summary>The import that brought the record; missing when it was made through the API.</summary>
    public string? Import { get; init; }

    /// <summary>The file and line of the record's row, such as <c>statements.csv:17</c>; missing when it was made through the API.</summary>
    public string? Origin { get; init; }
}

/// <summary>A record that is a node of the graph.</summary>
public abstract record NodeRecord : Record
{
    /// <summary>The caption that a person reads: in lists, in search, in Neo4j Browser.</summary>
    [Sorted, Filled, Searched]
    public string? Name { get; init => field = value is "" ? null : value; }
}

/// <summary>A record that connects two others.</summary>
public abstract record EdgeRecord : Record;
