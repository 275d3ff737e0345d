using System.Diagnostics;
using System.Text.Json;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Benchmarks.Questions;
using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Schema;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>The way of a question up to its plan, taken apart so that each step can be timed: as <see cref="OperationRunner"/> goes it, without its caches.</summary>
internal sealed class Pipeline
{
    private readonly GraphSchema _schema;
    private readonly DocumentExecuter _executer;
    private readonly GraphQLDocumentBuilder _builder = new();
    private readonly DocumentValidator _validator = new();

    /// <summary>Prepares the way.</summary>
    public Pipeline(GraphModel model, GraphSchema schema)
    {
        _schema = schema;
        PlanningStrategy strategy = new(new Planner(new PlannerNames(model, schema)));
        _executer = new DocumentExecuter(
            _builder, _validator, new DefaultExecutionStrategySelector([new ExecutionStrategyRegistration(strategy, OperationType.Query)]), Array.Empty<IConfigureExecution>());
    }

    /// <summary>Reads a document, with the counting before and after.</summary>
    public GraphQLDocument Parse(GraphQLRequest request)
    {
        RequestLimits.Check(request.Query);
        GraphQLDocument document = _builder.Build(request.Query);
        DocumentLimits.Check(document);
        return document;
    }

    /// <summary>Validates a document, which happens once for each that is kept.</summary>
    public void Validate(GraphQLRequest request, GraphQLDocument document)
    {
        IValidationResult result = _validator.ValidateAsync(new ValidationOptions
        {
            Schema = _schema,
            Document = document,
            Operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single(),
            Variables = VariablesOf(request),
            Rules = DocumentValidator.CoreRules,
            UserContext = new Dictionary<string, object?>(),
        }).GetAwaiter().GetResult();
        Demand(request, result.Errors);
    }

    /// <summary>Plans the operation of a document that is valid.</summary>
    public Planned Plan(GraphQLRequest request, GraphQLDocument document)
    {
        Planned planned = new();
        ExecutionResult result = _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = _schema,
            Root = planned,
            Query = request.Query,
            Document = document,
            Variables = VariablesOf(request),
            ValidationRules = Array.Empty<IValidationRule>(),
            ThrowOnUnhandledException = true,
        }).GetAwaiter().GetResult();
        Demand(request, result.Errors);
        return planned;
    }

    /// <summary>A compiled statement with its values, as the store's readers bind them.</summary>
    public static SqlText Bound(string statement, Plan plan, Arguments arguments) => new(
        statement,
        plan.Slots.Select((kind, slot) => (Name: $"p{slot}", Value: Stored(kind, arguments.Values[slot]))).ToDictionary(p => p.Name, p => p.Value));

    private static Inputs VariablesOf(GraphQLRequest request) => new(new Dictionary<string, object?>(request.Variables));

    private static void Demand(GraphQLRequest request, IEnumerable<ExecutionError>? errors)
    {
        if (errors?.FirstOrDefault() is { } error)
        {
            throw new InvalidOperationException($"{error.Message} In: {request.Query}");
        }
    }

    private static object Stored(SlotKind kind, object value) => value switch
    {
        bool truth => truth ? 1L : 0L,
        string[] terms when kind == SlotKind.Terms => string.Join(' ', terms.Select(t => $"\"{t}\"*")),
        string[] texts => JsonSerializer.Serialize(texts),
        long[] numbers => JsonSerializer.Serialize(numbers),
        _ => value,
    };

    /// <summary>A planned operation.</summary>
    internal sealed class Planned
    {
        public Plan Plan { get; set; } = null!;

        public Arguments Arguments { get; set; } = null!;

        /// <summary>How long the planning took, in ticks of the stopwatch.</summary>
        public long Ticks { get; set; }

        /// <summary>How many bytes it allocated.</summary>
        public long Bytes { get; set; }
    }

    private sealed class PlanningStrategy(Planner planner) : SerialExecutionStrategy
    {
        public override Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
        {
            Planned planned = (Planned)context.RootValue!;
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            Dictionary<string, (GraphQLField Field, FieldType Definition)> roots = CollectFieldsFrom(context, GetOperationRootType(context), context.Operation.SelectionSet, null);
            (planned.Plan, planned.Arguments) = planner.Plan(context, roots, (type, selections) => CollectFieldsFrom(context, type, selections, null));
            planned.Ticks = Stopwatch.GetTimestamp() - start;
            planned.Bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            return Task.FromResult(new ExecutionResult { Executed = true });
        }
    }
}
