using System.Numerics;
using System.Runtime.InteropServices;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding.Known;

/// <summary>64 bits that tell texts and records apart within one run.</summary>
internal static class Fingerprint
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>The fingerprint of bytes.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = Prime ^ (ulong)bytes.Length;
        foreach (ulong eight in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            hash = Mix(hash, eight);
        }

        ulong rest = 0;
        foreach (byte b in bytes[(bytes.Length & ~7)..])
        {
            rest = (rest << 8) | b;
        }

        hash = Mix(hash, rest);
        return hash ^ (hash >> 29);
    }

    /// <summary>The fingerprint of what a row says of a record: all fields and references but those that the import sets.</summary>
    public static ulong Of(RecordType type, Record record)
    {
        ulong hash = Prime;
        foreach (Field field in type.Fields)
        {
            if (!Provenance.Fields.Contains(field.Name))
            {
                hash = Mix(hash, Of(field.Get(record)));
            }
        }

        foreach (Link link in type.Links)
        {
            hash = Mix(hash, Of(link.Get(record)));
        }

        return hash;
    }

    private static ulong Of(object? value) => value switch
    {
        null => 1,
        string text => Of(MemoryMarshal.AsBytes(text.AsSpan())),
        PartialDate date => Of(MemoryMarshal.AsBytes(date.Text.AsSpan())),
        TextList list => list.Aggregate(Prime, (hash, text) => Mix(hash, Of(text))),
        _ => (uint)value.GetHashCode() + 2UL,
    };

    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Prime;
        return BitOperations.RotateLeft(hash, 31) ^ (hash >> 32);
    }
}
