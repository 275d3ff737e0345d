namespace KnowledgeGraph.Seeding;

/// <summary>One mistake in a file.</summary>
/// <param name="File">The file, relative to the folder that was read.</param>
/// <param name="Line">The line that the row begins on, from 1.</param>
/// <param name="Column">The header of the column; null when the whole row or file is meant.</param>
/// <param name="Value">What stands there; null when nothing does.</param>
/// <param name="Rule">A sentence that says what stands there and what should.</param>
internal sealed record Finding(string File, int Line, string? Column, string? Value, string Rule)
{
    /// <summary>The finding as a line for a person.</summary>
    public override string ToString() => Column is null ? $"{File}:{Line}: {Rule}" : $"{File}:{Line}, {Column}: {Rule}";
}

/// <summary>Files that cannot be loaded, with every mistake that was found in them.</summary>
/// <param name="findings">The mistakes.</param>
internal sealed class SeedingException(IReadOnlyList<Finding> findings) : Exception(string.Join(Environment.NewLine, findings))
{
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
