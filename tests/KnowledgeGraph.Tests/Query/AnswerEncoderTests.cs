using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Tests.Query;

public sealed class AnswerEncoderTests
{
    private static readonly JavaScriptEncoder Relaxed = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("я")]
    public void Each_code_point_is_escaped_that_the_relaxed_encoder_escapes_and_no_other(string before) => Enumerable.Range(0, 0x110000)
        .Where(Rune.IsValid)
        .Where(c => Found(AnswerEncoder.Instance, $"{before}{new Rune(c)}a") != Found(Relaxed, $"{before}{new Rune(c)}a"))
        .Select(c => $"U+{c:X4}")
        .ShouldBeEmpty();

    [Theory]
    [InlineData("Осуждает «учения» — и \"угрозы\".", "\"Осуждает «учения» — и \\\"угрозы\\\".\"")]
    [InlineData("규탄한다\u2028谴责 👍", "\"규탄한다\\u2028谴责 \\uD83D\\uDC4D\"")]
    [InlineData("\u00A0\u007F\u0000", "\"\\u00A0\\u007F\\u0000\"")]
    public void What_is_beyond_the_basic_plane_or_not_seen_is_escaped(string text, string written) => Written(AnswerEncoder.Instance, text).ShouldBe(written);

    [Fact]
    public void Any_text_is_written_as_the_relaxed_encoder_writes_it() => Gen.OneOf(Gen.String, Gen.String[Gen.Char['\u0400', '\u04FF'], 0, 40], Gen.String[Gen.Char['\u2000', '\u2040'], 0, 9])
        .Sample(text => Written(AnswerEncoder.Instance, text) == Written(Relaxed, text));

    [Fact]
    public void Any_bytes_even_such_as_are_no_text_are_written_as_the_relaxed_encoder_writes_them()
    {
        Gen<byte[]> letters = Gen.Char['\u0400', '\u04FF'].Array[0, 20].Select(c => Encoding.UTF8.GetBytes(c));
        Gen.Select(letters, Gen.Byte.Array[0, 3], letters).Select((before, odd, after) => (byte[])[.. before, .. odd, .. after])
            .Sample(bytes => Written(AnswerEncoder.Instance, bytes) == Written(Relaxed, bytes));
    }

    private static int Found(JavaScriptEncoder encoder, string text) => encoder.FindFirstCharacterToEncodeUtf8(Encoding.UTF8.GetBytes(text));

    /// <summary>The text as it is written, which must be the same when it comes as UTF-8.</summary>
    private static string Written(JavaScriptEncoder encoder, string text)
    {
        string written = Written(encoder, w => w.WriteStringValue(text));
        return Written(encoder, Encoding.UTF8.GetBytes(text)) == written ? written : throw new InvalidOperationException($"'{text}' is written in two ways.");
    }

    private static string Written(JavaScriptEncoder encoder, byte[] text) => Written(encoder, w => w.WriteStringValue(text));

    private static string Written(JavaScriptEncoder encoder, Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Encoder = encoder }))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
