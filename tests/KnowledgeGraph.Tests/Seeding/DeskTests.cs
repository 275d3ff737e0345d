using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Tests that every store must pass: a class for each store runs them.</summary>
/// <param name="store">The name of the store.</param>
public abstract class DeskTests(string store)
{
    /// <summary>A desk with an empty graph in the store.</summary>
    private protected Task<Desk> OpenAsync() => Desk.OpenAsync(store);

    /// <summary>Leaves the test out where the store is not there.</summary>
    private protected void SkipWithoutStore() => Answerer.SkipWithout(store);

    /// <summary>A desk beside it, with an empty graph of its own, which what comes out of the store is held against.</summary>
    private protected static Task<Desk> OpenBesideAsync() => Desk.OpenAsync("sqlite");
}
