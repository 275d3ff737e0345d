using System.Buffers;
using System.Text;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>A store that has the server profile each statement.</summary>
internal sealed class ProfilingStore(Neo4jStore store, Neo4jOptions options) : IGraphStore
{
    public string Name => store.Name;

    /// <summary>What the last statement cost.</summary>
    public Profile? Last { get; private set; }

    public CompiledQuery Compile(Plan plan) => store.Compile(plan);

    public async ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel)
    {
        ReadOnlyMemory<byte> request = ((Neo4jQuery)query).Prefixed("PROFILE").Request(arguments);
        string reply = await SharedDatabase.SendAsync(options, request);
        Last = Profile.Read(query.Text, reply);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(reply.Length));
        return Neo4jReply.Read(buffer, Encoding.UTF8.GetBytes(reply, buffer));
    }

    public ValueTask<bool> IsEmptyAsync(CancellationToken cancel) => store.IsEmptyAsync(cancel);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
