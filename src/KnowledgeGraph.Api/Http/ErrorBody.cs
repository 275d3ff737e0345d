using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Api.Http;

/// <summary>The body of a response that has nothing but an error.</summary>
internal static class ErrorBody
{
    public static ReadOnlyMemory<byte> Write(string code, string message)
    {
        ArrayBufferWriter<byte> body = new();
        using Utf8JsonWriter writer = new(body, AnswerWriter.Options);
        writer.WriteStartObject();
        writer.WriteStartArray("errors");
        writer.WriteStartObject();
        writer.WriteString("message", message);
        writer.WriteStartObject("extensions");
        writer.WriteString("code", code);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return body.WrittenMemory;
    }
}
