using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>Plans a page of records: which they are, and what is asked of them.</summary>
internal static class PageSelections
{
    /// <summary>Plans a list of records.</summary>
    /// <param name="planning">The operation.</param>
    /// <param name="key">The name of the list in the response.</param>
    /// <param name="field">The field that asks for it.</param>
    /// <param name="definition">What the schema says of the field.</param>
    /// <param name="type">The type of the records.</param>
    /// <param name="along">The list of the surrounding record that they stand in; null at the root.</param>
    public static ManySelection Of(Planning planning, string key, GraphQLField field, FieldType definition, RecordType type, Inverse? along)
    {
        FieldArguments arguments = planning.ArgumentsOf(field, definition);
        Filter where = Conditions.Where(planning, type, arguments);
        Seq<OrderTerm> order = Orders.Of(planning, type, arguments);
        Connection connection = new(planning.Parts(definition, field, (k, f, d) => Part(planning, type, k, f, d)));
        Page page = Paging.Of(planning, type, order, arguments, connection);
        return new ManySelection(key, new Rows(type, along, where, order, page), connection);
    }

    private static ConnectionPart Part(Planning planning, RecordType type, string key, GraphQLField field, FieldType definition) => definition.Name switch
    {
        "nodes" => new NodesPart(key, RecordSelections.Shape(planning, type, field)),
        "edges" => new EdgesPart(key, planning.Parts(definition, field, (k, f, d) => Edge(planning, type, k, f, d))),
        "pageInfo" => new PageInfoPart(key, planning.Parts(definition, field, Info)),
        "totalCount" => new TotalCountPart(key),
        _ => new ConnectionTypeNamePart(key, $"{Naming.Pascal(type.Plural)}Connection"),
    };

    private static EdgePart Edge(Planning planning, RecordType type, string key, GraphQLField field, FieldType definition) => definition.Name switch
    {
        "node" => new EdgePart(key, RecordSelections.Shape(planning, type, field), TypeName: null),
        "cursor" => new EdgePart(key, Node: null, TypeName: null),
        _ => new EdgePart(key, Node: null, $"{Naming.Pascal(type.Plural)}Edge"),
    };

    private static PageInfoEntry Info(string key, string name) => new(key, name switch
    {
        "hasNextPage" => PageInfoValue.HasNextPage,
        "hasPreviousPage" => PageInfoValue.HasPreviousPage,
        "startCursor" => PageInfoValue.StartCursor,
        "endCursor" => PageInfoValue.EndCursor,
        _ => PageInfoValue.TypeName,
    });
}
