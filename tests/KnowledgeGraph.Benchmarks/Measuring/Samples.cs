using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>How long something took, many times.</summary>
internal sealed class Samples
{
    private readonly List<long> _ticks = [];

    /// <summary>How often.</summary>
    public int Count => _ticks.Count;

    /// <summary>The middle one, in microseconds.</summary>
    public double Median => Percentile(50);

    /// <summary>Times something once.</summary>
    public void Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        Add(Stopwatch.GetTimestamp() - start);
    }

    /// <summary>Adds a time, in ticks of the stopwatch.</summary>
    public void Add(long ticks) => _ticks.Add(ticks);

    /// <summary>Adds the times of another.</summary>
    public void Add(Samples other) => _ticks.AddRange(other._ticks);

    /// <summary>The time that so many in a hundred do not exceed, in microseconds.</summary>
    public double Percentile(double share)
    {
        if (_ticks.Count == 0)
        {
            return double.NaN;
        }

        _ticks.Sort();
        int at = (int)Math.Ceiling(_ticks.Count * share / 100) - 1;
        return _ticks[Math.Clamp(at, 0, _ticks.Count - 1)] * 1_000_000.0 / Stopwatch.Frequency;
    }
}
