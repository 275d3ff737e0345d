using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Hands out names for the variables of one statement: by counting, so that the same plan always gives the same text.</summary>
internal sealed class CypherAliases
{
    private int _count;

    /// <summary>A name that the statement does not have yet.</summary>
    public string Next(string prefix) => prefix + (++_count).ToString(CultureInfo.InvariantCulture);

    /// <summary>A row of a type; an edge comes with names for its two ends.</summary>
    public CypherRow Row(string prefix, ILinkTarget type)
    {
        string alias = Next(prefix);
        return type is RecordType { IsEdge: true } ? new CypherRow(alias, type, $"{alias}f", $"{alias}t") : new CypherRow(alias, type);
    }

    /// <summary>A row of the type in a list; where an edge ends at the owner, that end is the owner.</summary>
    public CypherRow Member(string prefix, Inverse list, CypherRow owner)
    {
        CypherRow row = Row(prefix, list.Type);
        return list.Link.End switch
        {
            EdgeEnd.From => row with { From = owner.Alias },
            EdgeEnd.To => row with { To = owner.Alias },
            _ => row,
        };
    }
}

/// <summary>A record in a statement: a node, or a relationship with its two nodes.</summary>
/// <param name="Alias">The variable that it is bound to.</param>
/// <param name="Type">Its type, or the interface that it belongs to.</param>
/// <param name="From">Of an edge, the variable of the node that it starts from.</param>
/// <param name="To">Of an edge, the variable of the node that it leads to.</param>
internal sealed record CypherRow(string Alias, ILinkTarget Type, string? From = null, string? To = null)
{
    /// <summary>The label that the node must be seen to have before it is followed anywhere; null where its type is certain.</summary>
    public string? Guard { get; init; }

    public bool IsEdge => From is not null;

    /// <summary>The variables that must be carried on for the record to be used.</summary>
    public IEnumerable<string> Variables => IsEdge ? [Alias, From!, To!] : [Alias];

    /// <summary>The node as the beginning of a pattern.</summary>
    public string Node => Guard is null ? $"({Alias})" : $"({Alias}:{Guard})";

    /// <summary>The id.</summary>
    public string Id => $"{Alias}.id";

    /// <summary>A property as it is stored.</summary>
    public string Property(Field field) => $"{Alias}.{field.Name}";

    /// <summary>The property that a field is ordered by.</summary>
    public string Key(Field field) => $"{Alias}.{Cypher.KeyName(field)}";

    /// <summary>A field as an answer has it.</summary>
    public string Shown(Field field) => field.Kind switch
    {
        FieldKind.Boolean => $"toInteger({Property(field)})",
        FieldKind.Number => Thousandths(field),
        _ => Property(field),
    };

    /// <summary>A number in whole thousandths; it is stored as a double, and as such would come back as another one.</summary>
    public string Thousandths(Field field) => $"toInteger(round({Property(field)} * 1000))";

    /// <summary>The node at the end of an edge that a link is.</summary>
    public CypherRow EndOf(Link link) => new((link.End == EdgeEnd.From ? From : To)!, link.Target);

    /// <summary>A pattern that finds the record among all of its type, by its label or relationship type.</summary>
    public string Pattern => IsEdge ? EdgePattern($"({From})", $"({To})") : $"({Alias}:{Type.Name})";

    /// <summary>A pattern from a record to what a reference of it leads to, which is no end of an edge.</summary>
    public string Toward(Link link, CypherRow target) => IsEdge
        ? $"({target.Alias}:{link.Target.Name} {{id: {Alias}.{link.Name}}})"
        : $"{Node}-[:{link.RelationshipType}]->({target.Alias})";

    /// <summary>A pattern from a record to the records in a list of it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="member">A record in it, with this one as its end where it is an edge.</param>
    public string Along(Inverse list, CypherRow member) => (member.IsEdge, list.Link.End) switch
    {
        (false, _) => $"{Node}<-[:{list.Link.RelationshipType}]-({member.Alias})",
        (true, EdgeEnd.From) => member.EdgePattern(Node, $"({member.To})"),
        (true, EdgeEnd.To) => member.EdgePattern($"({member.From})", Node),
        _ => $"{Node}, {member.Pattern}",
    };

    /// <summary>The number of records in a list, which a node knows without looking at them.</summary>
    public string Degree(Inverse list) => (list.Type.IsEdge, list.Link.End) switch
    {
        (true, EdgeEnd.None) => $"COUNT {{ ()-[kept:{list.Type.RelationshipType}]->() WHERE kept.{list.Link.Name} = {Id} }}",
        (true, EdgeEnd.From) => $"COUNT {{ ({Alias})-[:{list.Link.RelationshipType}]->() }}",
        _ => $"COUNT {{ ({Alias})<-[:{list.Link.RelationshipType}]-() }}",
    };

    private string EdgePattern(string from, string to) => $"{from}-[{Alias}:{((RecordType)Type).RelationshipType}]->{to}";
}

/// <summary>One reading clause with conditions.</summary>
/// <param name="head">The clause, such as a MATCH with its pattern.</param>
/// <param name="conditions">What must hold of what it binds.</param>
internal sealed class CypherClause(string head, params IEnumerable<string> conditions)
{
    /// <summary>The conditions.</summary>
    public List<string> Conditions { get; } = [.. conditions];

    /// <summary>The same clause, to add conditions to.</summary>
    public CypherClause Copy() => new(head, Conditions);

    /// <summary>The same clause without conditions.</summary>
    public CypherClause Bare() => new(head);

    /// <summary>The clause with its conditions; one that is no MATCH has no WHERE of its own.</summary>
    public override string ToString()
    {
        string[] all = [.. Conditions.Where(c => c != "true").Distinct()];
        string where = all.Length == 0 ? "" : $" WHERE {string.Join(" AND ", all)}";
        return head.StartsWith("MATCH", StringComparison.Ordinal) || where.Length == 0 ? head + where : $"{head} WITH *{where}";
    }
}
