using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Oracle;

/// <summary>Records in memory, and what can be followed between them.</summary>
internal sealed class MemoryGraph(IEnumerable<Record> records)
{
    private readonly List<Record> _records = [.. records];

    public IReadOnlyList<Record> Records => _records;

    public static RecordType TypeOf(Record record) => GraphModel.Default.Of(record);

    public void Become(IEnumerable<Record> records)
    {
        Record[] now = [.. records];
        _records.Clear();
        _records.AddRange(now);
    }

    public Record? ById(string? id) => _records.Find(r => r.Id == id);

    public IEnumerable<Record> OfType(RecordType type) => _records.Where(r => TypeOf(r) == type);

    /// <summary>The record that a reference leads to; null when there is none.</summary>
    public Record? Follow(Record record, Link link) => ById(link.Get(record));

    /// <summary>The record at the end of several references; null when one is missing.</summary>
    public Record? Follow(Record record, IEnumerable<Link> path)
    {
        Record? at = record;
        foreach (Link link in path)
        {
            at = at is null ? null : Follow(at, link);
        }

        return at;
    }

    /// <summary>The records in a list of a record.</summary>
    public IEnumerable<Record> ListOf(Record record, Inverse list) => OfType(list.Type).Where(r => list.Link.Get(r) == record.Id);
}
