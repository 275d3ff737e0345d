using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Tests.Worlds;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests.Stores;

public sealed class SqliteStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-store-").FullName;

    private string Database => Path.Combine(_folder, "new", "graph.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_new_file_is_created_with_its_folder_and_is_empty()
    {
        await using SqliteStore store = Open();
        (await store.IsEmptyAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_written_is_there_after_the_next_start()
    {
        await using (SqliteStore store = Open())
        {
            await store.LoadAsync(TestWorld.Datasets, TestWorld.Records, TestContext.Current.CancellationToken);
        }

        await using SqliteStore again = Open();
        (await again.IsEmptyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_record_that_is_there_already_leaves_nothing_of_the_others()
    {
        await using SqliteStore store = Open();
        Record first = TestWorld.Records[0];
        StoreException refused = await Should.ThrowAsync<StoreException>(async () =>
            await store.LoadAsync(TestWorld.Datasets, [.. TestWorld.Records, first], TestContext.Current.CancellationToken));
        refused.Message.ShouldContain(first.Id);
        (await store.IsEmptyAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
        await store.LoadAsync(TestWorld.Datasets, TestWorld.Records, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_cancelled_write_leaves_nothing()
    {
        await using SqliteStore store = Open();
        using CancellationTokenSource cancel = new();
        await Should.ThrowAsync<OperationCanceledException>(async () => await store.LoadAsync(TestWorld.Datasets, CancelAfter(10, cancel), cancel.Token));
        (await store.IsEmptyAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_of_another_version_is_refused_with_what_to_do()
    {
        await Open().DisposeAsync();
        Run("update meta set value='0123456789abcdef' where key='schema'");
        StoreException refused = Should.Throw<StoreException>(Open);
        refused.Message.ShouldContain("schema 0123456789abcdef");
        refused.Message.ShouldContain("move it away and start again");
    }

    [Fact]
    public void A_database_of_something_else_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        Run("create table other (x)");
        Should.Throw<StoreException>(Open).Message.ShouldEndWith("is a SQLite database of something else: name another file with --database.");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        File.WriteAllText(Database, new string('x', 5000));
        Should.Throw<StoreException>(Open).Message.ShouldEndWith("is not a SQLite database: name another file with --database.");
    }

    [Fact]
    public async Task A_cancelled_question_interrupts_its_statement()
    {
        await using SqliteStore store = Open();
        const string Endless = "with recursive n(i) as (select 1 union all select i+1 from n) select json_array(count(*)) from n";
        using CancellationTokenSource cancel = new(TimeSpan.FromMilliseconds(100));
        CompiledQuery query = new(Endless, new Plan([], []));
        await Should.ThrowAsync<OperationCanceledException>(async () => await store.ReadAsync(query, new Arguments([]), cancel.Token));

        using Answer next = await store.ReadAsync(new CompiledQuery("select json_array(1)", new Plan([], [])), new Arguments([]), TestContext.Current.CancellationToken);
        next.Json.ToArray().ShouldBe("[[1]]"u8.ToArray());
    }

    [Fact]
    public async Task A_statement_that_fails_tells_no_driver_text()
    {
        await using SqliteStore store = Open();
        StoreException failed = await Should.ThrowAsync<StoreException>(async () =>
            await store.ReadAsync(new CompiledQuery("select x from nowhere", new Plan([], [])), new Arguments([]), TestContext.Current.CancellationToken));
        failed.Message.ShouldNotContain("nowhere");
    }

    private static IEnumerable<Record> CancelAfter(int records, CancellationTokenSource cancel)
    {
        foreach (Record record in TestWorld.Records.Take(records))
        {
            yield return record;
        }

        cancel.Cancel();
        yield return TestWorld.Records[records];
    }

    private SqliteStore Open() => SqliteStore.Open(Database, GraphModel.Default, TimeProvider.System, readers: 1);

    private void Run(string statement)
    {
        using SqliteConnection connection = SqliteFiles.Open(Database, SqliteOpenMode.ReadWriteCreate);
        SqliteFiles.Run(connection, statement);
    }
}
