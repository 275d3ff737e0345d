using System.Text.Json;

namespace KnowledgeGraph.Query.Plans;

/// <summary>A text of the response that is known when it is planned, a key or the name of a type: encoded then, so that it is copied however often it is written.</summary>
internal readonly record struct ResponseText
{
    private readonly JsonEncodedText _encoded;

    private ResponseText(JsonEncodedText encoded) => _encoded = encoded;

    /// <summary>The text, to be encoded.</summary>
    public static implicit operator ResponseText(string text) => new(JsonEncodedText.Encode(text, AnswerEncoder.Instance));

    /// <summary>The text as it is written.</summary>
    public static implicit operator JsonEncodedText(ResponseText text) => text._encoded;

    /// <summary>The text.</summary>
    public override string ToString() => _encoded.Value;
}
