using GraphQL.Types;
using static KnowledgeGraph.Schema.TypeBuilding;

namespace KnowledgeGraph.Schema;

/// <summary>The types that are there whatever the records are.</summary>
internal static class FixedTypes
{
    public static IEnumerable<IGraphType> All() =>
    [
        PageInfo(),
        DateRange(),
        Input("CountSortInput", "An order by the number of records in a list.").With("count", Named("SortEnumType"), "By how many there are."),
        .. Search(),
        .. About(),
        Codebook(),
    ];

    private static ObjectGraphType PageInfo() => Object("PageInfo", "Where a page stands among the others.")
        .With("hasNextPage", Named("Boolean").Always(), "Whether there are records after the page; going backward, whether `before` was given.")
        .With("hasPreviousPage", Named("Boolean").Always(), "Whether there are records before the page; going forward, whether `after` was given.")
        .With("startCursor", Named("String"), "The cursor of the first record on the page; null when the page is empty.")
        .With("endCursor", Named("String"), "The cursor of the last record on the page; null when the page is empty.");

    private static ObjectGraphType DateRange() => Object("PartialDateRange", "The days that a date can mean.")
        .With("earliest", Named("Date").Always(), "The first day that it can mean.")
        .With("latest", Named("Date").Always(), "The last day that it can mean.")
        .With("precision", Named("DatePrecision").Always(), "How finely it is given.");

    private static IEnumerable<IGraphType> Search() =>
    [
        Object("SearchHit", "A record that a text search found.")
            .With("score", Named("Float").Always(), "How well it matches: greater is better. Each store ranks in its own way.")
            .With("snippet", Named("Snippet").Always(), "The part of its text that matches.")
            .With("node", Named("Node").Always(), "The record."),
        Object("Snippet", "A part of a text with the places in it that match; it never holds markup.")
            .With("text", Named("String").Always(), "The part of the text.")
            .With("ranges", Named("SnippetRange").Many().Always(), "The places that match, in their order."),
        Object("SnippetRange", "A place in a snippet, counted in UTF-16 code units.")
            .With("start", Named("Int").Always(), "Where it begins, from 0.")
            .With("length", Named("Int").Always(), "How long it is."),
    ];

    private static IEnumerable<IGraphType> About() =>
    [
        Object("About", "What is known of this graph as a whole.")
            .With("version", Named("String").Always(), "The version of this program.")
            .With("store", Named("String").Always(), "Where the graph is kept, such as `sqlite`.")
            .With("dataVersion", Named("String").Always(), "Changes with every write.")
            .With("datasets", Named("DatasetInfo").Many().Always(), "The bodies of coding in the graph, by name."),
        Object("DatasetInfo", "One body of coding.")
            .With("name", Named("String").Always(), "The name that its records carry as their `dataset`.")
            .With("title", Named("String"), "Its title for readers.")
            .With("records", Named("Int").Always(), "How many records it has, those among them that tell of its imports.")
            .With("updatedAt", Named("DateTime").Always(), "When it last changed."),
    ];

    private static ObjectGraphType Codebook() => Object("StanceTypeInfo", "One row of the codebook of stance types.")
        .With("type", Named("StanceType").Always(), "The stance type.")
        .With("definition", Named("String").Always(), "When a position is coded so.")
        .With("phrase", Named("String").Always(), "What stands between holder and target in a stance's name.")
        .With("polarity", Named("Float").Always(), "The polarity of a stance that brings none of its own, from -1 to 1.")
        .With("epistemic", Named("Epistemic"), "The epistemic position of a stance that brings none of its own; null where the type implies none.")
        .With("cameo", Named("String").Always(), "The nearest code of CAMEO.")
        .With("plover", Named("String"), "The nearest code of PLOVER; null where none is near.");
}
