namespace KnowledgeGraph.Execution;

/// <summary>One question, as it came over the wire.</summary>
/// <param name="Query">The GraphQL document.</param>
/// <param name="OperationName">Which of its operations to run; null when it has only one.</param>
/// <param name="Variables">The variables' values: strings, ints, longs, doubles, bools, nulls, lists and dictionaries of these.</param>
internal sealed record GraphQLRequest(string Query, string? OperationName, IReadOnlyDictionary<string, object?> Variables);
