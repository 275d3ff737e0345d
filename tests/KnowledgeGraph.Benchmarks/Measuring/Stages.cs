using KnowledgeGraph.Execution;
using KnowledgeGraph.Query;
using KnowledgeGraph.Stores.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>One step on the way of a question, with its times and what it allocates.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Once">Whether it is done once for a document or a shape and then kept.</param>
internal sealed record Stage(string Name, bool Once)
{
    public Samples Times { get; } = new();

    /// <summary>The bytes that it allocated the last time.</summary>
    public long Bytes { get; set; }
}

/// <summary>The steps on the way of one question through this process.</summary>
internal sealed class Stages
{
    private readonly Stage _parse = new("parse", Once: true);
    private readonly Stage _validate = new("validate", Once: true);
    private readonly Stage _plan = new("plan", Once: false);
    private readonly Stage _compile = new("compile", Once: true);
    private readonly Stage _prepare = new("prepare", Once: true);
    private readonly Stage _run = new("run", Once: false);
    private readonly Stage _write = new("write", Once: false);
    private readonly Stage _whole = new("all of it", Once: false);

    /// <summary>The steps in their order.</summary>
    public IReadOnlyList<Stage> All => [_parse, _validate, _plan, _compile, _prepare, _run, _write, _whole];

    /// <summary>How long the response is, in bytes.</summary>
    public int ResponseLength { get; private set; }

    /// <summary>Measures every step for a batch.</summary>
    public void Measure(Graph graph, Subject subject, Effort effort)
    {
        GraphQLRequest request = subject.Question.Request;
        Repeat(_parse, effort, () => graph.Pipeline.Parse(request));
        Repeat(_validate, effort, () => graph.Pipeline.Validate(request, subject.Document));
        Plan(graph, subject, effort);
        Repeat(_compile, effort, () => SqlCompiler.Compile(subject.Planned.Plan));
        Repeat(_prepare, effort, () => Prepare(graph, subject));
        Repeat(_run, effort, () => subject.Bare.Run());
        Write(graph, subject, effort);
        Whole(graph, request, effort);
    }

    private static void Repeat(Stage stage, Effort effort, Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        stage.Bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        effort.Repeat(stage.Times, action);
    }

    private static void Prepare(Graph graph, Subject subject)
    {
        raw.sqlite3_prepare_v3(graph.Connection.Handle!, subject.Generated.Text, 0, out sqlite3_stmt statement);
        statement.Dispose();
    }

    private void Plan(Graph graph, Subject subject, Effort effort)
    {
        // The executer around the planning belongs to the whole, so the planning tells its time itself.
        effort.Repeat(new Samples(), () =>
        {
            Pipeline.Planned planned = graph.Pipeline.Plan(subject.Question.Request, subject.Document);
            _plan.Times.Add(planned.Ticks);
            _plan.Bytes = planned.Bytes;
        });
    }

    private void Write(Graph graph, Subject subject, Effort effort)
    {
        using SqliteReader reader = new(graph.File.Path);
        using Stores.Answer answer = reader.Read(subject.Compiled, subject.Planned.Arguments, CancellationToken.None);
        AnswerContext about = new("sqlite", "0.0.0");
        Repeat(_write, effort, () =>
        {
            using ResponseBody body = new();
            AnswerWriter.Write(subject.Planned.Plan, subject.Planned.Arguments, about, answer.Json.Span, body.Writer);
            body.Writer.Flush();
        });
    }

    private void Whole(Graph graph, GraphQLRequest request, Effort effort)
    {
        Repeat(_whole, effort, Ask);

        // The reader works on a thread of its own, so what is allocated must be counted over all threads.
        const int Times = 10;
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < Times; i++)
        {
            Ask();
        }

        _whole.Bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / Times;

        void Ask()
        {
            using OperationResult result = graph.Runner.RunAsync(request, CancellationToken.None).GetAwaiter().GetResult();
            ResponseLength = result.Body.Length;
            if (result.ErrorCode is { } code)
            {
                throw new InvalidOperationException($"The question failed with {code}: {request.Query}");
            }
        }
    }
}
