using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Tests.Execution;

public sealed class RecentCacheTests
{
    [Fact]
    public void What_is_kept_is_found() => Filled(3).Find(2).ShouldBe("2");

    [Fact]
    public void What_was_used_lately_stays_when_others_go()
    {
        RecentCache<int, string> cache = new(10);
        cache.Keep(0, "0", 1);
        for (int i = 1; i < 200; i++)
        {
            cache.Keep(i, $"{i}", 1);
            cache.Find(0).ShouldBe("0");
        }

        cache.Find(100).ShouldBeNull();
    }

    [Fact]
    public void What_was_found_by_another_form_of_its_key_stays_too()
    {
        RecentCache<string, string> cache = new(10, StringComparer.Ordinal);
        cache.Keep("0", "zero", 1);
        for (int i = 1; i < 200; i++)
        {
            cache.Keep($"{i}", $"{i}", 1);
            cache.FindBy("10".AsSpan(1)).ShouldBe("zero");
        }

        cache.FindBy("100".AsSpan()).ShouldBeNull();
    }

    [Fact]
    public void A_cache_is_bounded_by_weight()
    {
        RecentCache<int, string> cache = Filled(200);
        Enumerable.Range(0, 200).Count(i => cache.Find(i) is not null).ShouldBeLessThanOrEqualTo(20);
    }

    private static RecentCache<int, string> Filled(int count)
    {
        RecentCache<int, string> cache = new(10);
        for (int i = 0; i < count; i++)
        {
            cache.Keep(i, $"{i}", 1);
        }

        return cache;
    }
}
