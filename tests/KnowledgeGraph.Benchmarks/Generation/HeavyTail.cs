namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>Chooses among things as people do: a few all the time, most of them hardly ever. The weight of the k-th is 1 / (k + offset), after Zipf and Mandelbrot.</summary>
internal sealed class HeavyTail
{
    private readonly double[] _upTo;

    /// <summary>Prepares the choice.</summary>
    /// <param name="count">Among how many.</param>
    /// <param name="offset">The greater, the less the first stand out; above -1.</param>
    public HeavyTail(int count, double offset)
    {
        _upTo = new double[count];
        double sum = 0;
        for (int k = 0; k < count; k++)
        {
            sum += 1 / (k + 1 + offset);
            _upTo[k] = sum;
        }
    }

    /// <summary>Chooses.</summary>
    /// <returns>A number from 0, the commonest, to below the count.</returns>
    public int Choose(ref SplitMix numbers)
    {
        int at = Array.BinarySearch(_upTo, numbers.Share() * _upTo[^1]);
        return Math.Min(at < 0 ? ~at : at + 1, _upTo.Length - 1);
    }
}
