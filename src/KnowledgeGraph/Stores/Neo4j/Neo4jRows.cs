using System.Buffers;
using System.Text.Json;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>A statement and the rows that it is run for, kept as the bytes that are sent: nothing is made a second time when it must be sent again.</summary>
internal sealed class Neo4jRows : IDisposable
{
    private const int FirstSize = 4 * 1024;

    private readonly ArrayBufferWriter<byte> _body = new(FirstSize);
    private readonly Utf8JsonWriter _writer;
    private bool _ended;

    /// <summary>Begins the request.</summary>
    /// <param name="statement">The statement, which unwinds <c>$rows</c> and says how many there were.</param>
    public Neo4jRows(string statement)
    {
        _writer = new Utf8JsonWriter(_body, Neo4jRequest.Options);
        _writer.WriteStartObject();
        _writer.WriteString("statement"u8, statement);
        _writer.WriteStartObject("parameters"u8);
        _writer.WriteStartArray("rows"u8);
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>How long the request is.</summary>
    public long Length => _writer.BytesCommitted + _writer.BytesPending;

    /// <summary>Adds a row, which is written to what this gives.</summary>
    public Utf8JsonWriter Next()
    {
        Count++;
        return _writer;
    }

    /// <summary>The request; nothing is added any more.</summary>
    public ReadOnlyMemory<byte> End()
    {
        if (!_ended)
        {
            _ended = true;
            _writer.WriteEndArray();
            _writer.WriteEndObject();
            _writer.WriteEndObject();
            _writer.Dispose();
        }

        return _body.WrittenMemory;
    }

    /// <inheritdoc/>
    public void Dispose() => End();
}
