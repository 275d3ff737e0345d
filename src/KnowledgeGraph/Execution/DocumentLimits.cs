using System.Globalization;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Execution;

/// <summary>
/// What a parsed document may be before it is validated, with its fragments written out as many times as they are spread.
/// Fragments that spread one another make a short document endless, validation compares fields of one name pair by pair,
/// and the schema's types lead to one another for ever: each is refused by counting.
/// </summary>
internal sealed class DocumentLimits
{
    public const int MostSelections = 4_000;
    public const int DeepestNesting = 64;
    public const int MostOfOneName = 50;
    public const int DeepestIntrospection = 2;

    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly List<ROM> _spreading = [];
    private int _selections;

    private DocumentLimits(GraphQLDocument document)
    {
        foreach (ASTNode definition in document.Definitions)
        {
            if (definition is GraphQLFragmentDefinition fragment)
            {
                _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
            }
        }
    }

    /// <summary>Counts.</summary>
    /// <exception cref="QueryException">It is too much.</exception>
    public static void Check(GraphQLDocument document)
    {
        DocumentLimits limits = new(document);
        foreach (ASTNode definition in document.Definitions)
        {
            if (definition is GraphQLOperationDefinition operation)
            {
                limits._selections = 0;
                limits.Count([operation.SelectionSet], depth: 1, introspection: null);
            }
            else if (definition is not GraphQLFragmentDefinition)
            {
                throw new QueryException(ErrorCodes.ValidationFailed, "A document has operations and fragments in it and nothing else.");
            }
        }
    }

    /// <summary>Counts what is asked of one object, in all the places that ask it.</summary>
    /// <param name="places">The places.</param>
    /// <param name="depth">How many objects the object is in, itself included.</param>
    /// <param name="introspection">How many lists of the schema it is in; null outside of the schema.</param>
    private void Count(List<GraphQLSelectionSet> places, int depth, int? introspection)
    {
        Hold(depth, DeepestNesting, ErrorCodes.QueryTooDeep, "The operation nests more than {0} fields, with its fragments written out.");
        Hold(introspection ?? 0, DeepestIntrospection, ErrorCodes.QueryTooDeep, "The operation nests more than {0} lists of the schema.");
        Dictionary<ROM, List<GraphQLField>> fields = [];
        foreach (GraphQLSelectionSet place in places)
        {
            Collect(place, fields);
        }

        foreach (List<GraphQLField> same in fields.Values)
        {
            Hold(same.Count, MostOfOneName, ErrorCodes.QueryTooCostly, "The operation asks more than {0} times for one field of one object.");
            List<GraphQLSelectionSet> inner = [.. same.Select(f => f.SelectionSet).OfType<GraphQLSelectionSet>()];
            if (inner.Count > 0)
            {
                Count(inner, depth + 1, Introspection(same[0].Name.StringValue, introspection));
            }
        }
    }

    private void Collect(GraphQLSelectionSet place, Dictionary<ROM, List<GraphQLField>> fields)
    {
        foreach (ASTNode selection in place.Selections)
        {
            Hold(++_selections, MostSelections, ErrorCodes.QueryTooCostly, "The operation has more than {0} fields, with its fragments written out.");
            switch (selection)
            {
                case GraphQLField field:
                    Add(fields, field);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, fields);
                    break;
                case GraphQLFragmentSpread spread:
                    Spread(spread.FragmentName.Name.Value, fields);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Writes a fragment out, unless it spreads itself, which the validation refuses.</summary>
    private void Spread(ROM name, Dictionary<ROM, List<GraphQLField>> fields)
    {
        if (!_spreading.Contains(name) && _fragments.TryGetValue(name, out GraphQLFragmentDefinition? fragment))
        {
            _spreading.Add(name);
            Collect(fragment.SelectionSet, fields);
            _spreading.RemoveAt(_spreading.Count - 1);
        }
    }

    private static void Add(Dictionary<ROM, List<GraphQLField>> fields, GraphQLField field)
    {
        ROM name = field.Alias?.Name.Value ?? field.Name.Value;
        if (!fields.TryGetValue(name, out List<GraphQLField>? same))
        {
            fields.Add(name, same = []);
        }

        same.Add(field);
    }

    private static int? Introspection(string field, int? around) => field switch
    {
        "__schema" or "__type" => 0,
        "fields" or "inputFields" or "interfaces" or "possibleTypes" => around + 1,
        _ => around,
    };

    private static void Hold(int count, int most, string code, string rule)
    {
        if (count > most)
        {
            throw new QueryException(code, string.Format(CultureInfo.InvariantCulture, rule, most));
        }
    }
}
