using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>Plans a text search.</summary>
internal static class SearchSelections
{
    /// <summary>How many different terms a search may have.</summary>
    public const int MostTerms = 32;

    /// <summary>Plans what is looked for, where, and what is asked of each hit.</summary>
    public static SearchSelection Of(Planning planning, string key, GraphQLField field, FieldType definition)
    {
        FieldArguments arguments = planning.ArgumentsOf(field, definition);
        int terms = planning.Slot(SlotKind.Terms, Terms(planning, Operands.Text(arguments["text"]!)));
        int? kinds = arguments["in"] is { } asked ? planning.Slot(SlotKind.Texts, Kinds(planning, asked)) : null;
        int limit = planning.Slot(SlotKind.Integer, Paging.Size(planning, "first", arguments, Paging.LargestSize) ?? Paging.UsualSize);
        Seq<Shape>? shapes = null;
        Seq<HitPart> parts = planning.Parts(definition, field, (k, f, d) => Hit(planning, k, f, d, ref shapes));
        return new SearchSelection(key, terms, kinds, limit, shapes ?? NoShapes(planning), parts);
    }

    /// <summary>The terms of a text; every one costs a walk of the index, so there is an end to them.</summary>
    private static string[] Terms(Planning planning, string text)
    {
        string[] terms = SearchTokens.Terms(text);
        if (terms.Length > MostTerms)
        {
            planning.EnterArgument("text");
            throw planning.Refuse(ErrorCodes.QueryTooCostly, terms.Length, string.Create(CultureInfo.InvariantCulture, $"A search has at most {MostTerms} different terms."));
        }

        return terms;
    }

    private static string[] Kinds(Planning planning, object given)
    {
        planning.EnterArgument("in");
        HashSet<string> asked = [.. Operands.List(given).Select(k => Operands.Text(Operands.NotNull(planning, k)))];
        planning.LeaveArgument();
        return [.. planning.Names.Searched.Where(t => asked.Contains(Naming.Constant(t.Name))).Select(t => t.Name)];
    }

    private static HitPart Hit(Planning planning, string key, GraphQLField field, FieldType definition, ref Seq<Shape>? shapes)
    {
        switch (definition.Name)
        {
            case "score":
                return new HitPart(key, HitValue.Score, []);
            case "snippet":
                return new HitPart(key, HitValue.Snippet, planning.Parts(definition, field, (k, f, d) => Snippet(planning, k, f, d)));
            case "node" when shapes is not null:
                throw new QueryException(ErrorCodes.ValidationFailed, $"'{key}' asks for the node of a hit again: ask once for all that is wanted of it.")
                {
                    Field = key,
                    Rule = "The node of a hit is asked for once.",
                };
            case "node":
                planning.Deepen();
                shapes = RecordSelections.Shapes(planning, planning.Names.Searched, field);
                planning.Rise();
                return new HitPart(key, HitValue.Node, []);
            default:
                return new HitPart(key, HitValue.TypeName, []);
        }
    }

    private static SnippetPart Snippet(Planning planning, string key, GraphQLField field, FieldType definition) => definition.Name switch
    {
        "text" => new SnippetPart(key, SnippetValue.Text, []),
        "ranges" => new SnippetPart(key, SnippetValue.Ranges, planning.Parts(definition, field, Span)),
        _ => new SnippetPart(key, SnippetValue.TypeName, []),
    };

    private static SpanPart Span(string key, string name) => new(key, name switch
    {
        "start" => SpanValue.Start,
        "length" => SpanValue.Length,
        _ => SpanValue.TypeName,
    });

    private static Seq<Shape> NoShapes(Planning planning) => [.. planning.Names.Searched.Select(t => new Shape(t, []))];
}
