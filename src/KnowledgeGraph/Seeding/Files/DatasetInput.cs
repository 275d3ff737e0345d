using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Files;

/// <summary>One dataset to be read: what is known of it, and its files.</summary>
/// <param name="info">What is known of it.</param>
/// <param name="about">The name in messages of the file that says so.</param>
internal sealed class DatasetInput(DatasetInfo info, string about)
{
    public DatasetInfo Info { get; set; } = info;

    public string About { get; } = about;

    /// <summary>The files, in the order of their names.</summary>
    public List<InputFile> Files { get; } = [];

    /// <inheritdoc/>
    public override string ToString() => Info.Name;
}

/// <summary>One file to be read.</summary>
/// <param name="dataset">The dataset that it belongs to.</param>
/// <param name="path">Where it is.</param>
/// <param name="name">The name to say in messages.</param>
internal sealed class InputFile(DatasetInput dataset, string path, string name)
{
    public DatasetInput Dataset { get; } = dataset;

    public string Path { get; } = path;

    public string Name { get; } = name;

    /// <summary>The name without its folder.</summary>
    public string FileName => field ??= System.IO.Path.GetFileName(Path);

    /// <summary>Its length in bytes, as it was when it was found.</summary>
    public long Length { get; } = new FileInfo(path).Length;

    /// <summary>The records that its rows hold, with their columns; empty until the header has been read.</summary>
    public IReadOnlyList<RecordLayout> Layouts { get; set; } = [];

    /// <summary>The records of which rows may be missing, because they could not be read.</summary>
    public IReadOnlyList<RecordType> Gaps { get; set; } = [];

    /// <summary>Whether its columns name the record that they belong to.</summary>
    public bool IsSheet { get; set; }

    /// <summary>The digest of its bytes, as 64 hex digits; empty until it has been read to its end.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>How many rows it holds.</summary>
    public int Rows { get; set; }

    /// <summary>A mistake in it.</summary>
    public Finding Finding(int line, string? column, string? value, string rule) => new(Name, line, column, value, rule);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>One type of record in the rows of a file, with the columns that its values stand in.</summary>
/// <param name="Type">The type.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Misspelt">The fields and references that misspelt headers probably mean.</param>
internal sealed record RecordLayout(RecordType Type, IReadOnlyList<Column> Columns, IReadOnlyCollection<string> Misspelt);

/// <summary>One column: its place, its header as it is written, and the field or reference that it holds.</summary>
internal sealed record Column(int Index, string Header, Field? Field, Link? Link)
{
    /// <summary>The name of the field or reference.</summary>
    public string Name => Field?.Name ?? Link!.Name;
}
