using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>Plans what is asked of the graph itself and of its codebook.</summary>
internal static class FixedSelections
{
    public static CodebookSelection Codebook(Planning planning, string key, GraphQLField field, FieldType definition) =>
        new(key, planning.Parts(definition, field, static (key, name) => new CodebookPart(key, name)));

    public static AboutSelection About(Planning planning, string key, GraphQLField field, FieldType definition) =>
        new(key, planning.Parts(definition, field, (k, f, d) => Part(planning, k, f, d)));

    private static AboutPart Part(Planning planning, string key, GraphQLField field, FieldType definition) => definition.Name switch
    {
        "version" => new AboutPart(key, AboutValue.Version, []),
        "store" => new AboutPart(key, AboutValue.Store, []),
        "dataVersion" => new AboutPart(key, AboutValue.DataVersion, []),
        "datasets" => new AboutPart(key, AboutValue.Datasets, planning.Parts(definition, field, Dataset)),
        _ => new AboutPart(key, AboutValue.TypeName, []),
    };

    private static DatasetPart Dataset(string key, string name) => new(key, name switch
    {
        "name" => DatasetValue.Name,
        "title" => DatasetValue.Title,
        "records" => DatasetValue.Records,
        "updatedAt" => DatasetValue.UpdatedAt,
        _ => DatasetValue.TypeName,
    });
}
