using CsCheck;

namespace KnowledgeGraph.Tests.Properties;

/// <summary>Choices with types that say what they are: the library's overloads take a generator for a constant.</summary>
internal static class Choose
{
    /// <summary>One of some values.</summary>
    public static Gen<T> One<T>(params IEnumerable<T> values)
    {
        T[] all = [.. values];
        return Gen.Int[0, all.Length - 1].Select(i => all[i]);
    }

    /// <summary>One of some generators, by weight.</summary>
    public static Gen<T> Weighted<T>(params IEnumerable<(int Weight, Gen<T> Gen)> choices)
    {
        Gen<T>[] all = [.. choices.SelectMany(c => Enumerable.Repeat(c.Gen, c.Weight))];
        return Gen.Int[0, all.Length - 1].SelectMany(i => all[i]);
    }
}
