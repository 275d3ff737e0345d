namespace KnowledgeGraph.Model;

/// <summary>Marks a record that is a node of the graph.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NodeAttribute : Attribute
{
    /// <summary>Whether <c>search</c> finds records of this type, by their name and their <see cref="SearchedAttribute"/> fields.</summary>
    public bool Searched { get; init; }

    /// <summary>Whether a row must bring its own name; otherwise a missing name is made from the other fields.</summary>
    public bool NameRequired { get; init; }

    /// <summary>Whether only the graph itself writes such records, so that no CSV or mutation may.</summary>
    public bool Internal { get; init; }
}

/// <summary>Marks a record that is a relationship with properties in the graph store and a link table in SQL.</summary>
/// <param name="relationshipType">The relationship type, such as <c>CITES</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EdgeAttribute(string relationshipType) : Attribute
{
    public string RelationshipType { get; } = relationshipType;

    /// <summary>Whether the record follows from others by a rule of Derivation: never typed in, never exported as a fact.</summary>
    public bool Derived { get; init; }
}

/// <summary>Marks the reference that an edge record starts from.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FromAttribute : Attribute
{
    /// <summary>The name of the list of these edges, seen from the start.</summary>
    public required string Inverse { get; init; }
}

/// <summary>Marks the reference that an edge record leads to.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ToAttribute : Attribute
{
    /// <summary>The name of the list of these edges, seen from the end.</summary>
    public required string Inverse { get; init; }
}

/// <summary>Gives a reference its relationship type in the graph store and the name of the list seen from its target.</summary>
/// <param name="relationshipType">The relationship type, such as <c>EXPRESSED_IN</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LinkAttribute(string relationshipType) : Attribute
{
    public string RelationshipType { get; } = relationshipType;

    /// <summary>The name of the list seen from the target; without it the target has no such list.</summary>
    public string? Inverse { get; init; }
}

/// <summary>Marks a C# interface that is an interface of the graph: records of several types that one reference may lead to.</summary>
[AttributeUsage(AttributeTargets.Interface)]
internal sealed class GraphInterfaceAttribute : Attribute;

/// <summary>Marks a field whose order is one index walk on every page; where it can be missing, a sort key that never is gets stored.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SortedAttribute : Attribute;

/// <summary>Marks a field with an index of its own, so that an equality on it can seed a query.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IndexedAttribute : Attribute;

/// <summary>Marks a text whose words <c>search</c> finds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SearchedAttribute : Attribute;

/// <summary>Marks a field that the writer fills in and no input may carry.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReadOnlyFieldAttribute : Attribute;

/// <summary>Marks a field that a row may leave out and the writer then fills in, so that a stored record always has it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FilledAttribute : Attribute;
