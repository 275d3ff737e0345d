using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>A statement with what of its request is the same whatever is asked: only the values are written anew.</summary>
internal sealed record Neo4jQuery : CompiledQuery
{
    private readonly byte[] _beginning;
    private readonly Parameter[] _parameters;

    /// <summary>Prepares the requests of a statement that only reads.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="plan">What it answers.</param>
    public Neo4jQuery(string text, Plan plan)
        : base(text, plan)
    {
        _beginning = Beginning(text);
        _parameters = [.. Enumerable.Range(0, plan.Slots.Count).Select(slot => new Parameter(
            Name(Cypher.Parameter(slot)),
            text.Contains(Cypher.FarParameter(slot), StringComparison.Ordinal) ? Name(Cypher.FarParameter(slot)) : null))];
    }

    /// <summary>The same statement, to be explained or profiled.</summary>
    /// <param name="how"><c>EXPLAIN</c> or <c>PROFILE</c>.</param>
    public Neo4jQuery Prefixed(string how) => new($"{how} {Text}", Plan);

    /// <summary>A request to run it.</summary>
    /// <param name="arguments">The values of the plan's slots.</param>
    /// <param name="bookmarks">What must be visible to it, as a JSON array.</param>
    public ReadOnlyMemory<byte> Request(Arguments arguments, byte[]? bookmarks = null)
    {
        ArrayBufferWriter<byte> body = new(_beginning.Length + 512);
        body.Write(_beginning);
        using (Utf8JsonWriter writer = new(body, Neo4jRequest.Options))
        {
            writer.WriteStartObject();
            for (int slot = 0; slot < _parameters.Length; slot++)
            {
                Write(writer, slot, arguments);
            }

            writer.WriteEndObject();
        }

        if (bookmarks is not null)
        {
            body.Write(""","bookmarks":"""u8);
            body.Write(bookmarks);
        }

        body.Write("}"u8);
        return body.WrittenMemory;
    }

    private static byte[] Beginning(string text)
    {
        ArrayBufferWriter<byte> beginning = new(text.Length + 64);
        using Utf8JsonWriter writer = new(beginning, Neo4jRequest.Options);
        writer.WriteStartObject();
        writer.WriteString("statement"u8, text);
        writer.WriteString("accessMode"u8, "READ"u8);
        writer.WritePropertyName("parameters"u8);
        writer.Flush();
        return beginning.WrittenSpan.ToArray();
    }

    private static JsonEncodedText Name(string parameter) => JsonEncodedText.Encode(parameter.AsSpan(1));

    private void Write(Utf8JsonWriter writer, int slot, Arguments arguments)
    {
        (JsonEncodedText name, JsonEncodedText? far) = _parameters[slot];
        writer.WritePropertyName(name);
        switch (arguments.Values[slot])
        {
            case string text: writer.WriteStringValue(text); break;
            case long number: writer.WriteNumberValue(number); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case string[] terms when Plan.Slots[slot] == SlotKind.Terms: writer.WriteStringValue(LuceneQuery.Of(terms, KindsOf(slot, arguments))); break;
            case string[] texts: JsonSerializer.Serialize(writer, texts); break;
            case long[] numbers: JsonSerializer.Serialize(writer, numbers); break;
            case var other: throw new InvalidOperationException($"Slot {slot} holds a {other?.GetType().Name ?? "null"}.");
        }

        if (far is { } isFar && arguments.Values[slot] is string compared)
        {
            writer.WriteBoolean(isFar, CypherText.IsFar(compared));
        }
    }

    private string[]? KindsOf(int terms, Arguments arguments) =>
        Plan.Roots.OfType<SearchSelection>().First(s => s.Terms == terms).Kinds is { } kinds ? arguments.Texts(kinds) : null;

    /// <summary>The name of a slot's parameter, and of the one that tells of its text's letters; null where the statement does not ask.</summary>
    private sealed record Parameter(JsonEncodedText Name, JsonEncodedText? Far);
}
