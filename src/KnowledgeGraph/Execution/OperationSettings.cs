namespace KnowledgeGraph.Execution;

/// <summary>How operations are run.</summary>
/// <param name="Version">The version of this program, as <c>about</c> tells it.</param>
/// <param name="ShowStatements">Whether a response shows the statement that answered it, in <c>extensions.statement</c>.</param>
internal sealed record OperationSettings(string Version, bool ShowStatements = false);
