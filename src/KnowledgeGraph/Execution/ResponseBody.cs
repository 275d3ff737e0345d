using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Execution;

/// <summary>The bytes of a response while they are written, in rented memory: nothing goes out before nothing can fail any more.</summary>
internal sealed class ResponseBody : IBufferWriter<byte>, IDisposable
{
    /// <summary>How long a response may be.</summary>
    public const int Longest = 16 * 1024 * 1024;

    /// <summary>Nearly every response fits: one that grows is copied, into memory that no cache has.</summary>
    private const int Beginning = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Beginning);
    private int _length;

    /// <summary>Begins an empty response.</summary>
    public ResponseBody() => Writer = new Utf8JsonWriter(this, AnswerWriter.Options);

    /// <summary>Writes the response.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>What is written so far; valid until the response is disposed.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Begins again.</summary>
    public void Reset()
    {
        _length = 0;
        Writer.Reset();
    }

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Room(sizeHint);
        return _bytes.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Room(sizeHint);
        return _bytes.AsSpan(_length);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void Room(int more)
    {
        int needed = _length + Math.Max(more, 1);
        if (needed <= _bytes.Length)
        {
            return;
        }

        if (needed > Longest)
        {
            throw new QueryException(ErrorCodes.QueryTooCostly, $"The answer is longer than {Longest / 1024 / 1024} MiB: ask for smaller pages, or for fewer fields.");
        }

        byte[] bytes = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Min(2 * _bytes.Length, Longest)));
        Written.CopyTo(bytes);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = bytes;
    }
}
