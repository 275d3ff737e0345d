using System.Collections.Frozen;
using GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query;

/// <summary>What the names in an operation stand for, looked up once for all operations.</summary>
internal sealed class PlannerNames
{
    private readonly FrozenDictionary<string, RootField> _roots;
    private readonly FrozenDictionary<ILinkTarget, FrozenDictionary<string, object>> _members;
    private readonly FrozenDictionary<RecordType, IObjectGraphType> _graphTypes;

    /// <summary>Reads the names.</summary>
    /// <param name="model">The record types.</param>
    /// <param name="schema">The schema that was derived from them.</param>
    public PlannerNames(GraphModel model, ISchema schema)
    {
        Model = model;
        Searched = [.. model.Records.Where(r => r.Searched)];
        _roots = Roots(model).ToFrozenDictionary(r => r.Name);
        _members = model.Records.Cast<ILinkTarget>().Concat(model.Interfaces).ToFrozenDictionary(t => t, Members);
        _graphTypes = model.Records.ToFrozenDictionary(r => r, r => (IObjectGraphType)schema.AllTypes[r.Name]!);
    }

    /// <summary>The record types.</summary>
    public GraphModel Model { get; }

    /// <summary>The record types that a search looks in.</summary>
    public IReadOnlyList<RecordType> Searched { get; }

    /// <summary>What a root field is.</summary>
    public RootField Root(string name) => _roots[name];

    /// <summary>
    /// What a name is of a record type or interface: a <see cref="Field"/>, a <see cref="Link"/>, an <see cref="Inverse"/>, the <see cref="RangeOf"/> a field,
    /// or, in a condition on an interface, the <see cref="RecordType"/> of a member.
    /// </summary>
    public object Member(ILinkTarget target, string name) => _members[target][name];

    /// <summary>The GraphQL type of a record type.</summary>
    public IObjectGraphType GraphType(RecordType type) => _graphTypes[type];

    private static FrozenDictionary<string, object> Members(ILinkTarget target)
    {
        Dictionary<string, object> members = [];
        foreach (Field field in target.Fields)
        {
            members.Add(field.Name, field);
            if (field.Kind == FieldKind.PartialDate)
            {
                members.Add($"{field.Name}Range", new RangeOf(field));
            }
        }

        foreach (Inverse list in target.Lists)
        {
            members.Add(list.Name, list);
        }

        foreach (Link link in target is RecordType record ? record.Links : [])
        {
            members.Add(link.Name, link);
        }

        foreach (RecordType member in target is InterfaceType ? target.Members : [])
        {
            members.TryAdd(member.Singular, member);
        }

        return members.ToFrozenDictionary();
    }

    private static IEnumerable<RootField> Roots(GraphModel model) =>
    [
        .. model.Records.SelectMany(r => new RootField[]
        {
            new(r.Singular, RootKind.One, r), new(r.Plural, RootKind.Many, r), new(r.GroupsRoot, RootKind.Groups, r),
        }),
        new("node", RootKind.Node, null),
        new("search", RootKind.Search, null),
        new("stanceTypes", RootKind.Codebook, null),
        new("about", RootKind.About, null),
    ];
}

/// <summary>The first and last possible day of a date.</summary>
/// <param name="Field">The date.</param>
internal sealed record RangeOf(Field Field);

/// <summary>What a query can begin with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it gives.</param>
/// <param name="Type">The records that it gives, where they are of one type.</param>
internal sealed record RootField(string Name, RootKind Kind, RecordType? Type);

/// <summary>What a root field gives.</summary>
internal enum RootKind
{
    One,
    Many,
    Groups,
    Node,
    Search,
    Codebook,
    About,
}
