using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>What records are grouped by, read from <c>by</c>, and the fields that are measured of them.</summary>
internal sealed class Grouping
{
    private readonly Planning _planning;
    private readonly RecordType _type;
    private readonly List<GroupKey> _keys = [];

    /// <summary>Reads <c>by</c>.</summary>
    /// <exception cref="QueryException">There is no key in it.</exception>
    public Grouping(Planning planning, RecordType type, object by)
    {
        _planning = planning;
        _type = type;
        planning.EnterArgument("by");
        Root = Read(type, [], Operands.Object(by));
        if (_keys.Count == 0)
        {
            throw planning.Invalid(null, "Records are grouped by at least one key.");
        }

        planning.LeaveArgument();
        Keys = [.. _keys];
    }

    /// <summary>The keys in the order of the schema: fields first, then what is behind references.</summary>
    public Seq<GroupKey> Keys { get; }

    /// <summary>The keys by their names.</summary>
    public GroupedBy Root { get; }

    /// <summary>The fields that are measured, in the order in which they were first asked for.</summary>
    public List<Field> Measures { get; } = [];

    /// <summary>The index of a field among those that are measured.</summary>
    public int Measure(string name)
    {
        Field field = _type.Field(name);
        int index = Measures.IndexOf(field);
        if (index >= 0)
        {
            return index;
        }

        Measures.Add(field);
        return Measures.Count - 1;
    }

    private GroupedBy Read(ILinkTarget target, Seq<Link> path, IDictionary<string, object?> given)
    {
        GroupedBy by = new(target);
        int first = _keys.Count;
        foreach (Field field in target.Fields)
        {
            if (given.TryGetValue(field.Name, out object? value) && value is string or true)
            {
                Add(by, path, field, value);
            }
        }

        foreach (Link link in target is RecordType record ? record.Links : [])
        {
            if (given.TryGetValue(link.Name, out object? value) && value is not null)
            {
                by.References.Add(link.Name, Behind(link, path, value));
            }
        }

        by.Indices.AddRange(Enumerable.Range(first, _keys.Count - first));
        return by;
    }

    private void Add(GroupedBy by, Seq<Link> path, Field field, object value)
    {
        _planning.Count();
        bool isRecord = path.Count > 0 && field.Kind == FieldKind.Id;
        if (isRecord)
        {
            by.Record = _keys.Count;
        }
        else
        {
            by.Values.Add(field.Name, _keys.Count);
        }

        _keys.Add(new GroupKey(path, isRecord ? null : field, BucketOf(value)));
    }

    private GroupedBy Behind(Link link, Seq<Link> path, object value)
    {
        _planning.EnterArgument(link.Name);
        _planning.Deepen();
        GroupedBy behind = Read(link.Target, [.. path, link], Operands.Object(value));
        _planning.Rise();
        _planning.LeaveArgument();
        return behind;
    }

    private static Bucket? BucketOf(object value) => value switch
    {
        "YEAR" => Bucket.Year,
        "QUARTER" => Bucket.Quarter,
        "MONTH" => Bucket.Month,
        "WEEK" => Bucket.Week,
        "DAY" => Bucket.Day,
        _ => null,
    };
}

/// <summary>The keys on one record, by name.</summary>
/// <param name="target">The type of the record, or the interface.</param>
internal sealed class GroupedBy(ILinkTarget target)
{
    /// <summary>The type of the record, or the interface.</summary>
    public ILinkTarget Target => target;

    /// <summary>The index of the key that is the record itself.</summary>
    public int? Record { get; set; }

    /// <summary>The indices of the keys that are fields of it.</summary>
    public Dictionary<string, int> Values { get; } = [];

    /// <summary>The keys on what its references lead to.</summary>
    public Dictionary<string, GroupedBy> References { get; } = [];

    /// <summary>The indices of all keys on it and behind its references.</summary>
    public List<int> Indices { get; } = [];
}
