using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>
/// The cursors of one order. A cursor is base64url of a tag and the row's order values; the tag is a digest of the record type, the order and the values,
/// so that a cursor made under another order, or altered in any bit, is known.
/// </summary>
/// <remarks>A value is a length, doubled, and a text in UTF-8, or the number 1 and eight bytes of a whole number.</remarks>
internal sealed class Cursor
{
    private const int TagLength = 12;
    private const int FirstRoom = 256;
    private const int LongestLength = 5;
    private const int LongestToken = 1 << 16;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Seq<OrderTerm> _order;
    private readonly byte[] _digest;

    /// <summary>Prepares the cursors of an order.</summary>
    /// <param name="type">The type of the rows.</param>
    /// <param name="order">Their order.</param>
    public Cursor(RecordType type, Seq<OrderTerm> order)
    {
        _order = order;
        _digest = SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(type, order)));
    }

    /// <summary>Writes the cursor of a row as a JSON string.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="values">A reader at the beginning of the list of the row's order values; afterwards it is at its end.</param>
    public void Write(Utf8JsonWriter writer, ref Utf8JsonReader values)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(FirstRoom);
        int end = Pack(ref values, ref bytes);
        Tag(ref bytes, end).CopyTo(bytes);
        int length = Base64Url.GetEncodedLength(end);
        byte[] token = ArrayPool<byte>.Shared.Rent(length);
        Base64Url.EncodeToUtf8(bytes.AsSpan(0, end), token);
        writer.WriteStringValue(token.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(token);
        ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>Reads the order values out of a cursor.</summary>
    /// <param name="token">The cursor as a client gave it.</param>
    /// <returns>A string or a long for each term of the order.</returns>
    /// <exception cref="QueryException">It is no cursor of this order.</exception>
    public object[] Read(string token)
    {
        byte[] bytes = Decode(token);
        byte[] hashed = [.. bytes, .. _digest];
        return Tag(ref hashed, bytes.Length).SequenceEqual(bytes.AsSpan(0, TagLength)) ? Unpack(bytes.AsSpan(TagLength)) : throw Refuse();
    }

    private static string TextOf(RecordType type, Seq<OrderTerm> order)
    {
        StringBuilder text = new(type.Name);
        foreach (OrderTerm term in order)
        {
            text.Append(term.Descending ? '>' : '<');
            foreach (Link link in term.Path)
            {
                text.Append(link.Name).Append('.');
            }

            _ = term.Key switch
            {
                FieldKey field => text.Append(field.Field.Name),
                CountKey count => text.Append('#').Append(count.List.Name),
                _ => throw new InvalidOperationException($"No cursor knows the order key {term.Key.GetType().Name}."),
            };
        }

        return text.ToString();
    }

    /// <summary>Puts the values after the room for the tag; returns where they end.</summary>
    private int Pack(ref Utf8JsonReader values, ref byte[] bytes)
    {
        int at = TagLength;
        for (int i = 0; i < _order.Count; i++)
        {
            values.Read();
            if (values.TokenType == JsonTokenType.Number)
            {
                Room(ref bytes, at + 1 + sizeof(long));
                bytes[at] = 1;
                BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(at + 1), values.GetInt64());
                at += 1 + sizeof(long);
            }
            else
            {
                at = PackText(ref values, ref bytes, at);
            }
        }

        values.Read();
        return values.TokenType == JsonTokenType.EndArray ? at : throw new InvalidOperationException("A row has more order values than its order has terms.");
    }

    private static int PackText(ref Utf8JsonReader value, ref byte[] bytes, int at)
    {
        Room(ref bytes, at + LongestLength + value.ValueSpan.Length);
        int length = value.CopyString(bytes.AsSpan(at + LongestLength));
        int start = at;
        for (uint rest = (uint)length << 1; ; rest >>= 7)
        {
            bytes[start++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80)
            {
                break;
            }
        }

        bytes.AsSpan(at + LongestLength, length).CopyTo(bytes.AsSpan(start));
        return start + length;
    }

    /// <summary>Sees to it that values may end there, and a digest stand behind them.</summary>
    private static void Room(ref byte[] bytes, int end)
    {
        if (bytes.Length < end + SHA256.HashSizeInBytes)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(2 * (end + SHA256.HashSizeInBytes));
            bytes.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }
    }

    /// <summary>The tag of the values that end there; the digest of the order stands behind them while they are hashed.</summary>
    private ReadOnlySpan<byte> Tag(ref byte[] bytes, int end)
    {
        Room(ref bytes, end);
        _digest.CopyTo(bytes, end);
        return SHA256.HashData(bytes.AsSpan(TagLength, end - TagLength + _digest.Length)).AsSpan(0, TagLength);
    }

    /// <summary>Reads base64url, and refuses every other way of writing the same bytes.</summary>
    private static byte[] Decode(string token)
    {
        if (token.Length is 0 or > LongestToken)
        {
            throw Refuse();
        }

        byte[] bytes = new byte[Base64Url.GetMaxDecodedLength(token.Length)];
        OperationStatus status = Base64Url.DecodeFromChars(token, bytes, out _, out int length);
        bytes = bytes[..length];
        return status == OperationStatus.Done && length >= TagLength && Base64Url.EncodeToString(bytes) == token ? bytes : throw Refuse();
    }

    private object[] Unpack(ReadOnlySpan<byte> bytes)
    {
        object[] values = new object[_order.Count];
        for (int i = 0; i < values.Length; i++)
        {
            bool isText = _order[i].Key.Slot == SlotKind.Text;
            values[i] = isText ? UnpackText(ref bytes) : UnpackNumber(ref bytes);
        }

        return bytes.IsEmpty ? values : throw Refuse();
    }

    private static long UnpackNumber(ref ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 1 + sizeof(long) || bytes[0] != 1)
        {
            throw Refuse();
        }

        long number = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        bytes = bytes[(1 + sizeof(long))..];
        return number;
    }

    private static string UnpackText(ref ReadOnlySpan<byte> bytes)
    {
        uint header = 0;
        int at = 0;
        bool more = true;
        while (more)
        {
            more = at < bytes.Length && at < LongestLength ? (bytes[at] & 0x80) != 0 : throw Refuse();
            header |= (uint)(bytes[at] & 0x7F) << (7 * at);
            at++;
        }

        uint length = header >> 1;
        if ((header & 1) != 0 || length > bytes.Length - at)
        {
            throw Refuse();
        }

        ReadOnlySpan<byte> text = bytes.Slice(at, (int)length);
        bytes = bytes[(at + (int)length)..];
        try
        {
            return Strict.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw Refuse();
        }
    }

    private static QueryException Refuse() => new(
        ErrorCodes.CursorInvalid, "The cursor is none of this order: it was made under another one, or altered. Begin again without it.");
}
