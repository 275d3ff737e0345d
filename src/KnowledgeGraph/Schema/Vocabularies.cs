using GraphQL.Types;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Schema.TypeBuilding;

namespace KnowledgeGraph.Schema;

/// <summary>The enums: one for each vocabulary of the records, and those of the schema's own.</summary>
internal static class Vocabularies
{
    public static IEnumerable<IGraphType> All(GraphModel model) =>
    [
        .. In(model).Select(v => Enum(v.Name, v.Description, v.Words.Select(w => (w.Name, w.Description)))),
        Enum("SortEnumType", "A direction of an order. Missing values come last in both.", [("ASC", "The least value first."), ("DESC", "The greatest value first.")]),
        Enum("DateBucket", "A part of a date to group by. A date is in a bucket only when its earliest and its latest possible day are in the same one; otherwise its key is null, never a guess.", Buckets),
        Precision(),
        Enum("SearchKind", "The records that a text search looks among.", model.Records.Where(r => r.Searched).Select(r => (TypeNames.SearchKind(r), r.Description))),
    ];

    /// <summary>The vocabularies of the model, by name.</summary>
    public static IEnumerable<Vocabulary> In(GraphModel model) =>
        model.Records.SelectMany(r => r.Fields).Select(f => f.Vocabulary).OfType<Vocabulary>().Distinct().OrderBy(v => v.Name, StringComparer.Ordinal);

    private static (string Name, string Description)[] Buckets =>
    [
        ("YEAR", "Calendar years, written `2025`."),
        ("QUARTER", "Quarters, written `2025-Q2`."),
        ("MONTH", "Months, written `2025-04`."),
        ("WEEK", "Weeks of ISO 8601, written `2025-W17`."),
        ("DAY", "Days, written `2025-04-27`."),
    ];

    private static EnumerationGraphType Precision()
    {
        SummaryReader summaries = new();
        return Enum(
            nameof(DatePrecision),
            "How finely a date is given, whatever its mark says of certainty.",
            System.Enum.GetNames<DatePrecision>().Select(n => (Naming.Constant(n), summaries.Of(typeof(DatePrecision).GetField(n)!))));
    }
}
