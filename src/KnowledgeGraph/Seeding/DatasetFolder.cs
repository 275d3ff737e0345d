using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding;

/// <summary>One dataset: a folder of CSV files, with a <c>dataset.json</c> beside them that may be left out.</summary>
/// <param name="Info">What is known of it as a whole.</param>
/// <param name="Tables">Its files, by record type.</param>
internal sealed record DatasetFolder(DatasetInfo Info, IReadOnlyList<(RecordType Type, CsvTable Table)> Tables)
{
    private const string InfoFile = "dataset.json";
    private static readonly string[] Keys = ["name", "title", "description", "coder", "codebook", "licence"];

    /// <summary>Reads a folder; mistakes go to the findings.</summary>
    public static DatasetFolder Read(string folder, GraphModel model, List<Finding> findings)
    {
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        DatasetInfo info = ReadInfo(folder, name, findings);
        List<(RecordType, CsvTable)> tables = [];
        Dictionary<string, RecordType> types = model.Records.Where(r => !r.Derived && !r.Internal).ToDictionary(RecordFile.NameOf);
        foreach (string path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            string file = $"{name}/{Path.GetFileName(path)}";
            if (!types.TryGetValue(Path.GetFileNameWithoutExtension(path), out RecordType? type))
            {
                findings.Add(new Finding(file, 1, null, null, $"The file's name is no record's; it must be one of {string.Join(", ", types.Keys.Select(k => k + ".csv"))}."));
            }
            else if (CsvTable.Read(path, file, findings) is { } table)
            {
                tables.Add((type, table));
            }
        }

        return new DatasetFolder(info, tables);
    }

    private static DatasetInfo ReadInfo(string folder, string name, List<Finding> findings)
    {
        string path = Path.Combine(folder, InfoFile);
        if (!File.Exists(path))
        {
            return new DatasetInfo(name);
        }

        string file = $"{name}/{InfoFile}";
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (JsonProperty property in json.RootElement.EnumerateObject().Where(p => !Keys.Contains(p.Name) || p.Value.ValueKind != JsonValueKind.String))
            {
                findings.Add(new Finding(file, 1, property.Name, null, $"'{property.Name}' is no text with one of the keys {string.Join(", ", Keys)}."));
            }

            string? Text(string key) => json.RootElement.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            return new DatasetInfo(Text("name") ?? name, Text("title"), Text("description"), Text("coder"), Text("codebook"), Text("licence"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            int line = e is JsonException { LineNumber: { } number } ? (int)number + 1 : 1;
            findings.Add(new Finding(file, line, null, null, "The file is no JSON object."));
            return new DatasetInfo(name);
        }
    }
}
