using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>Generates a graph, always the same one for a size, a record at a time; each refers to earlier ones only.</summary>
internal sealed class Generator
{
    /// <summary>Tells the graphs of one state of this code from those of another; to be raised whenever other records come out of it.</summary>
    public const int Version = 1;

    private const int Together = 10_000;

    private readonly StatementMaker _statements;
    private readonly StanceMaker _stances;

    /// <summary>Prepares a graph.</summary>
    public Generator(GraphSize size)
    {
        Background = new Background(size);
        _statements = new StatementMaker(size, Background);
        _stances = new StanceMaker(Background, _statements);
    }

    /// <summary>What the statements refer to.</summary>
    public Background Background { get; }

    /// <summary>Every record.</summary>
    public IEnumerable<Record> Records => Background.Records.Concat(Enumerable.Range(0, _statements.Count).SelectMany(RecordsOf));

    /// <summary>A statement that stands for the usual large one in a graph of any size: two quotations, three stances, three citations.</summary>
    public string Representative => StatementMaker.IdOf(Enumerable.Range(_statements.Count / 2, _statements.Count / 2).First(i =>
        StatementMaker.QuotationsOf(i) == 2
        && _stances.Of(_statements.StatementAt(i), i).ToLookup(r => r is Stance) is var made
        && made[true].Count() == 3
        && made[false].Count() == 3));

    /// <summary>Adds every record to an empty store.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> LoadAsync(IRecordStore store)
    {
        int count = 0;
        await using IStoreWriter writer = await store.WriteAsync(CancellationToken.None);
        foreach (Record[] some in Records.Chunk(Together))
        {
            count += some.Length;
            foreach (IGrouping<RecordType, Record> same in some.GroupBy(GraphModel.Default.Of).OrderBy(g => g.Key.Level))
            {
                await writer.AddAsync(same.Key, [.. same], CancellationToken.None);
            }
        }

        await writer.CommitAsync([new DatasetInfo(Background.Dataset)], CancellationToken.None);
        return count;
    }

    private IEnumerable<Record> RecordsOf(int index)
    {
        Statement statement = _statements.StatementAt(index);
        yield return statement;
        for (int i = 0; i < StatementMaker.QuotationsOf(index); i++)
        {
            yield return _statements.QuotationAt(index, i);
        }

        foreach (Record record in _stances.Of(statement, index).Concat(Around(statement, index)))
        {
            yield return record;
        }
    }

    /// <summary>Who carried the statement, who made it with its speaker, and what it answers.</summary>
    private IEnumerable<Record> Around(Statement statement, int index)
    {
        SplitMix numbers = new(Streams.Around, index);
        Actor other = Background.Actors[numbers.Below(Background.Actors.Length)];
        if (numbers.Percent(2) && other.Id != statement.Speaker.Id)
        {
            yield return Made(new JointSpeaker { Statement = new(statement.Id), Actor = new(other.Id) }, index);
        }

        if (numbers.Percent(10))
        {
            yield return Made(new Relay { Statement = new(statement.Id), Carrier = new(other.Id), Position = 1, ClaimedOn = statement.StatedOn }, index);
        }

        if (numbers.Percent(3))
        {
            Event answered = Background.Events[numbers.Below(Background.Events.Length)];
            yield return Made(new Response { Statement = new(statement.Id), Subject = new(answered.Id), Explicit = numbers.Percent(50) }, index);
        }
    }

    private static EdgeRecord Made(EdgeRecord edge, int index) =>
        edge with { Id = MadeIds.Of(edge), Dataset = Background.Dataset, RecordedAt = Dates.Recorded(index) };
}
