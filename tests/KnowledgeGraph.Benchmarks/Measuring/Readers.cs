using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>What one and what two readers on threads of their own read in a second, without HTTP.</summary>
internal sealed class Readers
{
    private readonly List<double> _one = [];
    private readonly List<double> _two = [];

    /// <summary>The answers a second of one reader, the median of the rounds.</summary>
    public double One => _one.Median();

    /// <summary>The answers a second of two readers together, the median of the rounds.</summary>
    public double Two => _two.Median();

    /// <summary>The middle one of the rounds' own ratios: what disturbs a round disturbs both.</summary>
    public double Ratio => _one.Zip(_two, (one, two) => two / one).Median();

    /// <summary>Lets one reader read, and then two.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="subjects">What is read, in turn.</param>
    /// <param name="time">How long each time.</param>
    public void Measure(Graph graph, IReadOnlyList<Subject> subjects, TimeSpan time)
    {
        _one.Add(Read(graph, subjects, 1, time));
        _two.Add(Read(graph, subjects, 2, time));
    }

    private static double Read(Graph graph, IReadOnlyList<Subject> subjects, int readers, TimeSpan time)
    {
        using Barrier ready = new(readers);
        double[] rates = new double[readers];
        Thread[] threads = [.. Enumerable.Range(0, readers).Select(i => new Thread(() => rates[i] = Read(graph, subjects, ready, time)))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        return rates.Sum();
    }

    private static double Read(Graph graph, IReadOnlyList<Subject> subjects, Barrier ready, TimeSpan time)
    {
        using SqliteReader reader = new(graph.File.Path);
        for (int i = 0; i < 20 * subjects.Count; i++)
        {
            Read(reader, subjects[i % subjects.Count]);
        }

        ready.SignalAndWait();
        long start = TimeProvider.System.GetTimestamp();
        int answers = 0;
        while (TimeProvider.System.GetElapsedTime(start) < time)
        {
            Read(reader, subjects[answers++ % subjects.Count]);
        }

        return answers / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static void Read(SqliteReader reader, Subject subject)
    {
        using Answer answer = reader.Read(subject.Compiled, subject.Planned.Arguments, CancellationToken.None);
    }
}
