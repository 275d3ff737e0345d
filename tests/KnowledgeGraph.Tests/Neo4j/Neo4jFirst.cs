using KnowledgeGraph.Tests.Neo4j;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Neo4jFirst))]

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>The tests that share the one Neo4j are the longest row of tests: they begin first, and all the others run beside them.</summary>
public sealed class Neo4jFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : notnull, ITestCollection =>
        [.. testCollections.OrderBy(c => c.TestCollectionDisplayName == Neo4jServer.Tests ? 0 : 1)];
}
