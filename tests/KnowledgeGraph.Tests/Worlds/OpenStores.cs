using System.Collections.Concurrent;
using KnowledgeGraph.Tests.Worlds;

[assembly: AssemblyFixture(typeof(OpenStores))]

namespace KnowledgeGraph.Tests.Worlds;

/// <summary>Every world in every store, opened when first asked and closed after the last test.</summary>
public sealed class OpenStores : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(string Store, string World), Lazy<Task<Answerer>>> _open = new();

    internal Task<Answerer> Of(string store, World world) => _open.GetOrAdd((store, world.Name), _ => new(() => Answerer.OpenAsync(store, world))).Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (Lazy<Task<Answerer>> answerer in _open.Values)
        {
            await (await answerer.Value).DisposeAsync();
        }
    }
}
