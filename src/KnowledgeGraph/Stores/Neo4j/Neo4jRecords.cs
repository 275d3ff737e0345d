using System.Runtime.CompilerServices;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// Whole records of the graph store. The Query API keeps no snapshot from one statement to the next: a page shows what is there when it is read,
/// and whoever reads while others write sees the records that stay as they are once each.
/// </summary>
/// <param name="client">Sends the statements.</param>
/// <param name="bookmarks">What must be visible to them.</param>
internal class Neo4jRecords(Neo4jClient client, Neo4jBookmarks bookmarks) : IStoredRecords
{
    private const int PageSize = 2_000;

    private readonly Dictionary<RecordType, Neo4jProjection> _projections = [];

    /// <inheritdoc/>
    public required bool IsEmpty { get; init; }

    /// <summary>Whether the store has no record.</summary>
    public static async ValueTask<bool> HasNoneAsync(Neo4jClient client, Neo4jBookmarks bookmarks, CancellationToken cancel)
    {
        using Neo4jReply reply = await client.ReadAsync(Neo4jRequest.Of(Neo4jDatasets.Count, reads: true, bookmarks: bookmarks.Latest), cancel);
        return reply.ToString() == "0";
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DatasetInfo>> DatasetsAsync(CancellationToken cancel)
    {
        await SettleAsync(null, cancel);
        using Neo4jReply reply = await AskAsync(Neo4jDatasets.All, null, cancel);
        return [.. Rows(reply).Select(Neo4jDatasets.Read).OrderBy(d => d.Name, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Record>> FindAsync(RecordType type, IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        await SettleAsync(ids, cancel);
        List<Record> records = [];
        foreach (string[] some in ids.Distinct().Chunk(PageSize))
        {
            records.AddRange(await FindAsync(Of(type), some, cancel));
        }

        return records;
    }

    /// <inheritdoc/>
    public async ValueTask<Standing?[]> CompareAsync(RecordType type, IReadOnlyList<Record> records, CancellationToken cancel)
    {
        Dictionary<string, Record> stored = (await FindAsync(type, [.. records.Select(r => r.Id)], cancel)).ToDictionary(r => r.Id);
        Field[] filled = [.. type.Fields.Where(f => f.ReadOnly)];
        return [.. records.Select(r => stored.TryGetValue(r.Id, out Record? s) ? new Standing(s.Dataset, IsSame(r, s, filled) ? null : s) : (Standing?)null)];
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Record> ReferringAsync(Link link, IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        PagesAsync(link.Owner, Of(link.Owner).Referring(link), w => WriteIds(w, ids), cancel);

    /// <inheritdoc/>
    public IAsyncEnumerable<Record> AllAsync(RecordType type, string? dataset, CancellationToken cancel) => dataset is null
        ? PagesAsync(type, Of(type).Page, null, cancel)
        : PagesAsync(type, Of(type).PageOfDataset, w => w.WriteString("dataset", dataset), cancel);

    /// <inheritdoc/>
    public async ValueTask<long> CountAsync(RecordType type, string dataset, CancellationToken cancel)
    {
        await SettleAsync(null, cancel);
        using Neo4jReply reply = await AskAsync(Of(type).Count, w => w.WriteString("dataset", dataset), cancel);
        return JsonSerializer.Deserialize<long>(reply.Json.Span);
    }

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Sees to it that what is read next can be found in the graph store.</summary>
    /// <param name="ids">The ids of what is read; anything when null.</param>
    /// <param name="cancel">Stops the waiting.</param>
    protected virtual ValueTask SettleAsync(IEnumerable<string>? ids, CancellationToken cancel) => ValueTask.CompletedTask;

    /// <summary>Asks a statement that only reads.</summary>
    protected ValueTask<Neo4jReply> AskAsync(string statement, Action<Utf8JsonWriter>? parameters, CancellationToken cancel) =>
        client.ReadAsync(Neo4jRequest.Of(statement, parameters, reads: true, bookmarks.Latest), cancel);

    /// <summary>The rows of a small answer.</summary>
    protected static IReadOnlyList<JsonElement> Rows(Neo4jReply reply) => JsonSerializer.Deserialize<JsonElement[]>(reply.Json.Span)!;

    private Neo4jProjection Of(RecordType type)
    {
        if (!_projections.TryGetValue(type, out Neo4jProjection? projection))
        {
            _projections.Add(type, projection = new Neo4jProjection(type));
        }

        return projection;
    }

    /// <summary>Records that are too large to come together come in halves.</summary>
    private async ValueTask<IReadOnlyList<Record>> FindAsync(Neo4jProjection projection, string[] ids, CancellationToken cancel)
    {
        try
        {
            return await ReadAsync(projection, projection.ByIds, w => WriteIds(w, ids), cancel);
        }
        catch (StoreException e) when (e.Code == ErrorCodes.QueryTooCostly && ids.Length > 1)
        {
            return [.. await FindAsync(projection, ids[..(ids.Length / 2)], cancel), .. await FindAsync(projection, ids[(ids.Length / 2)..], cancel)];
        }
    }

    private async IAsyncEnumerable<Record> PagesAsync(RecordType type, string statement, Action<Utf8JsonWriter>? parameters, [EnumeratorCancellation] CancellationToken cancel)
    {
        await SettleAsync(null, cancel);
        string after = "";
        for (int size = PageSize; size > 0;)
        {
            IReadOnlyList<Record> page;
            try
            {
                page = await ReadAsync(Of(type), statement, w => WritePage(w, parameters, after, size), cancel);
            }
            catch (StoreException e) when (e.Code == ErrorCodes.QueryTooCostly && size > 1)
            {
                size /= 2;
                continue;
            }

            foreach (Record record in page)
            {
                yield return record;
            }

            (after, size) = page.Count == size ? (page[^1].Id, size) : ("", 0);
        }
    }

    private async ValueTask<IReadOnlyList<Record>> ReadAsync(Neo4jProjection projection, string statement, Action<Utf8JsonWriter> parameters, CancellationToken cancel)
    {
        using Neo4jReply reply = await AskAsync(statement, parameters, cancel);
        return Read(projection, reply.Json.Span);
    }

    private static List<Record> Read(Neo4jProjection projection, ReadOnlySpan<byte> json)
    {
        List<Record> records = [];
        Utf8JsonReader reader = new(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            records.Add(projection.Read(ref reader));
        }

        return records;
    }

    private static bool IsSame(Record record, Record stored, Field[] filled)
    {
        Record same = record with { Dataset = stored.Dataset, RecordedAt = stored.RecordedAt, Import = stored.Import, Origin = stored.Origin };
        foreach (Field field in filled)
        {
            field.Set(same, field.Get(stored));
        }

        return same == stored;
    }

    private static void WriteIds(Utf8JsonWriter writer, IEnumerable<string> ids)
    {
        writer.WritePropertyName("ids");
        JsonSerializer.Serialize(writer, ids);
    }

    private static void WritePage(Utf8JsonWriter writer, Action<Utf8JsonWriter>? parameters, string after, int size)
    {
        parameters?.Invoke(writer);
        writer.WriteString("after", after);
        writer.WriteNumber("page", size);
    }
}
