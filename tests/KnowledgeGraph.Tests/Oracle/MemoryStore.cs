using System.Globalization;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Oracle;

/// <summary>
/// The oracle: answers a plan from a list of records, as plainly as its words can be read and sharing nothing with any store,
/// so that a store's answer can be held against it. Its JSON escapes whatever can be escaped, as no other store's does.
/// </summary>
internal sealed class MemoryStore(TimeProvider clock, params IEnumerable<Record> records) : IGraphStore, IRecordStore
{
    private readonly MemoryGraph _graph = new(records);
    private readonly Dictionary<string, (DatasetInfo Info, DateTimeOffset UpdatedAt)> _datasets = [];

    public string Name => "memory";

    public CompiledQuery Compile(Plan plan) => new("", plan);

    public ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        object?[] answer = [.. query.Plan.StoredRoots.Select(r => Root(r, arguments))];
        return new ValueTask<Answer>(new MemoryAnswer(answer));
    }

    public ValueTask<bool> IsEmptyAsync(CancellationToken cancel) => new(_graph.Records.Count == 0);

    public ValueTask<IStoredRecords> OpenAsync(CancellationToken cancel) => new(Writer());

    public ValueTask<IStoreWriter> WriteAsync(CancellationToken cancel) => new(Writer());

    /// <summary>Takes the records that a writer has committed in the place of its own.</summary>
    public void Become(IReadOnlyList<DatasetInfo> datasets, IEnumerable<Record> records)
    {
        _graph.Become(records);
        foreach (DatasetInfo dataset in datasets)
        {
            _datasets[dataset.Name] = (dataset, clock.GetUtcNow());
        }
    }

    /// <summary>Everything that was put in.</summary>
    public (IReadOnlyList<DatasetInfo> Datasets, IReadOnlyList<Record> Records) Contents => ([.. _datasets.Values.Select(d => d.Info)], _graph.Records);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private MemoryWriter Writer() => new(this, [.. _datasets.Values.Select(d => d.Info)], _graph.Records);

    private object? Root(Selection root, Arguments arguments) => root switch
    {
        KeyedSelection keyed => Keyed(keyed, arguments),
        ManySelection many => new MemoryShapes(_graph, arguments).Page(many, owner: null),
        GroupsSelection groups => new MemoryGroups(_graph, arguments).Answer(groups),
        SearchSelection search => Search(search, arguments),
        AboutSelection about => About(about),
        _ => throw new InvalidOperationException($"No root is a {root.GetType().Name}."),
    };

    private object?[]? Keyed(KeyedSelection keyed, Arguments arguments) =>
        _graph.ById((string)arguments.Values[keyed.Id]) is { } record ? new MemoryShapes(_graph, arguments).OneOf(keyed.Shapes, record) : null;

    /// <summary>Every hit is as good as any other.</summary>
    private IEnumerable<object?> Search(SearchSelection search, Arguments arguments)
    {
        string[] terms = arguments.Texts(search.Terms);
        string[]? kinds = search.Kinds is { } slot ? arguments.Texts(slot) : null;
        MemoryShapes shapes = new(_graph, arguments);
        return _graph.Records
            .Where(r => MemoryGraph.TypeOf(r).Searched && kinds?.Contains(MemoryGraph.TypeOf(r).Name) is not false && terms.Length > 0 && terms.All(t => HasToken(r, t)))
            .OrderBy(r => r.Id, StringComparer.Ordinal)
            .Take((int)arguments.Integer(search.Limit))
            .Select(r => Hit(search, shapes, r));
    }

    private static bool HasToken(Record record, string term) =>
        SearchTokens.IndexText(Texts(record).OfType<string>()).Split(' ').Any(t => t.StartsWith(term, StringComparison.Ordinal));

    private static object?[] Hit(SearchSelection search, MemoryShapes shapes, Record record)
    {
        Shape shape = search.Shapes.Single(s => s.Type == MemoryGraph.TypeOf(record));
        return [1, search.Shapes.ToList().IndexOf(shape), Texts(record), .. shapes.Values(shape, record)];
    }

    private static string?[] Texts(Record record) => [.. MemoryGraph.TypeOf(record).Fields.Where(f => f.Searched).Select(f => MemoryValues.Of(record, f) switch
    {
        string[] texts => texts.Length == 0 ? null : string.Join('\n', texts),
        var text => (string?)text,
    })];

    private object?[] About(AboutSelection about)
    {
        IEnumerable<object?> datasets = _datasets.Values
            .OrderBy(d => d.Info.Name, StringComparer.Ordinal)
            .Select(d => new object?[]
            {
                d.Info.Name,
                d.Info.Title,
                _graph.Records.Count(r => r.Dataset == d.Info.Name),
                d.UpdatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            });
        return about.NeedsDatasets ? ["1", datasets] : ["1"];
    }
}
