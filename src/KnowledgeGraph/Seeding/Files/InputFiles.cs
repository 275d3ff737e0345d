using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Files;

/// <summary>Finds the datasets and files behind the paths that somebody names.</summary>
/// <param name="findings">Where mistakes go.</param>
/// <param name="name">The dataset that all of them belong to; null when each says so itself.</param>
internal sealed class InputFiles(Findings findings, string? name)
{
    /// <summary>Stands for a name that is none, so that the files are checked all the same.</summary>
    private const string Unnamed = "unnamed";

    private readonly List<DatasetInput> _datasets = [];
    private readonly Dictionary<string, DatasetInfo> _said = [];
    private readonly HashSet<string> _refused = [];

    /// <summary>Finds the datasets: one for each folder, and one for each file that is named alone. Those of one name are one.</summary>
    /// <param name="paths">Folders and files; one that is named twice counts once.</param>
    public IReadOnlyList<DatasetInput> Find(IEnumerable<string> paths)
    {
        foreach ((string path, string label) in Labelled(paths))
        {
            if (Directory.Exists(path))
            {
                DatasetInput dataset = Dataset(path, label, Path.GetFileName(path), label);
                Add(dataset, FilesOf(path, label));
            }
            else if (File.Exists(path))
            {
                string folder = Path.GetDirectoryName(path)!;
                string usual = Path.GetFileNameWithoutExtension(path).ToLowerInvariant().Replace(' ', '-');
                Add(Dataset(folder, Path.GetFileName(folder), usual, label), [(path, label)]);
            }
            else
            {
                findings.Add(new Finding(label, 0, null, null, "There is no such file or folder."));
            }
        }

        return _datasets;
    }

    /// <summary>The paths in full, each with its name in messages: its last part, or all of it as it was given where that tells two apart.</summary>
    private static IEnumerable<(string Path, string Label)> Labelled(IEnumerable<string> paths) =>
        from path in paths.Select(p => (Given: p, Full: p.Length == 0 ? p : Path.TrimEndingDirectorySeparator(Path.GetFullPath(p)))).DistinctBy(p => p.Full)
        group path by Path.GetFileName(path.Full) into alike
        from path in alike
        select (path.Full, alike.Count() > 1 || !Path.Exists(path.Full) ? Path.TrimEndingDirectorySeparator(path.Given) : alike.Key);

    /// <summary>The dataset that a folder or a single file belongs to.</summary>
    /// <param name="folder">Where the file about the dataset may be.</param>
    /// <param name="folderLabel">The folder's name in messages.</param>
    /// <param name="usual">The dataset's name where nothing says another.</param>
    /// <param name="label">The name in messages of what the usual name is taken from.</param>
    private DatasetInput Dataset(string folder, string folderLabel, string usual, string label)
    {
        string shown = $"{folderLabel}/{DatasetFile.Name}";
        DatasetInfo said = Said(Path.Combine(folder, DatasetFile.Name), shown);
        string own = name ?? (said.Name.Length > 0 ? said.Name : usual);
        if (!RecordId.IsSlug(own))
        {
            if (_refused.Add(own))
            {
                (string file, int line, string? key) = name is not null ? ("--dataset", 0, null) : said.Name.Length > 0 ? (shown, 1, "name") : (label, 0, (string?)null);
                findings.Add(new Finding(file, line, key, own, $"is no name of a dataset: it must be {RecordId.SlugForm}.{(name is null ? " Give one with --dataset." : "")}"));
            }

            own = Unnamed;
        }

        if (_datasets.Find(d => d.Info.Name == own) is not { } dataset)
        {
            _datasets.Add(dataset = new DatasetInput(said with { Name = own }, shown));
            return dataset;
        }

        Agree(dataset, said, shown);
        return dataset;
    }

    /// <summary>What the file about a dataset says; without a name where it gives none.</summary>
    private DatasetInfo Said(string path, string shown)
    {
        if (_said.TryGetValue(path, out DatasetInfo? said))
        {
            return said;
        }

        said = new DatasetInfo("");
        if (Path.Exists(path) && Problem(path) is { } problem)
        {
            findings.Add(new Finding(shown, 1, null, null, problem));
        }
        else if (File.Exists(path))
        {
            said = new DatasetFile(path, shown, findings).Read();
        }

        _said.Add(path, said);
        return said;
    }

    /// <summary>What several folders say of one dataset must not differ.</summary>
    private void Agree(DatasetInput dataset, DatasetInfo said, string shown)
    {
        DatasetInfo both = DatasetFile.Filled(dataset.Info, said);
        Dictionary<string, string> first = DatasetFile.Values(both);
        foreach ((string key, string value) in DatasetFile.Values(said).Where(v => v.Key != "name" && first[v.Key] != v.Value))
        {
            findings.Add(new Finding(shown, 1, key, value, $"contradicts '{first[key]}' in {dataset.About}, which is about the same dataset '{dataset.Info.Name}'."));
        }

        dataset.Info = both;
    }

    private void Add(DatasetInput dataset, IEnumerable<(string Path, string Name)> files)
    {
        foreach ((string path, string file) in files)
        {
            if (Problem(path) is { } problem)
            {
                findings.Add(new Finding(file, 1, null, null, problem));
            }
            else
            {
                dataset.Files.Add(new InputFile(dataset, path, file));
            }
        }
    }

    private static string? Problem(string path) => path switch
    {
        _ when File.ResolveLinkTarget(path, returnFinalTarget: false) is not null => "is a link: put the file itself here.",
        _ when Directory.Exists(path) => "is a folder, not a file.",
        _ => null,
    };

    private IEnumerable<(string Path, string Name)> FilesOf(string path, string label)
    {
        string[] files;
        try
        {
            files = [.. Directory.EnumerateFileSystemEntries(path).Where(f => Path.GetExtension(f).Equals(".csv", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException e)
        {
            findings.Add(new Finding(label, 0, null, null, $"The folder cannot be read: {e.Message}"));
            return [];
        }

        if (files.Length == 0)
        {
            string[] inside = [.. Directory.EnumerateDirectories(path).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];
            string named = inside.Length > 0 ? $" Name the folders in it: {string.Join(", ", inside)}." : "";
            findings.Add(new Finding(label, 0, null, null, $"The folder holds no .csv file.{named}"));
        }

        return files.Select(f => (f, $"{label}/{Path.GetFileName(f)}"));
    }
}
