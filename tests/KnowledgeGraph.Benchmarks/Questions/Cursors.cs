using System.Text.Json;
using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Benchmarks.Questions;

/// <summary>Gets cursors as a client does: from a page.</summary>
/// <param name="runner">Answers.</param>
internal sealed class Cursors(OperationRunner runner)
{
    /// <summary>The cursor of a record in an order of all records of its type.</summary>
    /// <param name="root">The root field.</param>
    /// <param name="order">The order.</param>
    /// <param name="id">The record.</param>
    public string Of(string root, string order, string id)
    {
        string document = $"query Cursor($id: ID!) {{ {root}(where: {{ id: {{ eq: $id }} }}, order: [{{ {order} }}]) {{ pageInfo {{ endCursor }} }} }}";
        GraphQLRequest request = new(document, null, new Dictionary<string, object?> { ["id"] = id });
        using OperationResult result = runner.RunAsync(request, CancellationToken.None).GetAwaiter().GetResult();
        using JsonDocument response = JsonDocument.Parse(result.Body);
        return response.RootElement.GetProperty("data").GetProperty(root).GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
    }
}
