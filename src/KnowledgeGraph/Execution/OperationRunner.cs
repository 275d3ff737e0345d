using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Execution;

/// <summary>Runs GraphQL operations: document, plan, statement, response.</summary>
internal sealed class OperationRunner
{
    /// <summary>The number of tokens of the documents that are kept parsed and known to be valid.</summary>
    private const long KeptTokens = 100_000;

    private readonly GraphSchema _schema;
    private readonly OperationSettings _settings;
    private readonly IGraphStore _store;
    private readonly DocumentExecuter _executer;
    private readonly GraphExecutionStrategy _strategy;
    private readonly GraphQLDocumentBuilder _builder = new() { MaxDepth = 4 * RequestLimits.DeepestNesting };
    private readonly RecentCache<string, GraphQLDocument> _documents = new(KeptTokens);

    /// <summary>What requests were planned as, for as long as somebody keeps them. No answer is kept.</summary>
    private readonly ConditionalWeakTable<GraphQLRequest, PlannedOperation> _planned = [];

    /// <summary>Prepares to run operations.</summary>
    /// <param name="model">The record types.</param>
    /// <param name="schema">The schema that was derived from them.</param>
    /// <param name="store">Where the graph is kept.</param>
    /// <param name="settings">How operations are run.</param>
    public OperationRunner(GraphModel model, GraphSchema schema, IGraphStore store, OperationSettings settings)
    {
        _schema = schema;
        _settings = settings;
        _store = store;
        _strategy = new GraphExecutionStrategy(new Planner(new PlannerNames(model, schema)), store, new AnswerContext(store.Name, settings.Version));
        ExecutionStrategyRegistration[] strategies = [.. Enum.GetValues<OperationType>().Select(t => new ExecutionStrategyRegistration(_strategy, t))];
        _executer = new DocumentExecuter(_builder, new DocumentValidator(), new DefaultExecutionStrategySelector(strategies), Array.Empty<IConfigureExecution>());
    }

    /// <summary>Runs an operation. Whatever fails, the result tells it; nothing of it is lost for the log.</summary>
    /// <exception cref="OperationCanceledException">The caller no longer waits.</exception>
    public async Task<OperationResult> RunAsync(GraphQLRequest request, CancellationToken cancel)
    {
        OperationCall call = new(new ResponseBody(), explains: false);
        try
        {
            call.Body.Writer.WriteStartObject();
            return await AnswerAsync(request, call, cancel) is { Count: > 0 } errors ? Refuse(call, errors) : Finish(call);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            call.Body.Dispose();
            throw;
        }
        catch (ExecutionError error)
        {
            return Refuse(call, [error]);
        }
        catch (Exception error)
        {
            return Fail(call, error);
        }
    }

    /// <summary>Compiles an operation without running it.</summary>
    /// <returns>Its statement, empty when it needs no store, and what is to say of its orders.</returns>
    /// <exception cref="QueryException">The operation is refused.</exception>
    public async Task<Explanation> ExplainAsync(GraphQLRequest request, CancellationToken cancel)
    {
        PlannedOperation planned = await PlannedAsync(request, cancel);
        return new Explanation(planned.Query?.Text ?? "", [.. OrderNotes.Of(planned.Plan)]);
    }

    /// <summary>Has the store get ready for an operation before anybody asks it.</summary>
    /// <exception cref="QueryException">The operation is refused.</exception>
    /// <exception cref="StoreException">The store could not get ready.</exception>
    public async Task PlanAsync(GraphQLRequest request, CancellationToken cancel)
    {
        PlannedOperation planned = await PlannedAsync(request, cancel);
        if (planned.Query is { } query)
        {
            await _store.PlanAsync(query, planned.Arguments, cancel);
        }
    }

    private async Task<PlannedOperation> PlannedAsync(GraphQLRequest request, CancellationToken cancel)
    {
        using ResponseBody body = new();
        OperationCall call = new(body, explains: true);
        try
        {
            ExecutionResult result = await ExecuteAsync(request, call, cancel);
            return result.Errors is { Count: > 0 } errors ? throw Refused([.. errors]) : call.Planned!;
        }
        catch (ExecutionError error)
        {
            throw Refused([error]);
        }
    }

    /// <summary>Answers a request: one that was answered before need not be planned again.</summary>
    private async Task<ExecutionErrors?> AnswerAsync(GraphQLRequest request, OperationCall call, CancellationToken cancel)
    {
        if (_planned.TryGetValue(request, out PlannedOperation? known))
        {
            call.Planned = known;
            await _strategy.AnswerAsync(call, known, cancel);
            return null;
        }

        // Planning takes a while, and the thread may be one that reads the sockets of others too.
        await Task.Yield();
        ExecutionResult result = await ExecuteAsync(request, call, cancel);
        if (result.Errors is null && call is { Planned: { } planned, Introspects: false })
        {
            _planned.AddOrUpdate(request, planned);
        }

        return result.Errors;
    }

    private async Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, OperationCall call, CancellationToken cancel)
    {
        string text = string.IsNullOrWhiteSpace(request.Query) ? throw new QueryMissingError() : request.Query;
        GraphQLDocument? known = _documents.Find(text);
        int tokens = known is null ? RequestLimits.Check(text) : 0;
        GraphQLDocument document = known ?? Parse(text);
        try
        {
            return await _executer.ExecuteAsync(new ExecutionOptions
            {
                Schema = _schema,
                Root = call,
                Query = text,
                Document = document,
                OperationName = request.OperationName,
                Variables = new Inputs(request.Variables as IDictionary<string, object?> ?? new Dictionary<string, object?>(request.Variables)),

                // No rule reads variables: what depends on them is refused while planning. So a document is valid once and for all.
                ValidationRules = known is null ? null : Array.Empty<IValidationRule>(),
                ThrowOnUnhandledException = true,
                CancellationToken = cancel,
            });
        }
        finally
        {
            if (known is null && call.IsValid)
            {
                _documents.Keep(text, document, tokens);
            }
        }
    }

    private GraphQLDocument Parse(string text)
    {
        GraphQLDocument document = _builder.Build(text);
        DocumentLimits.Check(document);
        return document;
    }

    private OperationResult Finish(OperationCall call)
    {
        if (_settings.ShowStatements && call.Statement is { } statement)
        {
            call.Body.Writer.WriteStartObject("extensions"u8);
            call.Body.Writer.WriteString("statement"u8, statement);
            call.Body.Writer.WriteEndObject();
        }

        return Close(call, code: null);
    }

    private static QueryException Refused(IReadOnlyList<ExecutionError> errors) => new(ErrorWriter.CodeOf(errors[0]), ErrorWriter.Lines(errors));

    private static OperationResult Refuse(OperationCall call, IEnumerable<ExecutionError> errors)
    {
        Restart(call);
        return Close(call, ErrorWriter.Write(call.Body.Writer, errors));
    }

    private static OperationResult Fail(OperationCall call, Exception error)
    {
        Restart(call);
        string code = ErrorWriter.Write(call.Body.Writer, error);
        if (call.HasRun)
        {
            call.Body.Writer.WriteNull("data"u8);
        }

        return Close(call, code, error is QueryException ? null : error);
    }

    private static void Restart(OperationCall call)
    {
        call.Body.Reset();
        call.Body.Writer.WriteStartObject();
    }

    private static OperationResult Close(OperationCall call, string? code, Exception? failure = null)
    {
        call.Body.Writer.WriteEndObject();
        call.Body.Writer.Flush();
        return new OperationResult(call.Body) { ErrorCode = code, IsRequestError = code is not null && !call.HasRun, Failure = failure };
    }
}
