using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Checks;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Files;

/// <summary>Finds the datasets and files behind the paths that somebody names.</summary>
internal sealed class InputFiles(Findings findings)
{
    private const string InfoFile = "dataset.json";
    private static readonly string[] Keys = ["name", "title", "description", "coder", "codebook", "licence"];

    /// <summary>Finds the datasets: one for each folder, and one for each file that is named alone. Those of one name are one.</summary>
    /// <param name="paths">Folders and files.</param>
    /// <param name="name">The dataset that all of them belong to; null when each says so itself.</param>
    public IReadOnlyList<DatasetInput> Find(IEnumerable<string> paths, string? name)
    {
        List<DatasetInput> datasets = [];
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                string folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
                Add(datasets, Info(path, folder, name ?? folder, name), FilesOf(path, folder));
            }
            else if (File.Exists(path))
            {
                string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
                string own = Path.GetFileNameWithoutExtension(path).ToLowerInvariant().Replace(' ', '-');
                Add(datasets, Info(folder, Path.GetFileName(folder), name ?? own, name), [(path, Path.GetFileName(path))]);
            }
            else
            {
                findings.Add(new Finding(path, 1, null, null, "There is no such file or folder."));
            }
        }

        return datasets;
    }

    private void Add(List<DatasetInput> datasets, DatasetInfo info, IEnumerable<(string Path, string Name)> files)
    {
        DatasetInput? dataset = datasets.Find(d => d.Info.Name == info.Name);
        if (dataset is null)
        {
            datasets.Add(dataset = new DatasetInput(info));
        }

        foreach ((string path, string name) in files)
        {
            if (Problem(path) is { } problem)
            {
                findings.Add(new Finding(name, 1, null, null, problem));
            }
            else
            {
                dataset.Files.Add(new InputFile(dataset, path, name));
            }
        }
    }

    private static string? Problem(string path) => path switch
    {
        _ when File.ResolveLinkTarget(path, returnFinalTarget: false) is not null => "is a link: put the file itself here.",
        _ when Directory.Exists(path) => "is a folder, not a file.",
        _ => null,
    };

    private IEnumerable<(string Path, string Name)> FilesOf(string path, string folder)
    {
        string[] files = [.. Directory.EnumerateFileSystemEntries(path)
            .Where(f => Path.GetExtension(f).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            string[] inside = [.. Directory.EnumerateDirectories(path).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];
            string named = inside.Length > 0 ? $" Name the folders in it: {string.Join(", ", inside)}." : "";
            findings.Add(new Finding(folder, 1, null, null, $"The folder holds no .csv file.{named}"));
        }

        return files.Select(f => (f, $"{folder}/{Path.GetFileName(f)}"));
    }

    private DatasetInfo Info(string path, string folder, string usual, string? name)
    {
        string file = Path.Combine(path, InfoFile);
        string shown = $"{folder}/{InfoFile}";
        DatasetInfo info = File.Exists(file) ? Read(file, shown, usual) : new DatasetInfo(usual);
        info = name is null ? info : info with { Name = name };
        if (!RecordId.IsSlug(info.Name))
        {
            findings.Add(new Finding(
                shown,
                1,
                "name",
                info.Name,
                $"is no name of a dataset: it must be 1 to {RecordId.MaxSlugLength} of a-z, 0-9, '.', '_' and '-', the first of them a letter or digit. Give one with --dataset."));
            return info with { Name = "unnamed" };
        }

        return info;
    }

    private DatasetInfo Read(string path, string file, string usual)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (JsonProperty property in json.RootElement.EnumerateObject().Where(p => !Keys.Contains(p.Name) || p.Value.ValueKind != JsonValueKind.String))
            {
                findings.Add(new Finding(file, 1, property.Name, null, $"is no text with one of the keys {string.Join(", ", Keys)}.")
                {
                    Suggestion = Keys.Contains(property.Name) ? null : NearMiss.Of(property.Name, Keys),
                });
            }

            string? Text(string key) => json.RootElement.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            return new DatasetInfo(Text("name") ?? usual, Text("title"), Text("description"), Text("coder"), Text("codebook"), Text("licence"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            int line = e is JsonException { LineNumber: { } number } ? (int)number + 1 : 1;
            findings.Add(new Finding(file, line, null, null, "The file is no JSON object."));
            return new DatasetInfo(usual);
        }
    }
}
