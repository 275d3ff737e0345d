using System.Text.Json;
using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Files;

/// <summary>Reads what the file <c>dataset.json</c> says of the dataset that it stands beside.</summary>
/// <param name="path">Where the file is.</param>
/// <param name="shown">Its name in messages.</param>
/// <param name="findings">Where mistakes go.</param>
internal sealed class DatasetFile(string path, string shown, Findings findings)
{
    /// <summary>The name of the file.</summary>
    public const string Name = "dataset.json";

    private static readonly string[] Keys = ["name", "title", "description", "coder", "codebook", "licence"];

    private readonly Dictionary<string, string> _values = [];

    /// <summary>What is known of a dataset, by the keys of the file.</summary>
    public static Dictionary<string, string> Values(DatasetInfo info)
    {
        string?[] values = [info.Name, info.Title, info.Description, info.Coder, info.Codebook, info.Licence];
        return Keys.Zip(values).Where(v => v.Second is not null).ToDictionary(v => v.First, v => v.Second!);
    }

    /// <summary>What one says of a dataset, and where it says nothing what another says.</summary>
    public static DatasetInfo Filled(DatasetInfo info, DatasetInfo other) => info with
    {
        Title = info.Title ?? other.Title,
        Description = info.Description ?? other.Description,
        Coder = info.Coder ?? other.Coder,
        Codebook = info.Codebook ?? other.Codebook,
        Licence = info.Licence ?? other.Licence,
    };

    /// <summary>Reads the file.</summary>
    /// <returns>What it says; with an empty name where it gives none.</returns>
    public DatasetInfo Read()
    {
        try
        {
            ReadOnlySpan<byte> text = File.ReadAllBytes(path);
            Read(text.StartsWith("\uFEFF"u8) ? text[3..] : text);
        }
        catch (JsonException e)
        {
            Add((int)(e.LineNumber ?? 0) + 1, null, "The file is no JSON object.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add(1, null, $"The file cannot be read: {e.Message}");
        }

        string? Text(string key) => _values.GetValueOrDefault(key);
        return new DatasetInfo(Text("name") ?? "", Text("title"), Text("description"), Text("coder"), Text("codebook"), Text("licence"));
    }

    private void Read(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader json = new(text);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException(null, null, 0, 0);
        }

        HashSet<string> seen = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int line = 1 + text[..(int)json.TokenStartIndex].Count((byte)'\n');
            string? key = Text(ref json);
            json.Read();
            string? value = json.TokenType == JsonTokenType.String ? Text(ref json) : null;
            json.Skip();
            Take(line, key, value, seen);
        }

        // Nothing may follow.
        json.Read();
    }

    private void Take(int line, string? key, string? value, HashSet<string> seen)
    {
        if (key is null || !Keys.Contains(key))
        {
            Add(line, key, $"is none of the keys {string.Join(", ", Keys)}.", NearMiss.Of(key ?? "", Keys));
        }
        else if (!seen.Add(key))
        {
            Add(line, key, "stands in the file a second time.");
        }
        else if (value is null)
        {
            Add(line, key, "is no text.");
        }
        else if (TextRules.Check(key, value).FirstOrDefault() is { } rule)
        {
            Add(line, key, rule);
        }
        else
        {
            _values.Add(key, value);
        }
    }

    /// <summary>A text; null where it is none, as half of a surrogate pair.</summary>
    private static string? Text(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Add(int line, string? key, string rule, string? meant = null) => findings.Add(new Finding(shown, line, key, null, rule) { Suggestion = meant });
}
