using System.Buffers;
using System.Text.Json;

namespace KnowledgeGraph.Query;

/// <summary>Reads a store's positional answer; whatever is not as the plan says is an error, never a wrong answer.</summary>
internal static class AnswerReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 512 };

    /// <summary>Begins to read an answer.</summary>
    public static Utf8JsonReader Over(ReadOnlySpan<byte> answer) => new(answer, Options);

    /// <summary>Moves to the next value, or to the end of the list.</summary>
    public static void Next(this ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw Malformed(ref reader, "more");
        }
    }

    /// <summary>Moves into the list that comes next.</summary>
    public static void Open(this ref Utf8JsonReader reader)
    {
        reader.Next();
        reader.Expect(JsonTokenType.StartArray);
    }

    /// <summary>Moves to the end of the list, where it must be.</summary>
    public static void Close(this ref Utf8JsonReader reader)
    {
        reader.Next();
        reader.Expect(JsonTokenType.EndArray);
    }

    /// <summary>Moves to the next value of the list; false at its end.</summary>
    public static bool Item(this ref Utf8JsonReader reader)
    {
        reader.Next();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Moves over values of the list.</summary>
    public static void Pass(this ref Utf8JsonReader reader, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (!reader.Item())
            {
                throw Malformed(ref reader, "a value");
            }

            reader.Skip();
        }
    }

    /// <summary>Whether the value is missing.</summary>
    public static bool IsNull(this ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>The value as a whole number.</summary>
    public static long Whole(this ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.Number);
        return reader.TryGetInt64(out long value) ? value : throw Malformed(ref reader, "a whole number");
    }

    /// <summary>The value as a text.</summary>
    public static string Text(this ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.String);
        return reader.GetString()!;
    }

    /// <summary>The value as a text, or null.</summary>
    public static string? TextOrNull(this ref Utf8JsonReader reader) => reader.IsNull() ? null : reader.Text();

    /// <summary>Copies the value, which is a text, so that the same text gives the same bytes however the store escaped it.</summary>
    public static void CopyText(this ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        reader.Expect(JsonTokenType.String);
        if (!reader.ValueIsEscaped)
        {
            writer.WriteStringValue(reader.ValueSpan);
            return;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            writer.WriteStringValue(buffer.AsSpan(0, reader.CopyString(buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Refuses a value that is of another kind.</summary>
    public static void Expect(this ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
        {
            throw Malformed(ref reader, type.ToString());
        }
    }

    /// <summary>The error that the answer is not what the plan says.</summary>
    public static InvalidOperationException Malformed(ref Utf8JsonReader reader, string expected) =>
        new($"A store's answer has {reader.TokenType} at byte {reader.TokenStartIndex}, where {expected} must be.");
}
