using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using KnowledgeGraph.Api.Hosting;
using KnowledgeGraph.Stores.Neo4j;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>The program itself, on a graph store.</summary>
/// <param name="options">Where the store is.</param>
/// <param name="timeout">How many seconds a question may take.</param>
internal sealed class Neo4jHost(Neo4jOptions options, string timeout = "10") : WebApplicationFactory<Seeder>, ILoggerProvider
{
    /// <summary>What was written into the log.</summary>
    public ConcurrentQueue<string> Written { get; } = new();

    /// <summary>Asks a question.</summary>
    /// <returns>The status and the body of the response.</returns>
    public async Task<(HttpStatusCode Status, string Body)> AskAsync(string query)
    {
        using HttpResponseMessage response = await CreateClient().PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query }, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Asks whether the program can answer.</summary>
    public async Task<(HttpStatusCode Status, string Body)> HealthAsync()
    {
        using HttpResponseMessage response = await CreateClient().GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Writer(Written);

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseContentRoot(Repository.Folder)
        .UseEnvironment(Environments.Production)
        .UseSetting("store", "neo4j")
        .UseSetting("timeout", timeout)
        .UseSetting("NEO4J_URI", options.Uri.ToString())
        .UseSetting("NEO4J_USER", options.User ?? "")
        .UseSetting("NEO4J_PASSWORD", options.Password ?? "")
        .UseSetting("NEO4J_DATABASE", options.Database)
        .ConfigureLogging(l => l.ClearProviders().AddProvider(this));

    private sealed class Writer(ConcurrentQueue<string> written) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            written.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
    }
}
