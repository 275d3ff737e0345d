using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Seeding;
using KnowledgeGraph.Tests.Worlds;
using Reply = KnowledgeGraph.Tests.Neo4j.StubServer.Reply;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>A start that cannot be is one sentence on what is wrong and what to do.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class Neo4jStartTests
{
    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        StubServer server = StubServer.Saying(Reply.Value("1"));
        await server.DisposeAsync();
        (await RefusalAsync(server)).ShouldBe($"Neo4j does not answer at {server.Uri}: start it, or set NEO4J_URI to where it is.");
    }

    [Theory]
    [InlineData("4.4.42")]
    [InlineData("5.25.1")]
    public async Task A_server_that_is_too_old_is_told_what_is_needed(string version) =>
        (await RefusalAsync(new PreparedDatabase(version))).ShouldEndWith($"is Neo4j {version}; 5.26 or later is needed.");

    [Theory]
    [InlineData("5.26.0")]
    [InlineData("5.27-aura")]
    [InlineData("2025.10.1")]
    public async Task Later_versions_will_do(string version)
    {
        PreparedDatabase database = new(version);
        await using StubServer server = StubServer.Start(r => Task.FromResult(database.Say(r) ?? throw new InvalidOperationException(r.Body)));
        await OpenAsync(new Neo4jOptions(server.Uri));
    }

    [Fact]
    public async Task A_server_from_before_the_Query_API_is_told_apart()
    {
        await using StubServer server = StubServer.Saying(new Reply(404, "Not found"));
        (await RefusalAsync(server)).ShouldBe(
            $"What answers in place of the graph store is not the Query API of Neo4j 5.26 or later: NEO4J_URI is its HTTP address, such as http://localhost:7474. It was sought at {server.Uri}.");
    }

    [Fact]
    public async Task Who_starts_the_program_is_told_what_the_server_said()
    {
        await using StubServer server = StubServer.Saying(Reply.Error("Neo.DatabaseError.Database.UnableToStartDatabase"));
        (await RefusalAsync(server)).ShouldBe(
            $"The graph store could not do what it was asked. It was asked for the database neo4j at {server.Uri} and said: Neo.DatabaseError.Database.UnableToStartDatabase: secret");
    }

    [Fact]
    public async Task Indexes_are_waited_for_and_one_that_could_not_be_built_is_told()
    {
        PreparedDatabase building = new() { States = new Queue<string>(["POPULATING", "POPULATING"]) };
        await using StubServer server = StubServer.Start(r => Task.FromResult(building.Say(r) ?? throw new InvalidOperationException(r.Body)));
        await OpenAsync(new Neo4jOptions(server.Uri));
        building.States.ShouldBeEmpty();
        (await RefusalAsync(new PreparedDatabase { States = new Queue<string>(["POPULATING", "FAILED"]) })).ShouldContain("has an index that could not be built: drop what SHOW INDEXES");
    }

    [Fact]
    public Task A_start_that_was_broken_off_is_finished_by_the_next() => OnServer(async options =>
    {
        await SharedDatabase.RunAsync(options, "MATCH (n:Graph) DELETE n");
        string[] names = [.. Neo4jSchema.IndexNames(GraphModel.Default).Where((_, i) => i % 3 == 0)];
        foreach (string name in names)
        {
            string kind = Neo4jSchema.Text(GraphModel.Default).Contains($"CONSTRAINT {name} ", StringComparison.Ordinal) ? "CONSTRAINT" : "INDEX";
            await SharedDatabase.RunAsync(options, $"DROP {kind} {name}");
        }

        await OpenAsync(options);
        string list = string.Join(", ", names.Select(n => $"'{n}'"));
        (await SharedDatabase.CountAsync(options, $"SHOW INDEXES YIELD name, state WHERE name IN [{list}] AND state = 'ONLINE' RETURN count(*)")).ShouldBe(names.Length);
        (await SharedDatabase.CountAsync(options, "MATCH (n:Graph) RETURN count(n)")).ShouldBe(1);
    });

    [Fact]
    public async Task The_program_ends_with_the_sentence_when_there_is_no_server()
    {
        StubServer server = StubServer.Saying(Reply.Value("1"));
        await server.DisposeAsync();
        CommandRun run = await StartAsync(server.Uri, "neo4j");
        run.Error.Trim().ShouldBe($"Neo4j does not answer at {server.Uri}: start it, or set NEO4J_URI to where it is.");
        run.Code.ShouldBe(1);
    }

    [Fact]
    public Task The_program_ends_with_the_sentence_when_there_is_no_such_database() => OnServer(async options =>
    {
        CommandRun run = await StartAsync(options.Uri, "nowhere");
        run.Error.Trim().ShouldStartWith($"The graph store has no such database: check NEO4J_DATABASE. It was asked for the database nowhere at {options.Uri} and said: Neo.ClientError.Database.DatabaseNotFound");
        run.Error.Trim().ShouldNotContain("\n");
        run.Code.ShouldBe(1);
    });

    [Theory]
    [InlineData("bolt://localhost:7687", "give http://localhost:7474.")]
    [InlineData("neo4j+s://0a1b2c3d.databases.neo4j.io", "give https://0a1b2c3d.databases.neo4j.io.")]
    public async Task The_program_ends_with_the_address_to_give(string address, string end)
    {
        CommandRun run = await CommandRun.OfAsync(AppContext.BaseDirectory, $"--NEO4J_URI={address}");
        run.Error.Trim().ShouldEndWith(end);
        run.Code.ShouldBe(1);
    }

    private static async Task OnServer(Func<Neo4jOptions, Task> test)
    {
        Assert.SkipWhen(Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");
        await (await Neo4jServer.Instance).AloneAsync(test);
    }

    private static Task<CommandRun> StartAsync(Uri uri, string database) =>
        CommandRun.OfAsync(AppContext.BaseDirectory, $"--NEO4J_URI={uri}", $"--NEO4J_DATABASE={database}", "--no-seed", "--urls", "http://127.0.0.1:0");

    private static async Task<string> RefusalAsync(PreparedDatabase database)
    {
        await using StubServer server = StubServer.Start(r => Task.FromResult(database.Say(r) ?? throw new InvalidOperationException(r.Body)));
        return await RefusalAsync(server);
    }

    private static async Task<string> RefusalAsync(StubServer server) => (await Should.ThrowAsync<StoreException>(() => OpenAsync(new Neo4jOptions(server.Uri)))).Message;

    private static async Task OpenAsync(Neo4jOptions options)
    {
        await using Neo4jStore store = new(options, GraphModel.Default, new FixedClock());
        await store.IsEmptyAsync(TestContext.Current.CancellationToken);
    }
}
