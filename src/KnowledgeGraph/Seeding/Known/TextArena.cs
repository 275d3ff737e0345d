using System.Text;

namespace KnowledgeGraph.Seeding.Known;

/// <summary>Keeps very many short texts as UTF-8 in a few large blocks: an eighth of what as many strings would take.</summary>
internal sealed class TextArena
{
    private const int BlockSize = 1 << 20;

    private readonly List<byte[]> _blocks = [new byte[BlockSize]];
    private int _used = 1;

    /// <summary>Keeps a text.</summary>
    /// <returns>Where it is; never 0.</returns>
    public long Add(ReadOnlySpan<byte> text)
    {
        int needed = text.Length + sizeof(int);
        if (_used + needed > _blocks[^1].Length)
        {
            _blocks.Add(new byte[Math.Max(BlockSize, needed)]);
            _used = 0;
        }

        long place = ((long)(_blocks.Count - 1) << 32) | (uint)_used;
        Span<byte> target = _blocks[^1].AsSpan(_used);
        BitConverter.TryWriteBytes(target, text.Length);
        text.CopyTo(target[sizeof(int)..]);
        _used += needed;
        return place;
    }

    /// <summary>Keeps a text.</summary>
    public long Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    /// <summary>The text at a place.</summary>
    public ReadOnlySpan<byte> this[long place]
    {
        get
        {
            ReadOnlySpan<byte> block = _blocks[(int)(place >> 32)].AsSpan((int)(uint)place);
            return block.Slice(sizeof(int), BitConverter.ToInt32(block));
        }
    }

    /// <summary>The text at a place, as a string.</summary>
    public string Text(long place) => Encoding.UTF8.GetString(this[place]);
}
