using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Execution;

/// <summary>
/// What a parsed document may be before it is validated. Fragments that spread one another write a short document out into an endless one,
/// and fields of one name are compared pair by pair: both are refused by counting.
/// </summary>
internal sealed class DocumentLimits
{
    /// <summary>How many fields an operation may have with its fragments written out.</summary>
    public const int MostFields = 4_000;

    /// <summary>How many pairs of fields with one name in the response there may be in the selections of one object.</summary>
    public const int MostPairs = 20_000;

    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<ROM, long> _sizes = [];

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
            if (definition is GraphQLOperationDefinition operation && limits.Size(operation.SelectionSet) > MostFields)
            {
                throw new QueryException(ErrorCodes.QueryTooCostly, $"The operation has more than {MostFields} fields, with its fragments written out.");
            }

            if (definition is GraphQLOperationDefinition or GraphQLFragmentDefinition)
            {
                Pairs((IHasSelectionSetNode)definition);
            }
        }
    }

    private long Size(GraphQLSelectionSet? selections)
    {
        long size = 0;
        foreach (ASTNode selection in selections?.Selections ?? [])
        {
            size += selection switch
            {
                GraphQLFragmentSpread spread => Size(spread.FragmentName.Name.Value),
                IHasSelectionSetNode inner => 1 + Size(inner.SelectionSet),
                _ => 1,
            };
        }

        return Math.Min(size, MostFields + 1);
    }

    /// <summary>The size of a fragment; of one that spreads itself, which the validation refuses, what it has before it does.</summary>
    private long Size(ROM fragment)
    {
        if (!_sizes.TryGetValue(fragment, out long size) && _fragments.TryGetValue(fragment, out GraphQLFragmentDefinition? definition))
        {
            _sizes[fragment] = 1;
            size = 1 + Size(definition.SelectionSet);
            _sizes[fragment] = size;
        }

        return size;
    }

    private static void Pairs(IHasSelectionSetNode node)
    {
    }
}
