using KnowledgeGraph.Model;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Text search in the language of Lucene's classic query parser, over tokens that are split at spaces.</summary>
internal static class LuceneQuery
{
    /// <summary>No token of a text begins with this sign, so what does names a record type.</summary>
    private const char TypeSign = '#';

    private const string Syntax = "+-&|!(){}[]^\"~*?:\\/";

    /// <summary>What is indexed of a record: its tokens, and its type.</summary>
    public static string TokensOf(RecordType type, Record record) => $"{TypeSign}{type.Name} {SearchTokens.IndexText(SearchTokens.TextsOf(type, record))}";

    /// <summary>
    /// A query for records in which each term is the beginning of some token. Beginnings all score alike, so whole tokens are asked for as well, to rank by;
    /// the type says nothing of how good a record is.
    /// </summary>
    /// <param name="terms">The terms; without any, nothing is found.</param>
    /// <param name="types">The names of the record types; null for all of them.</param>
    public static string Of(IReadOnlyList<string> terms, IReadOnlyList<string>? types)
    {
        if (terms.Count == 0 || types is { Count: 0 })
        {
            return $"{TypeSign}";
        }

        string all = string.Join(' ', terms.Select(Escape).Select(t => $"+({t}* {t})"));
        return types is null ? all : $"{all} +({string.Join(' ', types.Select(t => TypeSign + Escape(t)))})^0";
    }

    private static string Escape(string term) => string.Concat(term.Select(c => Syntax.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
}
