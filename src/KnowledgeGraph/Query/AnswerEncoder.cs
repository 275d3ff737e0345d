using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KnowledgeGraph.Query;

/// <summary>
/// Escapes in a response what <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> escapes, and finds four times as soon that a Cyrillic text has nothing of it:
/// that one looks at each letter beyond ASCII by itself. It still looks at what stands behind the first character of another kind, such as a dash.
/// </summary>
internal sealed unsafe class AnswerEncoder : JavaScriptEncoder
{
    private static readonly byte[] PlainAsciiBytes = [.. Bytes(' ', '~').Except("\"\\"u8.ToArray())];

    /// <summary>ASCII but its controls, quotation mark and backslash: ids, dates and constants have nothing else.</summary>
    private static readonly SearchValues<byte> PlainAscii = SearchValues.Create(PlainAsciiBytes);

    /// <summary>
    /// The bytes of which no valid text is made that needs escaping: plain ASCII; what begins Latin with accents (U+00C0 to U+02FF), Cyrillic (U+0400 to U+04FF),
    /// CJK (U+4000 to U+9FFF) and most Hangul (U+B000 to U+CFFF); and whatever continues a character (The Unicode Standard, table 3-7).
    /// </summary>
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
    [
        .. PlainAsciiBytes, .. Bytes(0x80, 0xBF), .. Bytes(0xC3, 0xCB), .. Bytes(0xD0, 0xD3), .. Bytes(0xE4, 0xE9), 0xEB, 0xEC,
    ]);

    private AnswerEncoder()
    {
    }

    /// <summary>The only one.</summary>
    public static AnswerEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        int ascii = utf8Text.IndexOfAnyExcept(PlainAscii);
        if (ascii < 0 || utf8Text[ascii] < 0x80)
        {
            return ascii;
        }

        // Where what is plain ends, or is not valid, the relaxed encoder looks on.
        ReadOnlySpan<byte> rest = utf8Text[ascii..];
        int end = rest.IndexOfAnyExcept(Plain);
        bool isPlain = Utf8.IsValid(end < 0 ? rest : rest[..end]);
        if (isPlain && end < 0)
        {
            return -1;
        }

        int start = isPlain ? ascii + end : ascii;
        int found = UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(utf8Text[start..]);
        return found < 0 ? -1 : start + found;
    }

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncode(char* text, int textLength) => UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncode(text, textLength);

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => UnsafeRelaxedJsonEscaping.WillEncode(unicodeScalar);

    /// <inheritdoc/>
    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    /// <inheritdoc/>
    public override OperationStatus EncodeUtf8(ReadOnlySpan<byte> utf8Source, Span<byte> utf8Destination, out int bytesConsumed, out int bytesWritten, bool isFinalBlock = true) =>
        UnsafeRelaxedJsonEscaping.EncodeUtf8(utf8Source, utf8Destination, out bytesConsumed, out bytesWritten, isFinalBlock);

    /// <inheritdoc/>
    public override OperationStatus Encode(ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true) =>
        UnsafeRelaxedJsonEscaping.Encode(source, destination, out charsConsumed, out charsWritten, isFinalBlock);

    private static IEnumerable<byte> Bytes(int first, int last) => Enumerable.Range(first, last - first + 1).Select(b => (byte)b);
}
