using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Schema;

/// <summary>An enum that says of a word which it does not have what was probably meant, or which words there are.</summary>
internal sealed class WordType : EnumerationGraphType
{
    private const int LongestQuoted = 40;

    /// <summary>Says yes to every word, so that the refusal comes from <see cref="ParseLiteral"/>, whose message and place are exact.</summary>
    public override bool CanParseLiteral(GraphQLValue value) => value is GraphQLEnumValue || base.CanParseLiteral(value);

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) =>
        value is GraphQLEnumValue word && Values.FindByName(word.Name.Value) is null ? throw Refuse(word.Name.StringValue) : base.ParseLiteral(value);

    /// <inheritdoc/>
    public override object? ParseValue(object? value) =>
        value is string word && Values.FindByName(word) is null ? throw Refuse(word) : base.ParseValue(value);

    private FormatException Refuse(string word)
    {
        string[] known = [.. Values.Select(v => v.Name)];
        string meant = NearMiss.Of(word, known) is { } near ? $"Did you mean {near}?" : $"It has {string.Join(", ", known)}.";
        return new FormatException($"{Name} has no word {(word.Length <= LongestQuoted ? $"'{word}'" : "so long")}. {meant}");
    }
}
