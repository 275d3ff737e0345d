using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeGraph.Seeding.Known;

/// <summary>Numbers ids from 0 as they come, in about 40 bytes each, so that millions of them fit beside everything else.</summary>
internal sealed class IdIndex
{
    private const int LongestId = 256;

    private readonly TextArena _texts = new();
    private readonly List<Entry> _entries = [];
    private int[] _buckets = new int[1024];

    /// <summary>How many ids there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The id with a number.</summary>
    public string this[int number] => _texts.Text(_entries[number].Place);

    /// <summary>The number of an id; -1 when it has none.</summary>
    public int Find(string id)
    {
        Span<byte> bytes = stackalloc byte[LongestId];
        return TryBytes(id, ref bytes) ? Find(bytes, Fingerprint.Of(bytes)) : -1;
    }

    /// <summary>The number of an id, which gets one now if it has none.</summary>
    /// <param name="id">The id, which has the form of one.</param>
    /// <param name="isNew">Whether it had none.</param>
    public int Add(string id, out bool isNew)
    {
        Span<byte> bytes = stackalloc byte[LongestId];
        if (!TryBytes(id, ref bytes))
        {
            throw new ArgumentException("An id is not as long as that.", nameof(id));
        }

        ulong hash = Fingerprint.Of(bytes);
        int number = Find(bytes, hash);
        isNew = number < 0;
        if (!isNew)
        {
            return number;
        }

        if (_entries.Count == _buckets.Length)
        {
            Grow();
        }

        ref int bucket = ref _buckets[hash & (uint)(_buckets.Length - 1)];
        _entries.Add(new Entry((uint)hash, bucket - 1, _texts.Add(bytes)));
        bucket = _entries.Count;
        return _entries.Count - 1;
    }

    private static bool TryBytes(string id, ref Span<byte> bytes)
    {
        bool fits = Encoding.UTF8.TryGetBytes(id, bytes, out int length);
        bytes = bytes[..(fits ? length : 0)];
        return fits;
    }

    private int Find(ReadOnlySpan<byte> id, ulong hash)
    {
        ReadOnlySpan<Entry> entries = CollectionsMarshal.AsSpan(_entries);
        for (int i = _buckets[hash & (uint)(_buckets.Length - 1)] - 1; i >= 0; i = entries[i].Next)
        {
            if (entries[i].Hash == (uint)hash && _texts[entries[i].Place].SequenceEqual(id))
            {
                return i;
            }
        }

        return -1;
    }

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 2];
        Span<Entry> entries = CollectionsMarshal.AsSpan(_entries);
        for (int i = 0; i < entries.Length; i++)
        {
            ref int bucket = ref _buckets[entries[i].Hash & (uint)(_buckets.Length - 1)];
            entries[i].Next = bucket - 1;
            bucket = i + 1;
        }
    }

    private struct Entry(uint hash, int next, long place)
    {
        public readonly uint Hash = hash;
        public readonly long Place = place;
        public int Next = next;
    }
}
