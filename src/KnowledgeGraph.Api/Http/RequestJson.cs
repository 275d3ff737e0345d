using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Api.Http;

/// <summary>
/// Reads requests and variables. It is our own because of what must be refused before any library sees it:
/// nesting that is too deep, keys that come twice, numbers of any length, and halves of surrogate pairs.
/// </summary>
internal static class RequestJson
{
    /// <summary>The deepest nesting, the request itself counted: a filter in a variable may be as deep as one in the document.</summary>
    public const int MaxDepth = RequestLimits.DeepestNesting;

    /// <summary>The longest number, in bytes.</summary>
    public const int MaxNumber = 40;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth + 1 };

    /// <summary>Reads the body of a POST.</summary>
    /// <exception cref="RequestException">The body is no request.</exception>
    public static GraphQLRequest ReadRequest(ReadOnlySequence<byte> body)
    {
        Dictionary<string, object?> members = ReadObject(body, "The body");
        foreach (string map in new[] { "variables", "extensions" })
        {
            if (members.GetValueOrDefault(map) is not (null or Dictionary<string, object?>))
            {
                throw RequestException.Malformed($"'{map}' must be a JSON object.");
            }
        }

        return new GraphQLRequest(
            Text(members, "query") ?? throw RequestException.Malformed("The body has no 'query', which holds the GraphQL document."),
            Text(members, "operationName") is { Length: > 0 } name ? name : null,
            members.GetValueOrDefault("variables") as Dictionary<string, object?> ?? []);
    }

    /// <summary>Reads variables that are given as JSON by themselves.</summary>
    /// <exception cref="RequestException">They are no JSON object.</exception>
    public static IReadOnlyDictionary<string, object?> ReadVariables(string json) => ReadObject(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json)), "'variables'");

    private static string? Text(Dictionary<string, object?> members, string name) => members.GetValueOrDefault(name) switch
    {
        null => null,
        string text => text,
        _ => throw RequestException.Malformed($"'{name}' must be a text."),
    };

    private static Dictionary<string, object?> ReadObject(ReadOnlySequence<byte> json, string what)
    {
        try
        {
            Utf8JsonReader reader = new(json, Options);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw RequestException.Malformed($"{what} must be one JSON object.");
            }

            Dictionary<string, object?> members = ReadObject(ref reader);

            // Reading on finds what stands after the end, which is an error of the JSON.
            reader.Read();
            return members;
        }
        catch (JsonException malformed)
        {
            throw RequestException.Malformed($"{what} is no JSON (line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}).");
        }
    }

    private static object? ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => ReadText(ref reader),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => null,
    };

    private static Dictionary<string, object?> ReadObject(ref Utf8JsonReader reader)
    {
        CheckDepth(ref reader);
        Dictionary<string, object?> members = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string key = ReadText(ref reader);
            reader.Read();
            if (!members.TryAdd(key, ReadValue(ref reader)))
            {
                throw RequestException.Malformed($"The key '{Shortened(key)}' comes twice in one object.");
            }
        }

        return members;
    }

    private static List<object?> ReadArray(ref Utf8JsonReader reader)
    {
        CheckDepth(ref reader);
        List<object?> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader));
        }

        return items;
    }

    private static string ReadText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw RequestException.Malformed("A text in the request is not Unicode: it has half of a surrogate pair, or bytes that are not UTF-8.");
        }
    }

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > MaxNumber)
        {
            throw RequestException.Malformed($"A number in the request is longer than {MaxNumber} characters.");
        }

        // As objects: the common type of all three would be a double, which is no Int.
        return reader.TryGetInt32(out int small) ? (object)small
            : reader.TryGetInt64(out long large) ? (object)large
            : reader.TryGetDouble(out double number) && double.IsFinite(number) ? (object)number
            : throw RequestException.Malformed(string.Create(CultureInfo.InvariantCulture, $"A number in the request is beyond {double.MaxValue}."));
    }

    private static void CheckDepth(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth >= MaxDepth)
        {
            throw RequestException.Malformed($"The request is nested more than {MaxDepth} deep.");
        }
    }

    private static string Shortened(string key) => key.Length <= MaxNumber ? key : key[..MaxNumber] + "…";
}
