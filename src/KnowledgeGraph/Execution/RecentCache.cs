using System.Collections.Concurrent;

namespace KnowledgeGraph.Execution;

/// <summary>
/// Keeps what was used lately, in two generations: when the young one has grown to its size it becomes the old one, and what is found in the old one is young again.
/// </summary>
/// <typeparam name="TKey">The keys, compared by value.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
/// <param name="size">The weight at which a generation is full; the cache holds at most twice of it.</param>
/// <param name="comparer">How keys are compared; null where they compare themselves.</param>
internal sealed class RecentCache<TKey, TValue>(long size, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<TKey, (TValue Value, int Weight)> _young = new(comparer);
    private volatile ConcurrentDictionary<TKey, (TValue Value, int Weight)> _old = new(comparer);
    private long _weight;

    /// <summary>Finds what was kept; null when it is not there, or no longer.</summary>
    public TValue? Find(TKey key)
    {
        if (_young.TryGetValue(key, out (TValue Value, int Weight) entry))
        {
            return entry.Value;
        }

        if (!_old.TryGetValue(key, out entry))
        {
            return default;
        }

        Keep(key, entry.Value, entry.Weight);
        return entry.Value;
    }

    /// <summary>Finds what was kept, by another form of its key that the comparer knows; null when it is not there, or no longer.</summary>
    public TValue? FindBy<TForm>(TForm form)
        where TForm : notnull, allows ref struct
    {
        if (_young.GetAlternateLookup<TForm>().TryGetValue(form, out (TValue Value, int Weight) entry))
        {
            return entry.Value;
        }

        return _old.GetAlternateLookup<TForm>().TryGetValue(form, out TKey? key, out _) ? Find(key) : default;
    }

    /// <summary>Keeps something.</summary>
    public void Keep(TKey key, TValue value, int weight)
    {
        if (!_young.TryAdd(key, (value, weight)) || Interlocked.Add(ref _weight, weight) < size)
        {
            return;
        }

        lock (_turning)
        {
            if (Interlocked.Read(ref _weight) >= size)
            {
                _old = _young;
                _young = new(comparer);
                Interlocked.Exchange(ref _weight, 0);
            }
        }
    }
}
