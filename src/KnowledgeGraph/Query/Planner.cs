using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>Turns a validated operation into its <see cref="Plan"/> and the values of its slots, in one pass.</summary>
/// <param name="names">What the names in operations stand for.</param>
internal sealed class Planner(PlannerNames names)
{
    /// <summary>How many root fields an operation may have.</summary>
    public const int MostRoots = 20;

    private const string TypeName = "__typename";

    /// <summary>Plans an operation.</summary>
    /// <param name="operation">The operation, validated, with its arguments coerced.</param>
    /// <param name="roots">Its root fields, by their names in the response.</param>
    /// <param name="collector">Collects the fields below them.</param>
    /// <exception cref="QueryException">It is refused.</exception>
    public (Plan Plan, Arguments Arguments) Plan(
        IExecutionContext operation, IReadOnlyDictionary<string, (GraphQLField Field, FieldType Definition)> roots, FieldCollector collector)
    {
        if (roots.Count > MostRoots)
        {
            throw new QueryException(ErrorCodes.QueryTooCostly, $"The operation has {roots.Count} root fields; at most {MostRoots} are answered at once.");
        }

        Planning planning = new(names, operation, collector);
        List<Selection> selections = new(roots.Count);
        foreach ((string key, (GraphQLField field, FieldType definition)) in roots)
        {
            planning.Count();
            if (definition.Name == TypeName)
            {
                selections.Add(new TypeNameSelection(key, operation.Schema.Query.Name));
            }
            else
            {
                selections.Add(Root(planning, key, field, definition));
            }
        }

        return (new Plan([.. selections], planning.Slots), planning.Arguments);
    }

    private static Selection Root(Planning planning, string key, GraphQLField field, FieldType definition)
    {
        RootField root = planning.Names.Root(definition.Name);
        planning.EnterNested(key);
        Selection selection = root.Kind switch
        {
            RootKind.One => Keyed(planning, key, field, definition, [root.Type!]),
            RootKind.Node => Keyed(planning, key, field, definition, planning.Names.Model.Records),
            RootKind.Many => PageSelections.Of(planning, key, field, definition, root.Type!, along: null),
            RootKind.Groups => GroupSelections.Of(planning, key, field, definition, root.Type!),
            RootKind.Search => SearchSelections.Of(planning, key, field, definition),
            RootKind.Codebook => FixedSelections.Codebook(planning, key, field, definition),
            _ => FixedSelections.About(planning, key, field, definition),
        };
        planning.LeaveNested();
        return selection;
    }

    private static KeyedSelection Keyed(Planning planning, string key, GraphQLField field, FieldType definition, IReadOnlyList<RecordType> types)
    {
        string id = Operands.Text(planning.ArgumentsOf(field, definition)["id"]!);
        return new KeyedSelection(key, planning.Slot(SlotKind.Text, id), RecordSelections.Shapes(planning, types, field));
    }
}
