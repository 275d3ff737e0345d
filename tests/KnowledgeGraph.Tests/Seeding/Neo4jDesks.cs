using KnowledgeGraph.Tests.Neo4j;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>The desks at the one Neo4j, in one turn: worlds that questions are put to would else be loaded anew after each of them.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jDesks : IAsyncLifetime, ICollectionFixture<Neo4jDesks>
{
    public const string Name = "Desks at Neo4j";

    private IDisposable? _turn;

    public async ValueTask InitializeAsync()
    {
        if (Neo4jServer.Absence is null)
        {
            _turn = await (await Neo4jServer.Instance).Database.TakeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_turn is not null)
        {
            await (await Neo4jServer.Instance).Database.EmptyAsync();
            _turn.Dispose();
        }
    }
}
