using GraphQLParser.AST;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>A condition, or the news that it was dropped with a variable that is absent.</summary>
/// <param name="Filter">The condition; the one that always holds when it was dropped.</param>
/// <param name="IsDropped">Whether it was.</param>
internal readonly record struct Condition(Filter Filter, bool IsDropped)
{
    /// <summary>A condition of which absent variables have left nothing.</summary>
    public static Condition Dropped => new(Filter.Everything, IsDropped: true);

    /// <summary>A condition that stays.</summary>
    public static implicit operator Condition(Filter filter) => new(filter, IsDropped: false);
}

/// <summary>The conditions that stand side by side in one input object.</summary>
internal sealed class Conjunction
{
    private readonly List<Filter> _members;
    private readonly GraphQLObjectValue? _written;
    private bool _lost;
    private bool _kept;

    /// <summary>Begins with none.</summary>
    /// <param name="given">The fields of the object that have a value.</param>
    /// <param name="ast">How the object was written; null where that is unknown.</param>
    public Conjunction(IDictionary<string, object?> given, GraphQLValue? ast)
    {
        _members = new List<Filter>(given.Count);
        _written = ast as GraphQLObjectValue;

        // What was written and has no value was a variable that is absent.
        _lost = _written?.Fields is { } fields && fields.Count > given.Count;
    }

    /// <summary>How a field of the object was written; null where that is unknown.</summary>
    public GraphQLValue? Ast(string name) => _written?.Field(name)?.Value;

    /// <summary>Adds a condition.</summary>
    public void Add(Condition condition)
    {
        _lost |= condition.IsDropped;
        if (!condition.IsDropped)
        {
            _kept = true;
            _members.Add(condition.Filter);
        }
    }

    /// <summary>Gives the conditions as one; dropped when absent variables have left none of them.</summary>
    public Condition Close() => _lost && !_kept ? Condition.Dropped : All(_members);

    /// <summary>All of some conditions, without any inside another and without those that always hold.</summary>
    public static Filter All(IReadOnlyList<Filter> members)
    {
        List<Filter> flat = new(members.Count);
        foreach (Filter member in members)
        {
            Flatten(member, (member as AllOf)?.Members, flat);
        }

        return flat.Count == 1 ? flat[0] : new AllOf([.. flat]);
    }

    /// <summary>Any of some conditions, without any inside another and without those that never hold.</summary>
    public static Filter Any(IReadOnlyList<Filter> members)
    {
        List<Filter> flat = new(members.Count);
        foreach (Filter member in members)
        {
            Flatten(member, (member as AnyOf)?.Members, flat);
        }

        return flat.Count == 1 ? flat[0] : new AnyOf([.. flat]);
    }

    private static void Flatten(Filter member, Seq<Filter>? inner, List<Filter> into)
    {
        if (inner is { } several)
        {
            into.AddRange(several);
        }
        else
        {
            into.Add(member);
        }
    }
}
