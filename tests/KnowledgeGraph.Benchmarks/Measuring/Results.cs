namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>What was measured of one question.</summary>
/// <param name="Subject">The question.</param>
internal sealed record Result(Subject Subject)
{
    /// <summary>The steps in this process.</summary>
    public Stages Stages { get; } = new();

    /// <summary>The bare statement.</summary>
    public Samples Bare { get; } = new();

    /// <summary>The answer over HTTP, one connection.</summary>
    public Samples Http { get; } = new();

    /// <summary>The bare statement on the larger graph.</summary>
    public Samples Larger { get; } = new();

    /// <summary>The bare statement on this graph, measured beside <see cref="Larger"/>.</summary>
    public Samples Beside { get; } = new();

    /// <summary>How long the answer is on the larger graph, in bytes.</summary>
    public int LargerLength { get; set; }

    /// <summary>Many connections.</summary>
    public Load? Load { get; set; }
}

/// <summary>What was measured in a run.</summary>
internal sealed class Results
{
    /// <summary>The questions.</summary>
    public required IReadOnlyList<Result> Questions { get; init; }

    /// <summary>The readers side by side.</summary>
    public Readers Readers { get; } = new();

    /// <summary>A question over HTTP that needs no store.</summary>
    public Samples Nothing { get; } = new();

    /// <summary>All questions in turn from many connections.</summary>
    public Load? Mixed { get; set; }

    /// <summary>The private memory of the server before the first question, in bytes.</summary>
    public long MemoryBefore { get; set; }

    /// <summary>The most private memory of the server while many asked, in bytes.</summary>
    public long Memory { get; set; }

    /// <summary>The result of the question with that name.</summary>
    public Result this[string name] => Questions.First(q => q.Subject.Question.Name == name);
}
