using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>One file that an import run read.</summary>
[Node(Internal = true)]
public sealed record ImportFile : NodeRecord
{
    /// <summary>The run that read the file.</summary>
    [Link("PART_OF", Inverse = "files")]
    public Ref<Import> Run { get; init; }

    /// <summary>The name of the file without its folder, such as <c>statements.csv</c>.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The SHA-256 of the file's bytes, as 64 lower-case hex digits.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>How many rows it held, its header not counted.</summary>
    public int Rows { get; init; }
}
