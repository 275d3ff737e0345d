namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>Picks the same number of things, evenly spread, out of however many there are: what is rare stays equally rare in a larger graph.</summary>
/// <param name="wanted">How many are picked.</param>
/// <param name="total">Out of how many.</param>
/// <param name="shift">Where in the spread the picking begins, so that two quotas do not pick the same.</param>
internal readonly struct Quota(int wanted, int total, int shift = 0)
{
    /// <summary>The place of a thing among the picked; -1 when it is not picked.</summary>
    public int PlaceOf(int index)
    {
        long shifted = (index + shift) % total;
        long before = shifted * wanted / total;
        return (shifted + 1) * wanted / total > before ? (int)before : -1;
    }
}
