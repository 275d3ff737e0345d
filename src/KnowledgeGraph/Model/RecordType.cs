namespace KnowledgeGraph.Model;

/// <summary>One type of record: its names, fields, references and lists.</summary>
internal sealed class RecordType : ILinkTarget
{
    private int? _level;

    /// <summary>The name in C# and GraphQL and the node label, such as <c>CitationSet</c>.</summary>
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>The C# record.</summary>
    public required Type Type { get; init; }

    /// <summary>The relationship type of an edge record; null for a node.</summary>
    public required string? RelationshipType { get; init; }

    /// <summary>Whether it follows from other records by a rule.</summary>
    public required bool Derived { get; init; }

    /// <summary>Whether only the graph itself writes such records.</summary>
    public required bool Internal { get; init; }

    /// <summary>Whether <c>search</c> finds records of this type.</summary>
    public required bool Searched { get; init; }

    /// <summary>Whether a row must bring its own name.</summary>
    public required bool NameRequired { get; init; }

    /// <summary>The type in front of an id, such as <c>citation-set</c>.</summary>
    public string Prefix => field ??= Naming.Kebab(Name);

    /// <summary>The root for one record, such as <c>citationSet</c>.</summary>
    public string Singular => field ??= Naming.Camel(Name);

    /// <summary>The root for many, such as <c>citationSets</c>.</summary>
    public string Plural => field ??= Naming.Camel(Naming.Plural(Name));

    /// <summary>The root for groups, such as <c>citationSetGroups</c>.</summary>
    public string GroupsRoot => field ??= Singular + "Groups";

    /// <summary>The table in SQL, such as <c>citation_set</c>.</summary>
    public string Table => field ??= Naming.Snake(Name);

    /// <summary>Whether it connects two records instead of being a node.</summary>
    public bool IsEdge => RelationshipType is not null;

    /// <summary>The fields in the order of their declaration, those that every record has first.</summary>
    public IReadOnlyList<Field> Fields { get; internal set; } = [];

    /// <summary>The references in the order of their declaration.</summary>
    public IReadOnlyList<Link> Links { get; internal set; } = [];

    /// <summary>The lists of records that refer to it, directly or through an interface, by name.</summary>
    public IReadOnlyList<Inverse> Lists { get; internal set; } = [];

    /// <summary>The interfaces that it belongs to.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>How many steps its references lead down at most: a type is written after those of lower levels. References of a type to itself do not count.</summary>
    public int Level => _level ??= Links.SelectMany(l => l.Target.Members).Where(m => m != this).Select(m => m.Level + 1).DefaultIfEmpty(0).Max();

    /// <inheritdoc/>
    public IReadOnlyList<RecordType> Members => field ??= [this];

    /// <summary>Makes a record without any value.</summary>
    public Record New() => (Record)Activator.CreateInstance(Type)!;

    /// <summary>The field of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Field Field(string name) => Fields.First(f => f.Name == name);

    /// <summary>The reference of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Link Link(string name) => Links.First(l => l.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>An interface of the graph: several record types that share fields and lists, and that one reference may lead to.</summary>
internal sealed class InterfaceType : ILinkTarget
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>The C# interface.</summary>
    public required Type Type { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<RecordType> Members { get; internal set; } = [];

    /// <summary>The fields that every member has; described by the first member.</summary>
    public IReadOnlyList<Field> Fields { get; internal set; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<Inverse> Lists { get; internal set; } = [];

    /// <summary>The view in SQL over all members, such as <c>subject</c>.</summary>
    public string View => field ??= Naming.Snake(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
