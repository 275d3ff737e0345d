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
    private const int LongestLength = 5;
    private const int LongestToken = 1 << 16;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Seq<OrderTerm> _order;
    private readonly byte[] _digest;
    private byte[] _bytes = new byte[256];

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
        int end = Pack(ref values);
        Tag(end, _bytes);
        int length = Base64Url.GetEncodedLength(end);
        byte[] token = ArrayPool<byte>.Shared.Rent(length);
        Base64Url.EncodeToUtf8(_bytes.AsSpan(0, end), token);
        writer.WriteStringValue(token.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(token);
    }

    /// <summary>Reads the order values out of a cursor.</summary>
    /// <param name="token">The cursor as a client gave it.</param>
    /// <returns>A string or a long for each term of the order.</returns>
    /// <exception cref="QueryException">It is no cursor of this order.</exception>
    public object[] Read(string token)
    {
        byte[] bytes = Decode(token);
        _bytes = new byte[bytes.Length + _digest.Length];
        bytes.CopyTo(_bytes, 0);
        Span<byte> tag = stackalloc byte[TagLength];
        Tag(bytes.Length, tag);
        if (!tag.SequenceEqual(bytes.AsSpan(0, TagLength)))
        {
            throw Refuse();
        }

        return Unpack(bytes.AsSpan(TagLength));
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
    private int Pack(ref Utf8JsonReader values)
    {
        int at = TagLength;
        for (int i = 0; i < _order.Count; i++)
        {
            values.Read();
            if (values.TokenType == JsonTokenType.Number)
            {
                Room(at + 1 + sizeof(long));
                _bytes[at] = 1;
                BinaryPrimitives.WriteInt64BigEndian(_bytes.AsSpan(at + 1), values.GetInt64());
                at += 1 + sizeof(long);
            }
            else
            {
                at = PackText(ref values, at);
            }
        }

        values.Read();
        return values.TokenType == JsonTokenType.EndArray ? at : throw new InvalidOperationException("A row has more order values than its order has terms.");
    }

    private int PackText(ref Utf8JsonReader value, int at)
    {
        Room(at + LongestLength + value.ValueSpan.Length);
        int length = value.CopyString(_bytes.AsSpan(at + LongestLength));
        int start = at;
        for (uint rest = (uint)length << 1; ; rest >>= 7)
        {
            _bytes[start++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80)
            {
                break;
            }
        }

        _bytes.AsSpan(at + LongestLength, length).CopyTo(_bytes.AsSpan(start));
        return start + length;
    }

    private void Room(int end)
    {
        if (_bytes.Length < end + _digest.Length)
        {
            Array.Resize(ref _bytes, 2 * (end + _digest.Length));
        }
    }

    /// <summary>Gives the tag of the values that end there; the digest of the order stands behind them while they are hashed.</summary>
    private void Tag(int end, Span<byte> tag)
    {
        Room(end);
        _digest.CopyTo(_bytes, end);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.AsSpan(TagLength, end - TagLength + _digest.Length), hash);
        hash[..TagLength].CopyTo(tag);
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
