using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KnowledgeGraph.Query.Plans;

/// <summary>
/// A text of the response that is known when it is planned, a key or the name of a type. It is encoded when it is first written, and copied from then on:
/// a question that comes again with other values is planned only to find the plan that is kept, and nothing of the new one is written.
/// </summary>
internal sealed class ResponseText : IEquatable<ResponseText>
{
    private readonly string _text;
    private StrongBox<JsonEncodedText>? _encoded;

    private ResponseText(string text) => _text = text;

    /// <summary>The text, to be encoded.</summary>
    public static implicit operator ResponseText(string text) => new(text);

    /// <summary>The text as it is written. Whoever encodes it at the same time comes to the same.</summary>
    public static implicit operator JsonEncodedText(ResponseText text) => (text._encoded ??= new(JsonEncodedText.Encode(text._text, AnswerEncoder.Instance))).Value;

    /// <inheritdoc/>
    public bool Equals(ResponseText? other) => _text == other?._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResponseText);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text.</summary>
    public override string ToString() => _text;
}
