using GraphQL.Types;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Schema.TypeBuilding;

namespace KnowledgeGraph.Schema;

/// <summary>The pages of a record's lists, as the Relay connection specification has them.</summary>
internal static class Connections
{
    public static IEnumerable<IGraphType> Of(RecordType record) =>
    [
        Object(TypeNames.Connection(record), $"A page of {record.Name} records.")
            .With("nodes", Named(record.Name).Many().Always(), "The records on the page.")
            .With("edges", Named(TypeNames.Edge(record)).Many().Always(), "The records on the page with their cursors.")
            .With("pageInfo", Named("PageInfo").Always(), "Where the page stands among the others.")
            .With("totalCount", Named("Int").Always(), "How many records there are on all pages."),
        Object(TypeNames.Edge(record), $"A place on a page of {record.Name} records.")
            .With("cursor", Named("String").Always(), "Stands for this place, under this order, in `after` and `before`.")
            .With("node", Named(record.Name).Always(), "The record."),
    ];

    /// <summary>The type of a list of records.</summary>
    public static IGraphType Type(RecordType record) => Named(TypeNames.Connection(record)).Always();

    /// <summary>The arguments that every list takes, at the root as within a record.</summary>
    public static IEnumerable<QueryArgument> Arguments(RecordType record) =>
    [
        Argument("where", Named(TypeNames.Filter(record)), "Which records."),
        Argument("order", Named(TypeNames.Sort(record)).Many(), "The weightiest term first; the id ascending without it."),
        Argument("first", Named("Int"), "How many from the start: 20 without it, at most 200."),
        Argument("after", Named("String"), "The cursor of the place that they come after."),
        Argument("last", Named("Int"), "How many from the end, instead of `first`."),
        Argument("before", Named("String"), "The cursor of the place that they come before."),
    ];
}
