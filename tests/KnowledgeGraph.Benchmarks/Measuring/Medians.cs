namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>What most rounds say: one that was disturbed changes nothing.</summary>
internal static class Medians
{
    /// <summary>The middle one of some values, the upper of two.</summary>
    public static double Median(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>Between which of some values the middle half of them lies.</summary>
    public static (double Low, double High) MiddleHalf(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int quarter = sorted.Length / 4;
        return (sorted[quarter], sorted[^(quarter + 1)]);
    }
}
