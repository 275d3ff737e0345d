using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding.Checks;

/// <summary>Holds a record against the stored one of the same id, value by value.</summary>
internal static class Comparison
{
    /// <summary>The values that differ, but for those that the graph fills in.</summary>
    public static IReadOnlyList<Difference> Of(RecordType type, Record stored, Record inFile)
    {
        List<Difference> differences = [];
        foreach (Field field in type.Fields.Where(f => !f.ReadOnly && !Provenance.Fields.Contains(f.Name)))
        {
            (object? before, object? now) = (field.Get(stored), field.Get(inFile));
            if (!Equals(before, now))
            {
                differences.Add(new Difference(field.Name, Shown.Of(before), Shown.Of(now)));
            }
        }

        foreach (Link link in type.Links.Where(l => l.Get(stored) != l.Get(inFile)))
        {
            differences.Add(new Difference(link.Name, link.Get(stored), link.Get(inFile)));
        }

        return differences;
    }
}
