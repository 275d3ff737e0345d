namespace KnowledgeGraph.Domain.Checking;

/// <summary>A breach of a rule by one record.</summary>
/// <param name="Field">The field or reference, such as <c>statedOn</c>.</param>
/// <param name="Value">Its value as a person reads it; null when it is missing.</param>
/// <param name="Rule">A sentence that says what is wrong.</param>
internal readonly record struct Problem(string Field, string? Value, string Rule);
