using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Execution;

/// <summary>What a request comes to before the store is asked: it follows from the request alone, so that the same request need not be planned again.</summary>
/// <param name="Plan">What is asked.</param>
/// <param name="Arguments">With which values.</param>
/// <param name="Query">The statement; null when no store is needed.</param>
internal sealed record PlannedOperation(Plan Plan, Arguments Arguments, CompiledQuery? Query);
