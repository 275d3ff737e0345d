using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KnowledgeGraph.Query;

/// <summary>
/// Escapes in a response what <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> escapes, and finds four times as soon that a text has nothing of it:
/// that one looks at each letter beyond ASCII by itself, and most texts here are Cyrillic, of which nothing is escaped.
/// </summary>
internal sealed unsafe class AnswerEncoder : JavaScriptEncoder
{
    /// <summary>
    /// The bytes of which no valid text is made that needs escaping: ASCII but its controls, quotation mark and backslash; what begins Latin with accents (U+00C0 to U+02FF), Cyrillic (U+0400 to U+04FF),
    /// CJK (U+4000 to U+9FFF) and most Hangul (U+B000 to U+CFFF); and whatever continues a character (The Unicode Standard, table 3-7).
    /// </summary>
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
    [
        .. Bytes(' ', '~').Except("\"\\"u8.ToArray()), .. Bytes(0x80, 0xBF), .. Bytes(0xC3, 0xCB), .. Bytes(0xD0, 0xD3), .. Bytes(0xE4, 0xE9), 0xEB, 0xEC,
    ]);

    private AnswerEncoder()
    {
    }

    /// <summary>The only one.</summary>
    public static AnswerEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => IsPlain(utf8Text) && Utf8.IsValid(utf8Text) ? -1 : UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(utf8Text);

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

    /// <summary>Whether nothing in a text is to be escaped, if it is valid; of other scripts, and of punctuation such as dashes, each character is asked for.</summary>
    private bool IsPlain(ReadOnlySpan<byte> text)
    {
        for (int other = text.IndexOfAnyExcept(Plain); other >= 0; other = text.IndexOfAnyExcept(Plain))
        {
            text = text[other..];
            if (Rune.DecodeFromUtf8(text, out Rune rune, out int length) != OperationStatus.Done || WillEncode(rune.Value))
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static IEnumerable<byte> Bytes(int first, int last) => Enumerable.Range(first, last - first + 1).Select(b => (byte)b);
}
