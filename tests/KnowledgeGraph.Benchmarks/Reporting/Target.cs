using KnowledgeGraph.Benchmarks.Measuring;

namespace KnowledgeGraph.Benchmarks.Reporting;

/// <summary>Something to reach.</summary>
/// <param name="What">What it is.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Bound">What it is measured against.</param>
/// <param name="AtLeast">Whether the bound is the least; otherwise it is the most.</param>
/// <param name="Detail">What the value comes from.</param>
internal sealed record Target(string What, double Value, double Bound, bool AtLeast, string Detail)
{
    /// <summary>How much slower than the bare statement an answer over HTTP may be.</summary>
    private const double HttpRatio = 1.5;

    /// <summary>What it may take besides, in microseconds.</summary>
    private const double HttpSlack = 150;

    /// <summary>Whether it was reached.</summary>
    public bool IsReached => AtLeast ? Value >= Bound : Value <= Bound;

    /// <summary>All targets, with what was measured.</summary>
    public static IEnumerable<Target> Of(Results results)
    {
        foreach (Result question in results.Questions)
        {
            double bare = question.Bare.Median;
            yield return new Target(
                $"HTTP ≤ {HttpRatio} × bare + {HttpSlack} µs: {question.Subject.Question.Name}", question.Http.Median, (HttpRatio * bare) + HttpSlack, AtLeast: false, $"bare {bare:0} µs");
        }

        foreach (Subject subject in results.Questions.Select(q => q.Subject))
        {
            yield return new Target(
                $"steps ≤ 1.5 × by hand: {subject.Question.Name}",
                (double)subject.GeneratedSteps / subject.WrittenSteps,
                1.5,
                AtLeast: false,
                $"{subject.GeneratedSteps} / {subject.WrittenSteps}{(subject.AnswersAgree ? "" : ", the answers differ")}");
        }

        yield return new Target("two readers ≥ 1.7 × one", results.Readers.Ratio, 1.7, AtLeast: true, $"{results.Readers.Two:0} / {results.Readers.One:0} a second");
        Samples middle = results["page, from the middle"].Bare;
        Samples first = results["page, the first"].Bare;
        yield return new Target("page from the middle ≤ 1.2 × the first", middle.Median / first.Median, 1.2, AtLeast: false, $"{middle.Median:0} / {first.Median:0} µs");
        foreach (Result question in results.Questions.Where(q => q.Larger.Count > 0))
        {
            yield return new Target(
                $"larger graph ≤ 1.3 × the time: {question.Subject.Question.Name}",
                question.Larger.Median / question.Beside.Median,
                1.3,
                AtLeast: false,
                $"{question.Larger.Median:0} / {question.Beside.Median:0} µs, {question.LargerLength} / {question.Subject.AnswerLength} bytes");
        }

        yield return new Target($"private memory at {Load.Connections} connections < 400 MB", results.Memory / 1e6, 400, AtLeast: false, $"{results.MemoryBefore / 1e6:0} MB before the first question");
    }
}
