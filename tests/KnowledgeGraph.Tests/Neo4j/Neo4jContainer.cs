using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>A Neo4j in a container.</summary>
internal sealed class Neo4jContainer(IContainer container) : IAsyncDisposable
{
    private const int Port = 7474;
    private const string Password = "for-tests-only";

    /// <summary>Whether there seems to be a Docker that can run it; asking it would hold up the search for tests.</summary>
    public static bool CanRun => Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } || File.Exists("/var/run/docker.sock") || File.Exists(@"\\.\pipe\docker_engine");

    /// <summary>Starts a server.</summary>
    public static async Task<(Neo4jOptions Options, IAsyncDisposable Process)> StartAsync()
    {
        IContainer container = new ContainerBuilder("neo4j:5.26-community")
            .WithPortBinding(Port, assignRandomHostPort: true)
            .WithEnvironment("NEO4J_AUTH", $"neo4j/{Password}")
            .WithEnvironment("NEO4J_server_threads_worker__count", "64")
            .WithEnvironment("NEO4J_db_transaction_timeout", "30s")
            .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(r => r.ForPort(Port)))
            .Build();
        await container.StartAsync();
        Uri uri = new UriBuilder("http", container.Hostname, container.GetMappedPublicPort(Port)).Uri;
        return (new Neo4jOptions(uri) { User = "neo4j", Password = Password }, new Neo4jContainer(container));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => container.DisposeAsync();
}
