using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Benchmarks.Questions;

/// <summary>A question that is measured, and the statement that a person would have written for it.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Request">The question as a client asks it.</param>
/// <param name="Written">The statement written by hand; it gives the same answer as the generated one.</param>
/// <param name="StaysFast">Whether ten times the data may make it hardly slower.</param>
internal sealed record Question(string Name, GraphQLRequest Request, SqlText Written, bool StaysFast);

/// <summary>A statement with its values.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Values">A string or a long for each parameter, by its name without the colon.</param>
internal sealed record SqlText(string Text, IReadOnlyDictionary<string, object> Values);
