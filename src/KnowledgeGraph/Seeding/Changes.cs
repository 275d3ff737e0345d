using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding;

/// <summary>What a run changes in stored records that others are made from: their names, and the dates of statements.</summary>
internal sealed class Changes
{
    private readonly Dictionary<string, string> _before;

    /// <summary>Begins with what an earlier run replaced, of which perhaps not everything followed before it was cut off.</summary>
    /// <param name="namesBefore">The names that these records had before.</param>
    public Changes(IReadOnlyDictionary<string, string> namesBefore)
    {
        _before = new Dictionary<string, string>(namesBefore);
        Ids = [.. namesBefore.Keys];
    }

    /// <summary>The ids of replaced records whose name or date is another now.</summary>
    public List<string> Ids { get; }

    /// <summary>Takes down that a stored record gets the values of a row.</summary>
    public void Replace(Record record, Record stored)
    {
        Rename(record, stored);
        bool renamed = record is NodeRecord node && node.Name != ((NodeRecord)stored).Name;
        bool redated = record is Statement statement && Defaults.DateOf(statement) != Defaults.DateOf((Statement)stored);
        if (renamed || redated)
        {
            Ids.Add(record.Id);
        }
    }

    /// <summary>Takes down that a record has another name from now on.</summary>
    public void Rename(Record record, Record stored)
    {
        if (record is NodeRecord { Name: { } now } && ((NodeRecord)stored).Name is { } before && now != before)
        {
            _before.TryAdd(record.Id, before);
        }
    }

    /// <summary>The names as they were before the run.</summary>
    /// <param name="nameNow">The names as they are now.</param>
    public Func<string, string> NameBefore(Func<string, string> nameNow) => id => _before.TryGetValue(id, out string? name) ? name : nameNow(id);
}
