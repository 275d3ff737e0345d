using System.Text.Json.Serialization;

namespace KnowledgeGraph.Seeding;

/// <summary>One mistake in a file.</summary>
/// <param name="File">The file, after the name of the folder that was read.</param>
/// <param name="Line">The line that the row begins on, from 1; 0 when no line is meant, as where a file is missing.</param>
/// <param name="Column">The header of the column; null when the whole row or file is meant.</param>
/// <param name="Value">What stands there; null when nothing does.</param>
/// <param name="Rule">What should stand there, as a sentence.</param>
internal sealed record Finding(string File, int Line, string? Column, string? Value, string Rule)
{
    private const int Shown = 80;

    /// <summary>Whether it does not keep the files from being imported.</summary>
    public bool IsWarning { get; init; }

    /// <summary>What was probably meant, where something is near.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suggestion { get; set; }

    /// <summary>The finding as a line for a person.</summary>
    public override string ToString()
    {
        string place = (Line > 0 ? $"{File}:{Line}" : File) + (Column is null ? "" : $", {Column}");

        // A rule that is a whole sentence names the value itself.
        string value = Value is null || !char.IsLower(Rule[0]) ? "" : $" '{Short(Value)}'";
        string meant = Suggestion is null ? "" : $" Did you mean {Suggestion}?";
        return $"{place}:{value} {Rule}{meant}";
    }

    private static string Short(string value)
    {
        string line = string.Concat(value.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return line.Length > Shown ? line[..(char.IsHighSurrogate(line[Shown - 1]) ? Shown - 1 : Shown)] + "…" : line;
    }
}

/// <summary>Files that cannot be imported, with the mistakes that were found in them.</summary>
/// <param name="findings">The mistakes.</param>
internal sealed class SeedingException(IReadOnlyList<Finding> findings) : Exception(string.Join(Environment.NewLine, findings))
{
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
