using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Writes the bodies of requests.</summary>
internal static class Neo4jRequest
{
    /// <summary>How requests are written.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A request for a transaction's end or beginning, which brings no statement.</summary>
    public static ReadOnlyMemory<byte> Empty { get; } = "{}"u8.ToArray();

    /// <summary>A request to run a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="parameters">Writes its parameters, into an object.</param>
    /// <param name="reads">Whether it only reads.</param>
    /// <param name="bookmarks">What must be visible to it, as a JSON array.</param>
    public static ReadOnlyMemory<byte> Of(string statement, Action<Utf8JsonWriter>? parameters = null, bool reads = false, byte[]? bookmarks = null)
    {
        ArrayBufferWriter<byte> body = new(1024 + statement.Length);
        body.Write(Beginning(statement, reads));
        using (Utf8JsonWriter writer = new(body, Options))
        {
            writer.WriteStartObject();
            parameters?.Invoke(writer);
            writer.WriteEndObject();
        }

        return End(body, bookmarks);
    }

    /// <summary>A request up to its parameters, which are an object.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="reads">Whether it only reads.</param>
    public static byte[] Beginning(string statement, bool reads)
    {
        ArrayBufferWriter<byte> beginning = new(64 + statement.Length);
        using Utf8JsonWriter writer = new(beginning, Options);
        writer.WriteStartObject();
        writer.WriteString("statement"u8, statement);
        if (reads)
        {
            writer.WriteString("accessMode"u8, "READ"u8);
        }

        writer.WritePropertyName("parameters"u8);
        writer.Flush();
        return beginning.WrittenSpan.ToArray();
    }

    /// <summary>Ends a request behind its parameters.</summary>
    /// <param name="body">The request so far.</param>
    /// <param name="bookmarks">What must be visible to it, as a JSON array.</param>
    public static ReadOnlyMemory<byte> End(ArrayBufferWriter<byte> body, byte[]? bookmarks)
    {
        if (bookmarks is not null)
        {
            body.Write(""","bookmarks":"""u8);
            body.Write(bookmarks);
        }

        body.Write("}"u8);
        return body.WrittenMemory;
    }
}
