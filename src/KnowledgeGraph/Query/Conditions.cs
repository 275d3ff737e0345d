using System.Globalization;
using GraphQLParser.AST;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>
/// Plans the conditions of a <c>where</c>. Each input object is read beside the way it was written,
/// since only that tells a condition dropped with an absent variable from one that was never there.
/// </summary>
internal static class Conditions
{
    /// <summary>How many conditions <c>and</c> or <c>or</c> may join: Neo4j plans 200 in four seconds, and SQLite nests no more than 1,000 deep.</summary>
    private const int MostMembers = 200;

    private const string IsNull = "isNull";

    /// <summary>Plans the <c>where</c> of a field.</summary>
    public static Filter Where(Planning planning, RecordType type, in FieldArguments arguments)
    {
        if (arguments["where"] is not { } value)
        {
            return Filter.Everything;
        }

        planning.EnterArgument("where");
        Filter filter = OfObject(planning, type, Operands.Object(value), arguments.Ast("where")).Filter;
        planning.LeaveArgument();
        return filter;
    }

    /// <summary>Plans the conditions on a record of a type, or of an interface; all of them must hold.</summary>
    private static Condition OfObject(Planning planning, ILinkTarget target, IDictionary<string, object?> given, GraphQLValue? ast)
    {
        planning.Count();
        Conjunction conjunction = new(given, ast);
        foreach ((string name, object? value) in given)
        {
            planning.EnterArgument(name);
            conjunction.Add(Member(planning, target, name, Operands.NotNull(planning, value), conjunction.Ast(name)));
            planning.LeaveArgument();
        }

        return conjunction.Close();
    }

    private static Condition Member(Planning planning, ILinkTarget target, string name, object value, GraphQLValue? ast) => name switch
    {
        "and" => Junction(planning, target, value, ast, Conjunction.All),
        "or" => Junction(planning, target, value, ast, Conjunction.Any),
        "not" => OfObject(planning, target, Operands.Object(value), ast) is { IsDropped: false } inner ? inner.Filter.Not() : Condition.Dropped,
        IsNull => throw planning.Invalid(value, "Only a reference can lead nowhere: 'isNull' stands directly in the condition on one."),
        _ => planning.Names.Member(target, name) switch
        {
            Field field => Comparison(planning, field, Operands.Object(value), ast),
            Link link => Reference(planning, link, Operands.Object(value), ast),
            Inverse list => Quantified(planning, list, Operands.Object(value), ast),
            RecordType member => new OfType(member, OfObject(planning, member, Operands.Object(value), ast).Filter, Negated: false),
            object other => throw new InvalidOperationException($"A {other.GetType().Name} cannot be filtered by."),
        },
    };

    /// <summary>Plans <c>and</c> or <c>or</c>: members emptied by absent variables are dropped, and with the last of them all of it.</summary>
    private static Condition Junction(Planning planning, ILinkTarget target, object value, GraphQLValue? ast, Func<IReadOnlyList<Filter>, Filter> join)
    {
        IReadOnlyList<object?> items = Operands.List(value);
        List<GraphQLValue>? written = (ast as GraphQLListValue)?.Values;
        List<Filter> members = new(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            // A single object stands for a list of one.
            GraphQLValue? itemAst = written is not null ? written[i] : ast;
            if (OfObject(planning, target, Operands.Object(Operands.NotNull(planning, items[i])), itemAst) is { IsDropped: false } member)
            {
                members.Add(member.Filter);
            }
        }

        return members.Count == 0 && items.Count > 0 ? Condition.Dropped : Held(planning, join(members));
    }

    /// <summary>What lists more alternatives than a store can make a plan for in some seconds is better asked with 'in'.</summary>
    private static Filter Held(Planning planning, Filter junction)
    {
        int members = junction switch
        {
            AnyOf any => any.Members.Count,
            AllOf all => all.Members.Count,
            _ => 1,
        };
        return members <= MostMembers
            ? junction
            : throw planning.Refuse(ErrorCodes.QueryTooCostly, members, string.Create(CultureInfo.InvariantCulture, $"A junction has at most {MostMembers} members, those inside of it counted; 'in' takes many values at once."));
    }

    private static Condition Comparison(Planning planning, Field field, IDictionary<string, object?> given, GraphQLValue? ast)
    {
        Conjunction conjunction = new(given, ast);
        foreach ((string name, object? value) in given)
        {
            planning.Count();
            planning.EnterArgument(name);
            conjunction.Add(Comparisons.Of(planning, field, name, Operands.NotNull(planning, value)));
            planning.LeaveArgument();
        }

        return conjunction.Close();
    }

    /// <summary>Plans the condition that there is a record at the end of a reference and that it fulfils the others, or that there is none.</summary>
    private static Condition Reference(Planning planning, Link link, IDictionary<string, object?> given, GraphQLValue? ast)
    {
        // Where only its presence was asked, with a variable that is absent, nothing is left to ask.
        if (given.Count == 0 && (ast as GraphQLObjectValue)?.Field(IsNull) is not null)
        {
            return Condition.Dropped;
        }

        planning.Deepen();
        bool asks = given.TryGetValue(IsNull, out object? isNull);
        Filter presence = asks ? Presence(planning, link, isNull) : Filter.Everything;
        IDictionary<string, object?> rest = asks ? given.Where(g => g.Key != IsNull).ToDictionary() : given;
        Condition condition = asks && rest.Count == 0 ? presence : There(link, presence, OfObject(planning, link.Target, rest, ast));
        planning.Rise();
        return condition;
    }

    /// <summary>That there is a record and what it is. Of one that is always there an emptied condition says nothing: 'not' would else exclude everything.</summary>
    private static Condition There(Link link, Filter presence, Condition inner) => inner.IsDropped && link.Required
        ? Condition.Dropped
        : Conjunction.All([presence, new Refers(link, inner.Filter, Negated: false)]);

    private static Refers Presence(Planning planning, Link link, object? isNull)
    {
        planning.EnterArgument(IsNull);
        bool missing = (bool)Operands.NotNull(planning, isNull);
        if (link.Required)
        {
            throw planning.Invalid(isNull, $"'{link.Name}' is never missing.");
        }

        planning.LeaveArgument();
        return new Refers(link, Filter.Everything, Negated: missing);
    }

    private static Condition Quantified(Planning planning, Inverse list, IDictionary<string, object?> given, GraphQLValue? ast)
    {
        Conjunction conjunction = new(given, ast);
        planning.Deepen();
        foreach ((string name, object? value) in given)
        {
            planning.Count();
            planning.EnterArgument(name);
            conjunction.Add(Quantifier(planning, list, name, Operands.NotNull(planning, value), conjunction.Ast(name)));
            planning.LeaveArgument();
        }

        planning.Rise();
        return conjunction.Close();
    }

    private static Has Quantifier(Planning planning, Inverse list, string name, object value, GraphQLValue? ast)
    {
        if (name == "any")
        {
            return new Has(list, Filter.Everything, Negated: !(bool)value);
        }

        Filter where = OfObject(planning, list.Type, Operands.Object(value), ast).Filter;
        return name switch
        {
            "some" => new Has(list, where, Negated: false),
            "none" => new Has(list, where, Negated: true),
            "all" => new Has(list, where.Not(), Negated: true),
            _ => throw new InvalidOperationException($"The schema has a quantifier '{name}' that the planner does not know."),
        };
    }
}
