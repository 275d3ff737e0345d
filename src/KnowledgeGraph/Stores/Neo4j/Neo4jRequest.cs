using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Query.Plans;

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
        using Utf8JsonWriter writer = new(body, Options);
        writer.WriteStartObject();
        writer.WriteString("statement"u8, statement);
        if (parameters is not null)
        {
            writer.WriteStartObject("parameters"u8);
            parameters(writer);
            writer.WriteEndObject();
        }

        if (reads)
        {
            writer.WriteString("accessMode"u8, "READ"u8);
        }

        if (bookmarks is not null)
        {
            writer.WritePropertyName("bookmarks"u8);
            writer.WriteRawValue(bookmarks, skipInputValidation: true);
        }

        writer.WriteEndObject();
        writer.Flush();
        return body.WrittenMemory;
    }

    /// <summary>Writes the values of a plan's slots as parameters.</summary>
    /// <param name="writer">Where they are written.</param>
    /// <param name="query">The statement that uses them.</param>
    /// <param name="arguments">The values.</param>
    public static void Parameters(Utf8JsonWriter writer, CompiledQuery query, Arguments arguments)
    {
        for (int slot = 0; slot < query.Plan.Slots.Count; slot++)
        {
            writer.WritePropertyName(Cypher.Parameter(slot).AsSpan(1));
            Write(writer, query.Plan, slot, arguments);
            if (arguments.Values[slot] is string text && query.Text.Contains(Cypher.FarParameter(slot), StringComparison.Ordinal))
            {
                writer.WriteBoolean(Cypher.FarParameter(slot).AsSpan(1), CypherText.IsFar(text));
            }
        }
    }

    private static void Write(Utf8JsonWriter writer, Plan plan, int slot, Arguments arguments)
    {
        switch (arguments.Values[slot])
        {
            case string text: writer.WriteStringValue(text); break;
            case long number: writer.WriteNumberValue(number); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case string[] terms when plan.Slots[slot] == SlotKind.Terms: writer.WriteStringValue(LuceneQuery.Of(terms, KindsOf(plan, slot, arguments))); break;
            case string[] texts: JsonSerializer.Serialize(writer, texts); break;
            case long[] numbers: JsonSerializer.Serialize(writer, numbers); break;
            case var other: throw new InvalidOperationException($"Slot {slot} holds a {other?.GetType().Name ?? "null"}.");
        }
    }

    private static string[]? KindsOf(Plan plan, int terms, Arguments arguments) =>
        plan.Roots.OfType<SearchSelection>().First(s => s.Terms == terms).Kinds is { } kinds ? arguments.Texts(kinds) : null;
}
