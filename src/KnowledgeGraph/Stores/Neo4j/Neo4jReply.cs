using System.Buffers;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>One whole reply of the Query API; the value in its first row is cut out of it as it stands.</summary>
internal sealed class Neo4jReply : Answer
{
    private const string OtherForm = "The graph store's reply has another form than the Query API gives.";

    // A list in a list in a list, for each level that a question may nest, within the reply's own.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 512 };

    private static readonly byte[] BeforeRow = Encoding.UTF8.GetBytes($$"""{"data":{"fields":["{{CypherCompiler.Column}}"],"values":[[""");

    private byte[] _buffer;
    private Range _value;
    private Range? _bookmarks;
    private bool _isKnown;

    private Neo4jReply(byte[] buffer) => _buffer = buffer;

    private static ReadOnlySpan<byte> AfterRow => """]]},"bookmarks":"""u8;

    /// <summary>The value in the first column of the first row; empty when there is no row.</summary>
    public override ReadOnlyMemory<byte> Json => _buffer.AsMemory(_value);

    /// <summary>The bookmarks of what was done, as a JSON array; null when there are none, and after the reply was given back.</summary>
    public byte[]? Bookmarks => _bookmarks is { } place ? _buffer[place] : null;

    /// <summary>The id of the transaction that the statement was a part of and that goes on.</summary>
    public string? Transaction { get; private set; }

    /// <summary>Reads a reply.</summary>
    /// <param name="buffer">A buffer of the shared pool, which the reply gives back.</param>
    /// <param name="length">How much of it is the reply.</param>
    /// <exception cref="Neo4jException">The reply says that something failed, perhaps after the first rows.</exception>
    /// <exception cref="JsonException">It is no JSON, or only the beginning of some. What is within the row of a question is read by whoever writes its answer.</exception>
    /// <exception cref="InvalidDataException">It is nothing that Neo4j says.</exception>
    public static Neo4jReply Read(byte[] buffer, int length)
    {
        Neo4jReply reply = new(buffer);
        if (!reply.FindRow(buffer.AsSpan(0, length)))
        {
            reply.ReadMembers(buffer.AsSpan(0, length));
        }

        return reply;
    }

    /// <summary>The reply to a rollback, which has no body.</summary>
    /// <param name="buffer">A buffer of the shared pool, which the reply gives back.</param>
    public static Neo4jReply Nothing(byte[] buffer) => new(buffer);

    /// <summary>The value as text, for statements whose answer is a handful of values.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Json.Span);

    /// <inheritdoc/>
    public override void Dispose()
    {
        byte[] buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            (_value, _bookmarks) = (default, null);
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// Finds the one row of a question that was answered without a notification by what Neo4j 5.26 writes around it, so that its values are read only once: when they are written.
    /// No text in them can hold the same, since a quotation mark in it is escaped.
    /// </summary>
    /// <returns>False for a reply of any other form, such as one that names an error.</returns>
    private bool FindRow(ReadOnlySpan<byte> reply)
    {
        int end = reply.StartsWith(BeforeRow) ? reply.LastIndexOf(AfterRow) : -1;
        if (end < BeforeRow.Length)
        {
            return false;
        }

        // Whatever else the server has to say stands before the bookmarks or behind them.
        Range bookmarks = (end + AfterRow.Length)..(reply.Length - 1);
        if (reply[^1] != '}' || !reply[bookmarks].StartsWith((byte)'[') || reply[bookmarks].IndexOf((byte)']') != reply[bookmarks].Length - 1)
        {
            return false;
        }

        (_value, _bookmarks) = (BeforeRow.Length..end, bookmarks);
        return true;
    }

    private void ReadMembers(ReadOnlySpan<byte> reply)
    {
        Utf8JsonReader reader = new(reply, Options);
        Neo4jException? failure = null;
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            failure = ReadMember(ref reader) ?? failure;
        }

        if (failure is not null)
        {
            throw failure;
        }

        if (!_isKnown)
        {
            throw new InvalidDataException(OtherForm);
        }
    }

    private Neo4jException? ReadMember(ref Utf8JsonReader reader)
    {
        bool wasKnown = _isKnown;
        _isKnown = true;
        if (reader.ValueTextEquals("data"u8))
        {
            ReadData(ref reader);
        }
        else if (reader.ValueTextEquals("errors"u8))
        {
            return ReadErrors(ref reader);
        }
        else if (reader.ValueTextEquals("bookmarks"u8))
        {
            reader.Read();
            _bookmarks = Whole(ref reader);
        }
        else if (reader.ValueTextEquals("transaction"u8))
        {
            Transaction = ReadTransaction(ref reader);
        }
        else
        {
            _isKnown = wasKnown;
            reader.Skip();
        }

        return null;
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
        NamedError[] errors = JsonSerializer.Deserialize<NamedError[]>(ref reader, JsonSerializerOptions.Web) ?? [];
        return errors is [] ? null : new Neo4jException(errors[0].Code ?? throw new InvalidDataException(OtherForm), errors[0].Message ?? "");
    }

    private static string? ReadTransaction(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonSerializer.Deserialize<NamedTransaction>(ref reader, JsonSerializerOptions.Web)?.Id;
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
            throw new InvalidDataException(OtherForm);
        }
    }

    private sealed record NamedError(string? Code, string? Message);

    private sealed record NamedTransaction(string? Id);
}
