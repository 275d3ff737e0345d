namespace KnowledgeGraph.Execution;

/// <summary>What a question becomes.</summary>
/// <param name="Statement">The one statement that answers it; it holds no values.</param>
/// <param name="Notes">A sentence on the order of each list.</param>
internal sealed record Explanation(string Statement, IReadOnlyList<string> Notes)
{
    /// <summary>The statement, and the notes as comments below it.</summary>
    public override string ToString() => string.Join('\n', Notes.Select(n => $"-- {n}").Prepend(Statement));
}
