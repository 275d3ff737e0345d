using System.Buffers;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>One reply of the Query API, read to its end; the value in its first row is cut out of it as it stands.</summary>
internal sealed class Neo4jReply : Answer
{
    // A list in a list in a list, for each level that a question may nest, within the reply's own.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 512 };

    private byte[] _buffer;
    private Range _value;

    private Neo4jReply(byte[] buffer) => _buffer = buffer;

    /// <summary>The value in the first column of the first row; empty when there is no row.</summary>
    public override ReadOnlyMemory<byte> Json => _buffer.AsMemory(_value);

    /// <summary>The bookmarks of what was done, as a JSON array; null when there are none.</summary>
    public byte[]? Bookmarks { get; private set; }

    /// <summary>The id of the transaction that the statement was a part of and that goes on.</summary>
    public string? Transaction { get; private set; }

    /// <summary>Reads a reply.</summary>
    /// <param name="buffer">A buffer of the shared pool, which the reply gives back.</param>
    /// <param name="length">How much of it is the reply.</param>
    /// <exception cref="Neo4jException">The reply says that something failed, perhaps after the first rows.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Neo4jReply Read(byte[] buffer, int length)
    {
        Neo4jReply reply = new(buffer);
        Utf8JsonReader reader = new(buffer.AsSpan(0, length), Options);
        Neo4jException? failure = null;
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
            {
                reply.ReadData(ref reader);
            }
            else if (reader.ValueTextEquals("errors"u8))
            {
                failure = ReadErrors(ref reader);
            }
            else if (reader.ValueTextEquals("bookmarks"u8))
            {
                reader.Read();
                reply.Bookmarks = buffer[Whole(ref reader)];
            }
            else if (reader.ValueTextEquals("transaction"u8))
            {
                reply.Transaction = ReadTransaction(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return failure is null ? reply : throw failure;
    }

    /// <summary>The value as text, for statements whose answer is a handful of values.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Json.Span);

    /// <inheritdoc/>
    public override void Dispose()
    {
        byte[] buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            _value = default;
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void ReadData(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isValues = reader.ValueTextEquals("values"u8);
            reader.Read();
            if (isValues && reader.TokenType == JsonTokenType.StartArray)
            {
                ReadRows(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadRows(ref Utf8JsonReader reader)
    {
        bool isFirst = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Range value = Whole(ref reader);
                _value = isFirst ? value : _value;
                isFirst = false;
            }
        }
    }

    private static Neo4jException? ReadErrors(ref Utf8JsonReader reader)
    {
        reader.Read();
        using JsonDocument errors = JsonDocument.ParseValue(ref reader);
        JsonElement first = errors.RootElement.EnumerateArray().FirstOrDefault();
        return first.ValueKind == JsonValueKind.Undefined ? null : new Neo4jException(first.GetProperty("code").GetString()!, first.GetProperty("message").GetString()!);
    }

    private static string? ReadTransaction(ref Utf8JsonReader reader)
    {
        reader.Read();
        using JsonDocument transaction = JsonDocument.ParseValue(ref reader);
        return transaction.RootElement.GetProperty("id").GetString();
    }

    /// <summary>Where the value is that the reader has come to; moves to its end.</summary>
    private static Range Whole(ref Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type)
        {
            throw new JsonException("The graph store's reply has another form than the Query API gives.");
        }
    }
}
