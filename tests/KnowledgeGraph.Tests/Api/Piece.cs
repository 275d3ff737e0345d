using System.Buffers;

namespace KnowledgeGraph.Tests.Api;

/// <summary>A piece of a body that came in several.</summary>
internal sealed class Piece : ReadOnlySequenceSegment<byte>
{
    private Piece(ReadOnlyMemory<byte> memory, long before) => (Memory, RunningIndex) = (memory, before);

    /// <summary>A body in two pieces.</summary>
    public static ReadOnlySequence<byte> Cut(byte[] body, int place)
    {
        Piece second = new(body.AsMemory(place), place);
        Piece first = new(body.AsMemory(0, place), 0) { Next = second };
        return new ReadOnlySequence<byte>(first, 0, second, second.Memory.Length);
    }
}
