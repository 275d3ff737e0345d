using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// Writes records in batches, each of them one transaction, while the next are read. Every batch leaves a graph of whole records, so a run that is cut off
/// is finished by running it again: what is said of the run itself is written at the end, and until then it is known how far it came.
/// </summary>
internal sealed class Neo4jWriter : Neo4jRecords, IStoreWriter
{
    private const int Together = 5_000;
    private const string ReplacedNames =
        $"MATCH (n:{Neo4jSchema.UnfinishedLabel}) WHERE n.{Neo4jSchema.NameBefore} IS NOT NULL RETURN collect([n.id, n.{Neo4jSchema.NameBefore}])";

    private readonly Dictionary<RecordType, Neo4jInsert> _inserts = [];
    private readonly HashSet<string> _datasets = [];
    private readonly Neo4jReceipts _receipts;
    private readonly Neo4jBookmarks _bookmarks;
    private readonly Neo4jDatasets _known;
    private readonly Link[] _inner;
    private readonly Action _end;
    private readonly Neo4jBatch _last = new();
    private Neo4jBatch _gathered = new();
    private Neo4jBatch _sent = new();
    private Task _sending = Task.CompletedTask;

    /// <summary>Begins to write.</summary>
    /// <param name="client">Sends the statements.</param>
    /// <param name="options">How long they may take.</param>
    /// <param name="model">The model of the records.</param>
    /// <param name="clock">Tells when something was written.</param>
    /// <param name="bookmarks">Learns what was written.</param>
    /// <param name="end">What is done at last.</param>
    public Neo4jWriter(Neo4jClient client, Neo4jOptions options, GraphModel model, TimeProvider clock, Neo4jBookmarks bookmarks, Action end)
        : base(client, bookmarks)
    {
        (_bookmarks, _end) = (bookmarks, end);
        _receipts = new Neo4jReceipts(client, options, clock);
        _known = new Neo4jDatasets(clock);
        _inner = [.. model.Records.SelectMany(Neo4jSchema.InnerLinks)];
    }

    /// <inheritdoc/>
    public bool TakesBack => false;

    /// <inheritdoc/>
    public async ValueTask<Unfinished> UnfinishedAsync(CancellationToken cancel)
    {
        await SettleAsync(null, cancel);
        using Neo4jReply imports = await AskAsync(Neo4jDatasets.CutOff, null, cancel);
        using Neo4jReply names = await AskAsync(ReplacedNames, null, cancel);
        return new Unfinished([.. Rows(imports).Select(Neo4jDatasets.ReadCutOff)], Rows(names).ToDictionary(r => r[0].GetString()!, r => r[1].GetString()!));
    }

    /// <inheritdoc/>
    public async ValueTask AddAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel)
    {
        Neo4jInsert insert = InsertOf(type);
        foreach (Record record in records)
        {
            // What is said of the run itself belongs to its end: it must not be there while records are missing.
            Neo4jBatch batch = type.Internal ? _last : _gathered;
            insert.AddTo(batch, record);
            batch.Count(record, isNew: true);
            _datasets.Add(record.Dataset);
            if (_gathered.IsFull)
            {
                await SendAsync(cancel);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask ReplaceAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel)
    {
        Neo4jUpdate update = new(type);
        foreach (Record[] some in records.Chunk(Together))
        {
            // What replaces may refer to what was added.
            await SendAsync(cancel);
            foreach (Record record in some)
            {
                update.AddTo(_gathered, record);
                _gathered.Count(record, isNew: false);
            }

            await SendAsync(cancel);
        }
    }

    /// <inheritdoc/>
    public async ValueTask CommitAsync(IReadOnlyList<DatasetInfo> datasets, CancellationToken cancel)
    {
        await SettleAsync(null, cancel);
        await CloseAsync(cancel);
        IEnumerable<DatasetInfo> all = datasets.Concat(_datasets.Select(n => new DatasetInfo(n))).DistinctBy(d => d.Name);
        await OnceAsync(
            async transaction =>
            {
                await WriteAsync(transaction, _last);
                await _known.FinishAsync(transaction, all);
            },
            cancel);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end();
    }

    /// <inheritdoc/>
    protected override async ValueTask SettleAsync(IEnumerable<string>? ids, CancellationToken cancel)
    {
        if (ids is null || _gathered.HasAny(ids) || _sent.HasAny(ids))
        {
            await SendAsync(cancel);
            await _sending;
        }
    }

    private Neo4jInsert InsertOf(RecordType type)
    {
        if (!_inserts.TryGetValue(type, out Neo4jInsert? insert))
        {
            _inserts.Add(type, insert = new Neo4jInsert(type));
        }

        return insert;
    }

    /// <summary>Sends what has gathered, once what was sent before is written, and does not wait for it.</summary>
    private async ValueTask SendAsync(CancellationToken cancel)
    {
        await _sending;
        cancel.ThrowIfCancellationRequested();
        if (!_gathered.IsEmpty)
        {
            (_sent, _gathered) = (_gathered, new Neo4jBatch());
            Neo4jBatch batch = _sent;
            _sending = OnceAsync(t => WriteAsync(t, batch), cancel);
        }
    }

    private async Task WriteAsync(Neo4jTransaction transaction, Neo4jBatch batch)
    {
        await batch.WriteAsync(transaction);
        await _known.GrowAsync(transaction, batch);
    }

    /// <summary>Connects what was left open, and takes away the marks.</summary>
    private async Task CloseAsync(CancellationToken cancel)
    {
        using (Neo4jReply open = await AskAsync($"RETURN COUNT {{ (:{Neo4jSchema.UnfinishedLabel}) }}", null, cancel))
        {
            if (open.ToString() == "0")
            {
                return;
            }
        }

        foreach (string statement in _inner.Select(Neo4jReferences.ConnectOpen).Append(Neo4jReferences.Close(_inner)))
        {
            for (int done = Together; done == Together;)
            {
                await OnceAsync(async t => done = int.Parse(await t.RunAsync(statement, w => w.WriteNumber("some", Together)), CultureInfo.InvariantCulture), cancel);
            }
        }
    }

    private async Task OnceAsync(Func<Neo4jTransaction, Task> write, CancellationToken cancel) => _bookmarks.Wrote(await _receipts.OnceAsync(write, cancel));
}
