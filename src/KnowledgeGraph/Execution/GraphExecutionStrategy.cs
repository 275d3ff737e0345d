using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Stores;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Execution;

/// <summary>Answers an operation as a whole: one plan, one statement. Only what is asked of the schema itself goes the library's way.</summary>
/// <param name="planner">Plans operations.</param>
/// <param name="store">Answers plans.</param>
/// <param name="about">What a response tells that no record holds.</param>
internal sealed class GraphExecutionStrategy(Planner planner, IGraphStore store, AnswerContext about) : SerialExecutionStrategy
{
    /// <summary>The length of the statements that are kept compiled, in characters, each with its plan.</summary>
    private const long KeptStatements = 4_000_000;

    private static readonly byte[] Nothing = "[]"u8.ToArray();

    private readonly RecentCache<PlanKey, CompiledQuery> _compiled = new(KeptStatements);

    /// <inheritdoc/>
    public override async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        OperationCall call = (OperationCall)context.RootValue!;
        call.IsValid = true;
        IObjectGraphType query = GetOperationRootType(context);
        Dictionary<string, (GraphQLField Field, FieldType Definition)> roots = CollectFieldsFrom(context, query, context.Operation.SelectionSet, null);
        string[] asked = [.. roots.Keys];
        RootExecutionNode? introspection = await IntrospectAsync(context, query, roots);
        (Plan plan, Arguments arguments) = planner.Plan(context, roots, (type, selections) => CollectFieldsFrom(context, type, selections, null));
        CompiledQuery? compiled = plan.StoredRoots.Any() ? Compile(plan) : null;
        PlannedOperation planned = new(compiled?.Plan ?? plan, arguments, compiled);
        call.Planned = planned;
        call.Introspects = introspection is not null;
        if (!call.Explains)
        {
            await AnswerAsync(call, planned, introspection, asked, context.CancellationToken);
        }

        return new ExecutionResult { Executed = true };
    }

    /// <summary>Answers an operation that was planned before and asks nothing of the schema.</summary>
    public Task AnswerAsync(OperationCall call, PlannedOperation planned, CancellationToken cancel) => AnswerAsync(call, planned, null, [], cancel);

    private async Task AnswerAsync(OperationCall call, PlannedOperation planned, RootExecutionNode? introspection, string[] asked, CancellationToken cancel)
    {
        call.HasRun = true;
        using Answer? answer = planned.Query is null ? null : await store.ReadAsync(planned.Query, planned.Arguments, cancel);
        Write(call, planned, answer, introspection, asked);
    }

    /// <summary>Runs what is asked of the schema and takes it out of the roots; null when nothing is.</summary>
    private async Task<RootExecutionNode?> IntrospectAsync(
        ExecutionContext context, IObjectGraphType query, Dictionary<string, (GraphQLField Field, FieldType Definition)> roots)
    {
        RootExecutionNode root = new(query, context.Operation.SelectionSet);
        List<ExecutionNode> nodes = [];
        foreach ((string key, (GraphQLField field, FieldType definition)) in roots)
        {
            if (definition == context.Schema.SchemaMetaFieldType || definition == context.Schema.TypeMetaFieldType)
            {
                nodes.Add(BuildExecutionNode(root, definition.ResolvedType!, field, definition));
                roots.Remove(key);
            }
        }

        if (nodes.Count == 0)
        {
            return null;
        }

        root.SubFields = [.. nodes];
        await ExecuteNodeTreeAsync(context, root);
        return root;
    }

    private CompiledQuery Compile(Plan plan)
    {
        PlanKey key = new(plan);
        CompiledQuery? compiled = _compiled.Find(key);
        if (compiled is null)
        {
            compiled = store.Compile(plan);
            _compiled.Keep(key, compiled, compiled.Text.Length);
        }

        return compiled;
    }

    private void Write(OperationCall call, PlannedOperation planned, Answer? answer, RootExecutionNode? introspection, string[] asked)
    {
        ReadOnlySpan<byte> json = answer is null ? Nothing : answer.Json.Span;
        call.Body.Writer.WritePropertyName("data"u8);
        if (introspection is null)
        {
            AnswerWriter.Write(planned.Plan, planned.Arguments, about, json, call.Body.Writer);
        }
        else
        {
            using ResponseBody other = new();
            AnswerWriter.Write(planned.Plan, planned.Arguments, about, json, other.Writer);
            other.Writer.Flush();
            IntrospectionWriter.Write(introspection, other.Written, asked, call.Body.Writer);
        }
    }
}
