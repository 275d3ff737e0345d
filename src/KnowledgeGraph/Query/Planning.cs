using System.Globalization;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>Collects the fields that are asked of an object of one type: fragments, repeated fields, <c>@skip</c> and <c>@include</c> resolved.</summary>
/// <param name="type">The type of the object.</param>
/// <param name="selections">What is asked.</param>
/// <returns>The fields by their names in the response, in its order.</returns>
internal delegate Dictionary<string, (GraphQLField Field, FieldType Definition)> FieldCollector(IGraphType type, GraphQLSelectionSet selections);

/// <summary>One operation while it is planned: the slots so far, where in it the planner is, and how much of it there is.</summary>
/// <param name="names">What its names stand for.</param>
/// <param name="operation">The validated operation.</param>
/// <param name="collector">Collects its fields.</param>
internal sealed class Planning(PlannerNames names, IExecutionContext operation, FieldCollector collector)
{
    /// <summary>How deep lists and references may be nested.</summary>
    public const int DeepestNesting = 12;

    /// <summary>How many selections, conditions and terms an operation may have.</summary>
    public const int MostParts = 2_000;

    private readonly List<SlotKind> _slots = [];
    private readonly List<object> _values = [];
    private readonly List<string> _place = [];
    private readonly List<string> _argument = [];
    private int _parts;
    private int _depth;

    /// <summary>What the names of the operation stand for.</summary>
    public PlannerNames Names => names;

    /// <summary>What each slot is.</summary>
    public Seq<SlotKind> Slots => [.. _slots];

    /// <summary>The values of the slots.</summary>
    public Arguments Arguments => new(_values);

    /// <summary>Takes a slot for a value.</summary>
    /// <returns>Its index.</returns>
    public int Slot(SlotKind kind, object value)
    {
        _slots.Add(kind);
        _values.Add(value);
        return _slots.Count - 1;
    }

    /// <summary>Collects what is asked of an object of a type, each field counted.</summary>
    public Dictionary<string, (GraphQLField Field, FieldType Definition)> Collect(IGraphType type, GraphQLField of)
    {
        Dictionary<string, (GraphQLField Field, FieldType Definition)> fields = collector(type, of.SelectionSet!);
        Count(1 + fields.Count);
        return fields;
    }

    /// <summary>The arguments of a field.</summary>
    public FieldArguments ArgumentsOf(GraphQLField field, FieldType definition)
    {
        if (field.Arguments is not { Count: > 0 })
        {
            return default;
        }

        // A field that was merged out of two is a new node, which the validation may not have seen.
        IDictionary<string, ArgumentValue>? values = null;
        if (operation.ArgumentValues?.TryGetValue(field, out values) is not true)
        {
            values = ExecutionHelper.GetArguments(definition.Arguments, field.Arguments, operation.Variables, operation.Document, field, null);
        }

        return new FieldArguments(values, field.Arguments);
    }

    /// <summary>Counts parts of the plan.</summary>
    /// <exception cref="QueryException">There are too many.</exception>
    public void Count(int parts = 1)
    {
        _parts += parts;
        if (_parts > MostParts)
        {
            throw new QueryException(
                ErrorCodes.QueryTooCostly,
                string.Create(CultureInfo.InvariantCulture, $"The operation asks for more than {MostParts} fields and conditions, with its fragments and the types of its interfaces written out; the limit is passed at '{Place}'."));
        }
    }

    /// <summary>Goes into a field of the response that is neither a list of records nor a reference.</summary>
    public void Enter(string key) => _place.Add(key);

    /// <summary>Comes back out of it.</summary>
    public void Leave() => _place.RemoveAt(_place.Count - 1);

    /// <summary>Goes into a field of the response that is a list of records or a reference.</summary>
    /// <exception cref="QueryException">It is nested too deep.</exception>
    public void EnterNested(string key)
    {
        Enter(key);
        Deepen();
    }

    /// <summary>Comes back out of it.</summary>
    public void LeaveNested()
    {
        _depth--;
        Leave();
    }

    /// <summary>Goes into an argument, or a field of one.</summary>
    public void EnterArgument(string name) => _argument.Add(name);

    /// <summary>Comes back out of it.</summary>
    public void LeaveArgument() => _argument.RemoveAt(_argument.Count - 1);

    /// <summary>Goes along a list or a reference within an argument.</summary>
    /// <exception cref="QueryException">It is nested too deep.</exception>
    public void Deepen(int by = 1)
    {
        _depth += by;
        if (_depth > DeepestNesting)
        {
            throw new QueryException(
                ErrorCodes.QueryTooDeep,
                string.Create(CultureInfo.InvariantCulture, $"{Here} nests more than {DeepestNesting} lists and references."));
        }
    }

    /// <summary>Comes back from it.</summary>
    public void Rise(int by = 1) => _depth -= by;

    /// <summary>Refuses the argument that the planner is in.</summary>
    /// <param name="code">The code of the error.</param>
    /// <param name="value">What was given.</param>
    /// <param name="rule">What it breaks, as a sentence.</param>
    public QueryException Refuse(string code, object? value, string rule) =>
        new(code, $"{Here}: {rule}") { Field = _argument.Count == 0 ? Place : Argument, Value = value, Rule = rule };

    /// <summary>Refuses the argument that the planner is in because it breaks a rule.</summary>
    public QueryException Invalid(object? value, string rule) => Refuse(ErrorCodes.ValidationFailed, value, rule);

    private string Place => string.Join('.', _place);

    private string Argument => string.Join('.', _argument);

    private string Here => _argument.Count == 0 ? $"'{Place}'" : $"'{Argument}' of '{Place}'";
}
