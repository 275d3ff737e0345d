using System.Text.Json;
using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Query;

/// <summary>What the planner made of a question, or why it was refused.</summary>
internal sealed record PlannedQuestion(Plan? Plan, Arguments? Arguments, JsonElement? Error)
{
    private static readonly GraphSchema Schema = new(GraphModel.Default);

    /// <summary>The code of the error.</summary>
    public string? Code => Error?.GetProperty("extensions").GetProperty("code").GetString();

    /// <summary>The field that the error names.</summary>
    public string? Field => Error?.GetProperty("extensions").GetProperty("field").GetString();

    /// <summary>The only page at the root.</summary>
    public ManySelection Page => (ManySelection)Plan!.Roots[0];

    /// <summary>The filter of the only page at the root, with its values.</summary>
    public string Where => FilterText.Of(Page.Rows.Where, Arguments!);

    /// <summary>The order of the only page at the root.</summary>
    public string Order => string.Join(", ", Page.Rows.Order.Select(t => string.Join('.', t.Path.Select(l => l.Name).Append(KeyOf(t.Key))) + (t.Descending ? " desc" : "")));

    /// <summary>Plans a question that is refused or not.</summary>
    public static async Task<PlannedQuestion> Of(string question, object? variables = null)
    {
        Recorder recorder = new();
        OperationRunner runner = new(GraphModel.Default, Schema, recorder, new OperationSettings("0.0.0-test"));
        Dictionary<string, object?> values = variables?.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(variables)) ?? [];
        using OperationResult result = await runner.RunAsync(new GraphQLRequest(question, null, values), CancellationToken.None);
        return recorder.Arguments is { } arguments ? new(recorder.Plan, arguments, null) : new(null, null, FirstError(result));
    }

    /// <summary>Plans a page of statements with a filter.</summary>
    public static Task<PlannedQuestion> OfFilter(string where) => Of($"{{ statements(where: {where}) {{ nodes {{ id }} }} }}");

    private static string KeyOf(OrderKey key) => key switch
    {
        FieldKey field => field.Field.Name,
        CountKey count => $"#{count.List.Name}",
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    private static JsonElement? FirstError(OperationResult result)
    {
        using JsonDocument response = JsonDocument.Parse(result.Body);
        return response.RootElement.TryGetProperty("errors", out JsonElement errors) ? errors[0].Clone() : null;
    }

    /// <summary>A store that keeps what it is asked and answers nothing.</summary>
    private sealed class Recorder : IGraphStore
    {
        public string Name => "recorder";

        public Plan? Plan { get; private set; }

        public Arguments? Arguments { get; private set; }

        public CompiledQuery Compile(Plan plan)
        {
            Plan = plan;
            return new CompiledQuery("", plan);
        }

        public ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel)
        {
            Arguments = arguments;
            throw new StoreException(ErrorCodes.StoreUnavailable, "It only keeps what it is asked.");
        }

        public ValueTask<bool> IsEmptyAsync(CancellationToken cancel) => new(true);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
