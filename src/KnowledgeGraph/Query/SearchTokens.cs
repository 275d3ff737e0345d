using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query;

/// <summary>
/// How text is cut into the tokens that search compares, the same on every store: decomposed (NFKD), without marks, folded, Hangul put together again.
/// A run of letters and numbers is one token, or several where it is longer than an index keeps; a run of CJK letters, which has no spaces between its words, is cut into pairs.
/// </summary>
/// <remarks>A record matches when each term of a question is a prefix of one of its tokens.</remarks>
internal static class SearchTokens
{
    /// <summary>The tokens of a text that is searched, each with its place in it; a loop over them gives back what they were kept in.</summary>
    public static SearchTokenReader Of(string text) => new(SearchLetters.Of(text));

    /// <summary>
    /// The terms of a question, each once and in the order of their first place. A single CJK letter is a term;
    /// of a longer run the pairs are, since its last letter alone would say nothing new.
    /// </summary>
    public static string[] Terms(string text)
    {
        List<string> terms = [];
        foreach (SearchToken token in Of(text))
        {
            if (!token.EndsRun)
            {
                terms.Add(token.Text);
            }
        }

        return [.. terms.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What a store indexes of a record: the tokens of all its searched texts with single spaces between them.</summary>
    public static string IndexText(IEnumerable<string> texts)
    {
        StringBuilder indexed = new();
        foreach (string text in texts)
        {
            foreach (SearchToken token in Of(text))
            {
                indexed.Append(indexed.Length > 0 ? " " : "").Append(token.Text);
            }
        }

        return indexed.ToString();
    }

    /// <summary>The texts of a record that a search finds it by.</summary>
    public static IEnumerable<string> TextsOf(RecordType type, Record record) => type.Fields.Where(f => f.Searched).SelectMany(f => f.Get(record) switch
    {
        string text => [text],
        TextList list => list,
        _ => Enumerable.Empty<string>(),
    });
}
