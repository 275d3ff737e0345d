using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>A statement with what of its request is the same whatever is asked: only the values are written anew.</summary>
internal sealed record Neo4jQuery : CompiledQuery
{
    private readonly byte[] _beginning;
    private readonly Lazy<byte[]> _farBeginning;
    private readonly CypherText _texts;
    private readonly Func<string> _far;
    private readonly Parameter[] _parameters;

    /// <summary>Prepares the requests of a statement that only reads.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="plan">What it answers.</param>
    /// <param name="texts">The texts that it compares.</param>
    /// <param name="far">The statement for when one of them is far (<see cref="CypherText.IsFar"/>).</param>
    private Neo4jQuery(string text, Plan plan, CypherText texts, Func<string> far)
        : base(text, plan)
    {
        _beginning = Neo4jRequest.Beginning(text, reads: true);
        _farBeginning = new Lazy<byte[]>(() => Neo4jRequest.Beginning(far(), reads: true));
        (_texts, _far) = (texts, far);
        _parameters = [.. Enumerable.Range(0, plan.Slots.Count).Select(slot => new Parameter(
            JsonEncodedText.Encode(Cypher.Parameter(slot).AsSpan(1)),
            plan.Roots.OfType<SearchSelection>().FirstOrDefault(s => s.Terms == slot)?.Kinds))];
    }

    /// <summary>Prepares the requests of a statement that compares no texts.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="plan">What it answers.</param>
    public Neo4jQuery(string text, Plan plan)
        : this(text, plan, new CypherText(byCodePoint: false), () => text)
    {
    }

    /// <summary>Compiles a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="weights">What is many.</param>
    public static Neo4jQuery Compile(Plan plan, CypherWeights weights)
    {
        CypherText texts = new(byCodePoint: false);
        return new Neo4jQuery(CypherCompiler.Compile(plan, weights, texts), plan, texts, () => CypherCompiler.Compile(plan, weights, new CypherText(byCodePoint: true)));
    }

    /// <summary>The same statement, to be explained or profiled.</summary>
    /// <param name="how"><c>EXPLAIN</c> or <c>PROFILE</c>.</param>
    public Neo4jQuery Prefixed(string how) => new($"{how} {Text}", Plan, _texts, () => $"{how} {_far()}");

    /// <summary>A request to run it.</summary>
    /// <param name="arguments">The values of the plan's slots.</param>
    /// <param name="bookmarks">What must be visible to it, as a JSON array.</param>
    public ReadOnlyMemory<byte> Request(Arguments arguments, byte[]? bookmarks = null)
    {
        byte[] beginning = _texts.IsFar(arguments) ? _farBeginning.Value : _beginning;
        ArrayBufferWriter<byte> body = new(beginning.Length + 512);
        body.Write(beginning);
        using (Utf8JsonWriter writer = new(body, Neo4jRequest.Options))
        {
            writer.WriteStartObject();
            for (int slot = 0; slot < _parameters.Length; slot++)
            {
                Write(writer, slot, arguments);
            }

            writer.WriteEndObject();
        }

        return Neo4jRequest.End(body, bookmarks);
    }

    private void Write(Utf8JsonWriter writer, int slot, Arguments arguments)
    {
        (JsonEncodedText name, int? kinds) = _parameters[slot];
        writer.WritePropertyName(name);
        switch (arguments.Values[slot])
        {
            case string text: writer.WriteStringValue(text); break;
            case long number: writer.WriteNumberValue(number); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case string[] terms when Plan.Slots[slot] == SlotKind.Terms: writer.WriteStringValue(LuceneQuery.Of(terms, kinds is { } types ? arguments.Texts(types) : null)); break;
            case string[] texts: JsonSerializer.Serialize(writer, texts); break;
            case long[] numbers: JsonSerializer.Serialize(writer, numbers); break;
            case var other: throw new InvalidOperationException($"Slot {slot} holds a {other?.GetType().Name ?? "null"}.");
        }
    }

    /// <summary>What is known of a slot.</summary>
    /// <param name="Name">The name of its parameter.</param>
    /// <param name="Kinds">The slot with the types that its terms are sought in; null where they are sought in all.</param>
    private sealed record Parameter(JsonEncodedText Name, int? Kinds);
}
