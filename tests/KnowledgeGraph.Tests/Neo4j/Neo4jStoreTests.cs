using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>What the graph store does with a real server.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class Neo4jStoreTests
{
    [Fact]
    public Task An_empty_database_is_empty_and_a_filled_one_is_not() => OnServer(async options =>
    {
        await using Neo4jStore store = await OpenAsync(options);
        (await store.IsEmptyAsync(Cancel)).ShouldBeTrue();
        await store.LoadAsync(TestWorld.Datasets, TestWorld.Records, Cancel);
        (await store.IsEmptyAsync(Cancel)).ShouldBeFalse();
        await using Neo4jStore again = await OpenAsync(options);
        (await again.IsEmptyAsync(Cancel)).ShouldBeFalse();
    });

    [Fact]
    public Task A_record_that_is_there_already_leaves_nothing_of_the_others() => OnServer(async options =>
    {
        await using Neo4jStore store = await OpenAsync(options);
        Record first = TestWorld.Records[0];
        StoreException refused = await Should.ThrowAsync<StoreException>(async () => await store.LoadAsync(TestWorld.Datasets, [.. TestWorld.Records, first], Cancel));
        refused.Code.ShouldBe(ErrorCodes.Conflict);
        refused.Message.ShouldContain(first.Id);
        (await NodesAsync(options)).ShouldBe(0);
        await store.LoadAsync(TestWorld.Datasets, TestWorld.Records, Cancel);
    });

    [Fact]
    public Task A_reference_to_nothing_leaves_nothing() => OnServer(async options =>
    {
        await using Neo4jStore store = await OpenAsync(options);
        Record[] lonely = [.. TestWorld.Records.Where(r => r.Id != "actor:alpha")];
        StoreException refused = await Should.ThrowAsync<StoreException>(async () => await store.LoadAsync(TestWorld.Datasets, lonely, Cancel));
        refused.Code.ShouldBe(ErrorCodes.ValidationFailed);
        (await NodesAsync(options)).ShouldBe(0);
    });

    [Fact]
    public Task A_cancelled_write_leaves_nothing() => OnServer(async options =>
    {
        await using Neo4jStore store = await OpenAsync(options);
        using CancellationTokenSource cancel = new();
        await Should.ThrowAsync<OperationCanceledException>(async () => await store.LoadAsync(TestWorld.Datasets, CancelAtTheEnd(cancel), cancel.Token));
        (await NodesAsync(options)).ShouldBe(0);
    });

    [Fact]
    public Task Nodes_have_the_labels_that_people_see_them_by() => OnServer(async options =>
    {
        await using Neo4jStore store = await OpenAsync(options);
        await store.LoadAsync(TestWorld.Datasets, TestWorld.Records, Cancel);
        (await SharedDatabase.RunAsync(options, "MATCH (n {id: 'actor:alpha'}) UNWIND labels(n) AS label WITH label ORDER BY label RETURN collect(label)")).ShouldContain("""[["Actor","State","Subject"]]""");
    });

    [Fact]
    public Task A_database_of_another_version_is_refused_with_what_to_do() => OnServer(async options =>
    {
        await SharedDatabase.RunAsync(options, "MATCH (n:Graph) SET n.was = n.schema, n.schema = '0123456789abcdef'");
        try
        {
            StoreException refused = await Should.ThrowAsync<StoreException>(() => OpenAsync(options));
            refused.Message.ShouldContain("schema 0123456789abcdef");
            refused.Message.ShouldContain("empty it and start again");
        }
        finally
        {
            await SharedDatabase.RunAsync(options, "MATCH (n:Graph) SET n.schema = n.was REMOVE n.was");
        }
    });

    [Fact]
    public Task A_database_of_something_else_is_refused() => OnServer(async options =>
    {
        await SharedDatabase.RunAsync(options, "MATCH (n:Graph) SET n:Hidden REMOVE n:Graph CREATE (:Foreign)");
        try
        {
            (await Should.ThrowAsync<StoreException>(() => OpenAsync(options))).Message.ShouldEndWith("holds something else: name an empty database with NEO4J_DATABASE.");
        }
        finally
        {
            await SharedDatabase.RunAsync(options, "MATCH (n:Hidden) SET n:Graph REMOVE n:Hidden");
        }
    });

    [Fact]
    public Task What_is_missing_of_the_schema_is_made_at_the_next_start() => OnServer(async options =>
    {
        await SharedDatabase.RunAsync(options, "DROP INDEX actor_name");
        await (await OpenAsync(options)).DisposeAsync();
        (await SharedDatabase.RunAsync(options, "SHOW INDEXES YIELD name, state WHERE name = 'actor_name' RETURN state")).ShouldContain("ONLINE");
    });

    [Fact]
    public Task A_statement_that_fails_tells_no_driver_text() => OnServer(async options =>
    {
        await using Neo4jStore store = await OpenAsync(options);
        StoreException failed = await Should.ThrowAsync<StoreException>(async () => await store.ReadAsync(Statement("RETURN nowhere"), new Arguments([]), Cancel));
        failed.Message.ShouldNotContain("nowhere");
    });

    [Fact]
    public Task A_cancelled_question_no_longer_waits() => OnServer(async options =>
    {
        await using Neo4jStore store = await OpenAsync(options);
        using CancellationTokenSource cancel = new(TimeSpan.FromMilliseconds(100));
        Neo4jQuery slow = Statement("UNWIND range(1, 30000000) AS x WITH count(x) AS c RETURN [c] AS row");
        await Should.ThrowAsync<OperationCanceledException>(async () => await store.ReadAsync(slow, new Arguments([]), cancel.Token));
        using Answer next = await store.ReadAsync(Statement("RETURN [1] AS row"), new Arguments([]), Cancel);
        Encoding.UTF8.GetString(next.Json.Span).ShouldBe("[1]");
    });

    [Fact]
    public Task Known_questions_can_be_planned_before_they_are_asked() => OnServer(async options =>
    {
        await using Neo4jStore store = await OpenAsync(options);
        await store.PlanAsync(Statement("RETURN [1] AS row"), new Arguments([]), Cancel);
        await Should.ThrowAsync<StoreException>(async () => await store.PlanAsync(Statement("RETURN [1 AS row"), new Arguments([]), Cancel));
    });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task OnServer(Func<Neo4jOptions, Task> test)
    {
        Assert.SkipWhen(Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");
        await (await Neo4jServer.Instance).AloneAsync(test);
    }

    /// <summary>A store that has made or checked the schema.</summary>
    private static async Task<Neo4jStore> OpenAsync(Neo4jOptions options)
    {
        Neo4jStore store = new(options, GraphModel.Default, new FixedClock());
        try
        {
            await store.IsEmptyAsync(Cancel);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    private static Neo4jQuery Statement(string text) => new(text, new Plan([], []));

    private static async Task<int> NodesAsync(Neo4jOptions options) => await SharedDatabase.CountAsync(options, "MATCH (n) WHERE NOT n:Graph RETURN count(n)");

    private static IEnumerable<Record> CancelAtTheEnd(CancellationTokenSource cancel)
    {
        foreach (Record record in TestWorld.Records)
        {
            yield return record;
        }

        cancel.Cancel();
    }
}
