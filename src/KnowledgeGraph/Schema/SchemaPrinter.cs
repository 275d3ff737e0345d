using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace KnowledgeGraph.Schema;

/// <summary>Writes the schema down in the schema definition language: the query root first, then every type by name, members in their own order.</summary>
internal static class SchemaPrinter
{
    /// <summary>Gives the text, ending with a line break.</summary>
    public static string Print(ISchema schema)
    {
        GraphQLDocument document = schema.ToAST();
        document.Definitions.Sort((a, b) => string.CompareOrdinal(SortKey(a, schema), SortKey(b, schema)));
        string text = new SDLPrinter().Print(document);
        return text.ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static string SortKey(ASTNode definition, ISchema schema) => definition switch
    {
        GraphQLSchemaDefinition => "",
        GraphQLTypeDefinition type when type.Name == schema.Query.Name => " ",
        GraphQLTypeDefinition type => type.Name.StringValue,
        _ => " !",
    };
}
