using GraphQL.Types;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Schema.TypeBuilding;

namespace KnowledgeGraph.Schema;

/// <summary>The conditions on a single value: one input for each kind of field and each vocabulary, one field for each operator.</summary>
internal static class OperationInputs
{
    private const string Missing = "A comparison with a missing value is false, except `neq` and `nin`.";

    public static IEnumerable<IGraphType> All(GraphModel model) =>
    [
        Start("Id", "an id").WithEquality("ID").WithLists("ID"),
        Text(),
        Start("Boolean", "a truth value").WithEquality("Boolean"),
        Ordered("Int", "a whole number", "greater", "less"),
        Ordered("Float", "a number with at most three decimals (more is an error, VALIDATION_FAILED)", "greater", "less"),
        Ordered("Date", "a day", "later", "earlier"),
        Ordered("DateTime", "a moment", "later", "earlier"),
        Partial(),
        TextList(),
        .. Vocabularies.In(model).Select(v => Word(v, model)),
    ];

    private static InputObjectGraphType Start(string type, string what) => Input(TypeNames.Operations(type), $"Conditions on {what}; several side by side mean and. {Missing}");

    private static InputObjectGraphType Word(Vocabulary vocabulary, GraphModel model)
    {
        InputObjectGraphType type = Start(vocabulary.Name, $"a {vocabulary.Name}").WithEquality(vocabulary.Name).WithLists(vocabulary.Name);
        return model.Records.SelectMany(r => r.Fields).Any(f => f.Vocabulary == vocabulary && !f.Required) ? type.WithIsNull() : type;
    }

    private static InputObjectGraphType Ordered(string name, string what, string greater, string less) => Start(name, what)
        .WithEquality(name)
        .WithLists(name)
        .With("gt", Named(name), $"Is {greater} than this.")
        .With("gte", Named(name), $"Is this or {greater}.")
        .With("lt", Named(name), $"Is {less} than this.")
        .With("lte", Named(name), $"Is this or {less}.")
        .WithIsNull();

    private static InputObjectGraphType Text() => Start("String", "a text")
        .WithEquality("String")
        .WithLists("String")
        .With("contains", Named("String"), "Contains this, in upper or lower case of any alphabet.")
        .With("startsWith", Named("String"), "Starts with this, in upper or lower case of any alphabet.")
        .With("endsWith", Named("String"), "Ends with this, in upper or lower case of any alphabet.")
        .With("gt", Named("String"), "Comes after this by code point.")
        .With("gte", Named("String"), "Is this or comes after it by code point.")
        .With("lt", Named("String"), "Comes before this by code point.")
        .With("lte", Named("String"), "Is this or comes before it by code point.")
        .WithIsNull();

    private static InputObjectGraphType Partial() => Input(
            TypeNames.Operations("PartialDate"),
            "Conditions on a date that may be known only in part; several side by side mean and. Comparisons hold only where they are certain, `overlaps` where it is possible; all are false for a missing date.")
        .With("eq", Named("PartialDate"), "Is written exactly so: `2025-04` is not `2025-04-01`.")
        .With("in", Named("PartialDate").Many(), "Is written exactly like one of these; an empty list matches nothing.")
        .With("gt", Named("PartialDate"), "Is certainly later: its earliest possible day is after the latest of this.")
        .With("gte", Named("PartialDate"), "Is certainly not earlier: its earliest possible day is not before the earliest of this.")
        .With("lt", Named("PartialDate"), "Is certainly earlier: its latest possible day is before the earliest of this.")
        .With("lte", Named("PartialDate"), "Is certainly not later: its latest possible day is not after the latest of this.")
        .With("overlaps", Named("PartialDate"), "Can be the same: some day is possible for both.")
        .WithIsNull();

    private static InputObjectGraphType TextList() => Input(TypeNames.Operations("StringList"), "Conditions on a list of texts; several side by side mean and.")
        .With("has", Named("String"), "Has exactly this text in it.")
        .With("hasNone", Named("String").Many(), "Has none of these texts in it.")
        .With("isEmpty", Named("Boolean"), "Whether it is empty.");

    private static InputObjectGraphType WithEquality(this InputObjectGraphType type, string operand) => type
        .With("eq", Named(operand), "Is exactly this.")
        .With("neq", Named(operand), "Is not this; so it is where the value is missing.");

    private static InputObjectGraphType WithLists(this InputObjectGraphType type, string operand) => type
        .With("in", Named(operand).Many(), "Is one of these; an empty list matches nothing.")
        .With("nin", Named(operand).Many(), "Is none of these; so it is where the value is missing. An empty list matches everything.");

    private static InputObjectGraphType WithIsNull(this InputObjectGraphType type) =>
        type.With("isNull", Named("Boolean"), "Whether the value is missing.");
}
