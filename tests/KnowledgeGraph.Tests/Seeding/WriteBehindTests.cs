using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Writing goes on while the next rows are read: in their order, with little waiting, and whoever reads learns of its failure.</summary>
public sealed class WriteBehindTests
{
    private static readonly RecordType Actors = GraphModel.Default.Of<Actor>();

    [Fact]
    public async Task Batches_are_written_in_the_order_in_which_they_came()
    {
        await using SlowWriter writer = new();
        await using WriteBehind writing = new(writer, CancellationToken.None);
        for (int i = 0; i < 50; i++)
        {
            await writing.AddAsync(Actors, [new Actor { Id = $"actor:a{i}" }]);
        }

        await writing.FinishAsync();
        writer.Written.ShouldBe(Enumerable.Range(0, 50).Select(i => $"actor:a{i}"));
    }

    [Fact]
    public async Task Only_a_few_batches_wait()
    {
        await using SlowWriter writer = new();
        writer.Hold();
        await using WriteBehind writing = new(writer, CancellationToken.None);
        int given = 0;
        Task giving = Task.Run(async () =>
        {
            for (; given < 50; given++)
            {
                await writing.AddAsync(Actors, [new Actor { Id = $"actor:a{given}" }]);
            }
        }, TestContext.Current.CancellationToken);
        await writer.Reached;
        await Task.WhenAny(giving, Task.Delay(200, TestContext.Current.CancellationToken));
        given.ShouldBeLessThan(10);
        writer.Release();
        await giving;
        await writing.FinishAsync();
        writer.Written.Count.ShouldBe(50);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task A_failure_stops_whoever_adds_more_with_its_own_sentence(int after)
    {
        await using SlowWriter writer = new() { FailsAfter = after };
        await using WriteBehind writing = new(writer, CancellationToken.None);
        StoreException failure = await Should.ThrowAsync<StoreException>(async () =>
        {
            for (int i = 0; i < 50; i++)
            {
                await writing.AddAsync(Actors, [new Actor { Id = $"actor:a{i}" }]);
            }
        });
        failure.Message.ShouldBe("The disk is full.");
        (await Should.ThrowAsync<StoreException>(async () => await writing.FinishAsync())).Message.ShouldBe("The disk is full.");
        writer.Written.Count.ShouldBe(after);
    }

    [Fact]
    public async Task A_failure_of_the_last_batch_is_not_lost()
    {
        await using SlowWriter writer = new() { FailsAfter = 0 };
        await using WriteBehind writing = new(writer, CancellationToken.None);
        await writing.AddAsync(Actors, [new Actor { Id = "actor:a" }]);
        await Should.ThrowAsync<StoreException>(async () => await writing.FinishAsync());
    }

    [Fact]
    public async Task Cancelling_stops_the_writing_and_the_waiting()
    {
        await using SlowWriter writer = new();
        writer.Hold();
        using CancellationTokenSource cancel = new();
        await using WriteBehind writing = new(writer, cancel.Token);
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            for (int i = 0; i < 50; i++)
            {
                await writing.AddAsync(Actors, [new Actor { Id = $"actor:a{i}" }]);
                cancel.CancelAfter(TimeSpan.FromMilliseconds(20));
            }
        });
        await Should.ThrowAsync<OperationCanceledException>(async () => await writing.FinishAsync());
        writer.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaving_without_an_end_writes_nothing_more_and_waits_for_the_writer()
    {
        await using SlowWriter writer = new();
        writer.Hold();
        WriteBehind writing = new(writer, CancellationToken.None);
        await writing.AddAsync(Actors, [new Actor { Id = "actor:a" }]);
        await writing.AddAsync(Actors, [new Actor { Id = "actor:b" }]);
        await writer.Reached;
        Task leaving = writing.DisposeAsync().AsTask();
        leaving.IsCompleted.ShouldBeFalse();
        writer.Release();
        await leaving;
        (writer.IsBusy, writer.IsCancelled).ShouldBe((false, false));
        writer.Written.ShouldBe(["actor:a"]);
    }

    [Fact]
    public async Task What_the_writer_still_does_when_all_is_given_is_not_stopped_by_the_end()
    {
        await using SlowWriter writer = new();
        WriteBehind writing = new(writer, CancellationToken.None);
        await writing.AddAsync(Actors, [new Actor { Id = "actor:a" }]);
        await writing.FinishAsync();
        await writing.DisposeAsync();
        writer.IsCancelled.ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_import_that_cannot_be_written_says_why_and_commits_nothing(bool takesBack)
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("actors.csv", "id,name,kind\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i},Actor {i},STATE\n")));
        SlowWriter writer = new() { FailsAfter = 3, TakesBack = takesBack };
        Importing importing = new(GraphModel.Default, TimeProvider.System, new ImportOptions());
        await Should.ThrowAsync<StoreException>(async () => await importing.ImportAsync([desk.Files], new SlowWriter.Store(writer), CancellationToken.None));
        (writer.Written.Count, writer.IsCommitted, writer.IsDisposed, writer.IsBusy).ShouldBe((3, false, true, false));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_store_that_does_not_take_back_is_not_touched_by_files_with_a_mistake_at_their_end(bool takesBack, bool touched)
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("actors.csv", "id,name,kind\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"a{i},Actor {i},STATE\n")));
        desk.Write("statements.csv", "id,speaker,form,summary,layer\ns1,nobody,SPEECH,x,REPORTED\n");
        SlowWriter writer = new() { TakesBack = takesBack };
        ImportReport report = await new Importing(GraphModel.Default, TimeProvider.System, new ImportOptions()).ImportAsync([desk.Files], new SlowWriter.Store(writer), CancellationToken.None);
        (report.Outcome, writer.Written.Count > 0, writer.IsCommitted).ShouldBe((ImportOutcome.BadInput, touched, false));
        report.Findings.Listed.ShouldHaveSingleItem().Column.ShouldBe("speaker");
    }
}
