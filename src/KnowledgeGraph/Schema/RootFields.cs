using GraphQL.Types;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Schema.TypeBuilding;

namespace KnowledgeGraph.Schema;

/// <summary>What a query can begin with.</summary>
internal static class RootFields
{
    public static ObjectGraphType Query(GraphModel model)
    {
        ObjectGraphType query = Object("Query", "What can be asked. A whole operation is answered at once, from one state of the graph.");
        foreach (RecordType record in model.Records)
        {
            AddRoots(query, record);
        }

        return query
            .With(
                "node",
                Named(model.Node.Name),
                "Any record by its id; null when there is none.",
                Argument("id", Named("ID").Always(), "The id, with its type in front: `actor:rus`."))
            .With(
                "search",
                Named("SearchHit").Many().Always(),
                "The records in whose captions and texts every term begins some word, whatever the language, case and accents; best first.",
                Argument("text", Named("String").Always(), "The terms, with blanks between them."),
                Argument("in", Named("SearchKind").Many(), "Which records to look among; all kinds without it."),
                Argument("first", Named("Int"), "How many: 20 without it, at most 200."))
            .With("stanceTypes", Named("StanceTypeInfo").Many().Always(), "The codebook: every stance type with its definition, defaults and nearest codes elsewhere.")
            .With("about", Named("About").Always(), "What is known of this graph as a whole.");
    }

    private static void AddRoots(ObjectGraphType query, RecordType record) => query
        .With(
            record.Singular,
            Named(record.Name),
            $"One {record.Name} by its id; null when there is none. {record.Description}",
            Argument("id", Named("ID").Always(), $"The id: `{record.Prefix}:…`."))
        .With(record.Plural, Connections.Type(record), $"{record.Name} records. {record.Description}", Connections.Arguments(record))
        .With(
            record.GroupsRoot,
            Named(TypeNames.Group(record)).Many().Always(),
            $"{record.Name} records counted and measured by what they have in common: one row for each key.",
            Argument("where", Named(TypeNames.Filter(record)), "Which records."),
            Argument("by", Named(TypeNames.GroupBy(record)).Always(), "What they are grouped by: at least one key."),
            Argument("order", Named(TypeNames.GroupSort(record)).Many(), "The weightiest term first; without it the greatest count, then the keys in the order of the schema."),
            Argument("first", Named("Int"), "How many groups: 100 without it, at most 1000. More than 1000 groups without it are refused (QUERY_TOO_COSTLY), never cut in silence."));
}
