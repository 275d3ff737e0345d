using Xunit.Sdk;
using Xunit.v3;

namespace KnowledgeGraph.Tests.Worlds;

/// <summary>Orders tests by the world that they ask about, so that a database with room for only one changes it once.</summary>
internal sealed class ByWorld : ITestCaseOrderer
{
    /// <summary>The trait that names the world of a test.</summary>
    public const string Trait = "world";

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(t => t.Traits.TryGetValue(Trait, out IReadOnlyCollection<string>? worlds) ? worlds.First() : "", StringComparer.Ordinal)];
}
