using GraphQL.Execution;
using GraphQLParser.AST;

namespace KnowledgeGraph.Query;

/// <summary>The arguments of a field: their values, and beside them how they were written, which tells a variable that is absent from a field that was never there.</summary>
/// <param name="Values">The coerced values, variables applied.</param>
/// <param name="Written">The arguments in the document.</param>
internal readonly record struct FieldArguments(IDictionary<string, ArgumentValue>? Values, GraphQLArguments? Written)
{
    /// <summary>The value of an argument; null when it is absent or null.</summary>
    public object? this[string name] => Values is not null && Values.TryGetValue(name, out ArgumentValue value) ? value.Value : null;

    /// <summary>How an argument was written; null when it is absent.</summary>
    public GraphQLValue? Ast(string name) => Written?.ValueFor(name);
}
