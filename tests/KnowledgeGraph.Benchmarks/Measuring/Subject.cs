using GraphQLParser.AST;
using KnowledgeGraph.Benchmarks.Questions;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>A question made ready to be measured on one graph.</summary>
internal sealed class Subject : IDisposable
{
    /// <summary>Makes a question ready.</summary>
    public Subject(Question question, Graph graph)
    {
        Question = question;
        Document = graph.Pipeline.Parse(question.Request);
        Planned = graph.Pipeline.Plan(question.Request, Document);
        Compiled = graph.Store.Compile(Planned.Plan);
        Generated = Pipeline.Bound(Compiled.Text, Planned.Plan, Planned.Arguments);
        Bare = new BareStatement(graph.Connection, Generated);
        using RawStatement generated = new(graph.Connection.Handle!, Generated);
        using RawStatement written = new(graph.Connection.Handle!, question.Written);
        string answer = generated.Answer();
        AnswersAgree = answer == written.Answer();
        AnswerLength = System.Text.Encoding.UTF8.GetByteCount(answer);
        (GeneratedSteps, WrittenSteps) = (generated.Steps, written.Steps);
    }

    public Question Question { get; }

    public GraphQLDocument Document { get; }

    public Pipeline.Planned Planned { get; }

    public CompiledQuery Compiled { get; }

    /// <summary>The generated statement with its values.</summary>
    public SqlText Generated { get; }

    /// <summary>The generated statement, prepared.</summary>
    public BareStatement Bare { get; }

    /// <summary>Whether the generated statement and the one written by hand give the same answer.</summary>
    public bool AnswersAgree { get; }

    /// <summary>How long the store's answer is, in bytes.</summary>
    public int AnswerLength { get; }

    /// <summary>The steps of the generated statement in SQLite's virtual machine.</summary>
    public int GeneratedSteps { get; }

    /// <summary>The steps of the statement written by hand.</summary>
    public int WrittenSteps { get; }

    /// <inheritdoc/>
    public void Dispose() => Bare.Dispose();
}
