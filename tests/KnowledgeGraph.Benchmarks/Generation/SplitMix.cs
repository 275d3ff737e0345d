namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers from the same seed on every runtime, which <see cref="Random"/> does not promise.
/// Each thing that is generated has a generator of its own, so that any of them can be made without those before it.
/// </summary>
internal struct SplitMix
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>Starts the numbers of one thing.</summary>
    /// <param name="stream">What sort of thing it is.</param>
    /// <param name="index">Which of them.</param>
    public SplitMix(int stream, int index) => _state = Mix(((ulong)(uint)stream << 32) ^ (uint)index ^ 0x52656163_74696F6E);

    /// <summary>The next number.</summary>
    public ulong Next() => Mix(_state += Step);

    /// <summary>A number from 0 to below a bound.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number from 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True so many times in a hundred.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    /// <summary>One of some values.</summary>
    public T Of<T>(ReadOnlySpan<T> values) => values[Below(values.Length)];

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
