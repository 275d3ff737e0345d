using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Tests.Cases;

/// <summary>Reads responses as strictly as a reader can.</summary>
internal static class StrictJson
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Refuses a key that is given twice, text that is no UTF-8, and JSON inside a text, which a store has quoted once too often.</summary>
    public static void Check(ReadOnlySpan<byte> json)
    {
        _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(json);
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 512 });
        Stack<HashSet<string>> keys = [];
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: keys.Push([]); break;
                case JsonTokenType.EndObject: keys.Pop(); break;
                case JsonTokenType.PropertyName: keys.Peek().Add(reader.GetString()!).ShouldBeTrue($"The key '{reader.GetString()}' is there twice."); break;
                case JsonTokenType.String: IsQuoted(reader.GetString()!).ShouldBeFalse($"{reader.GetString()} is JSON inside a text."); break;
                default: break;
            }
        }
    }

    /// <summary>The response as a person reads it; hits of a search by their text and without their score.</summary>
    public static string Show(byte[] json, bool isRanked)
    {
        JsonNode response = JsonNode.Parse(json)!;
        if (isRanked && response["data"] is JsonObject data)
        {
            foreach ((string key, JsonNode? value) in data.ToArray())
            {
                data[key] = value is JsonArray hits ? Unranked(hits) : value?.DeepClone();
            }
        }

        return response.ToJsonString(Indented) + "\n";
    }

    private static JsonArray Unranked(JsonArray hits)
    {
        JsonNode[] unranked = [.. hits.Select(h => h!.DeepClone())];
        foreach (JsonObject hit in unranked.OfType<JsonObject>().Where(h => h.ContainsKey("score")))
        {
            hit["score"]!.GetValue<double>().ShouldBeGreaterThan(0);
            hit["score"] = "greater than 0";
        }

        return [.. unranked.OrderBy(h => h.ToJsonString(), StringComparer.Ordinal)];
    }

    private static bool IsQuoted(string text) =>
        text.StartsWith("{\"", StringComparison.Ordinal) || text.StartsWith("[{", StringComparison.Ordinal) || text.StartsWith("[\"", StringComparison.Ordinal);
}
