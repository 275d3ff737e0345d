using GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Schema;

/// <summary>
/// The GraphQL schema, derived from the model. It only says what can be asked: an operation is answered as a whole, so no field has a resolver.
/// </summary>
internal sealed class GraphSchema : GraphQL.Types.Schema
{
    private const string Meaning =
        """
        A reaction knowledge graph: who said what, in whose name, toward what or whom, with which stance, citing which provision, in whose wording, according to which source.

        Filters have two values. Several fields side by side mean and. A comparison with a missing value is false, except `neq` and `nin`, which are the complements of `eq` and `in`; `not` is the complement of what stands in it. `isNull` is the only test for a missing value: an explicit null in a comparison is an error (NULL_COMPARISON), and a variable that is not given drops its condition. A condition on a reference means "there is one, and …", also when it is empty. `{}`, `and: []` and `nin: []` match everything, `in: []` and `or: []` nothing; a member of `or` that is emptied by variables not given is dropped, and when none remains, so is the `or`. A filter on a record does not filter the lists inside it: those take a `where` of their own.

        Pages follow the Relay connection specification. `first` with `last`, or either below 0, is an error, and so is more than 200 (PAGE_TOO_LARGE); 0 gives no records. Missing values come last in both directions of an order, text is ordered by code point, and every order ends in the id, so that walking pages neither skips nor repeats a record. A cursor that was made under another order, or altered, is refused (CURSOR_INVALID).

        A date may be known only as a year or a month: comparisons with it hold only where they are certain. Numbers have at most three decimals; sums and averages are exact, averages to six decimals.
        """;

    /// <summary>Derives the schema.</summary>
    /// <param name="model">The record types that it shows.</param>
    public GraphSchema(GraphModel model)
    {
        Description = Meaning;
        Query = RootFields.Query(model);
        foreach (IGraphType type in Types(model))
        {
            RegisterType(type);
        }

        Initialize();
    }

    private static IEnumerable<IGraphType> Types(GraphModel model) =>
    [
        .. Scalars.All(),
        .. Vocabularies.All(model),
        .. FixedTypes.All(),
        .. OperationInputs.All(model),
        .. model.Interfaces.Select(RecordTypes.Interface),
        .. model.Records.SelectMany(r => Around(r, model)),
        .. Targets(model).SelectMany(i => InterfaceInputs.All(i, model)),
    ];

    private static IEnumerable<IGraphType> Around(RecordType record, GraphModel model) =>
    [
        RecordTypes.Record(record),
        .. Connections.Of(record),
        .. FilterInputs.Of(record, model),
        SortInputs.Of(record),
        .. GroupTypes.Of(record),
    ];

    /// <summary>The interfaces that some reference leads to, and that can so be filtered, ordered and grouped by.</summary>
    private static IEnumerable<InterfaceType> Targets(GraphModel model) =>
        model.Interfaces.Where(i => model.Records.Any(r => r.Links.Any(l => l.Target == i)));
}
