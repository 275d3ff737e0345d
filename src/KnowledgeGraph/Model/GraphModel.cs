namespace KnowledgeGraph.Model;

/// <summary>Every record type and interface of the graph, read once from the records at start.</summary>
internal sealed class GraphModel
{
    private readonly Dictionary<string, RecordType> _byName;
    private readonly Dictionary<Type, RecordType> _byType;
    private readonly Dictionary<string, RecordType> _byPrefix;

    internal GraphModel(IReadOnlyList<RecordType> records, IReadOnlyList<InterfaceType> interfaces)
    {
        Records = records;
        Interfaces = interfaces;
        _byName = records.ToDictionary(r => r.Name);
        _byType = records.ToDictionary(r => r.Type);
        _byPrefix = records.ToDictionary(r => r.Prefix);
    }

    /// <summary>The model of the records in this library.</summary>
    public static GraphModel Default { get; } = GraphModelReader.Read(
        typeof(GraphModel).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Record)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal));

    /// <summary>The record types by name: nodes first, then edges.</summary>
    public IReadOnlyList<RecordType> Records { get; }

    /// <summary>The interfaces by name.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; }

    /// <summary>The interface that every record belongs to.</summary>
    public InterfaceType Node => Interfaces.First(i => i.Type == typeof(INode));

    /// <summary>The record type of that name.</summary>
    public RecordType this[string name] => _byName[name];

    /// <summary>The type of a record.</summary>
    public RecordType Of(Record record) => _byType[record.GetType()];

    /// <summary>The type of a C# record.</summary>
    public RecordType Of<T>()
        where T : Record => _byType[typeof(T)];

    /// <summary>The record type whose ids begin so, such as <c>stance</c>; null when there is none.</summary>
    public RecordType? WithPrefix(string prefix) => _byPrefix.GetValueOrDefault(prefix);
}

/// <summary>A mistake in a record, found when the model is read.</summary>
/// <param name="message">A sentence that names the record.</param>
internal sealed class ModelException(string message) : Exception(message);
