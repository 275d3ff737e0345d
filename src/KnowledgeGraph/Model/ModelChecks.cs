namespace KnowledgeGraph.Model;

/// <summary>What must hold over all records together; a breach stops the start with a sentence that names it.</summary>
internal static class ModelChecks
{
    /// <summary>Checks the names of every record and the relationship types between them.</summary>
    /// <exception cref="ModelException">A record has a mistake.</exception>
    public static void Check(IReadOnlyList<RecordType> records)
    {
        foreach (RecordType record in records)
        {
            CheckLists(record);
            CheckNames(record);
            CheckRelationshipTypes(record, records);
        }
    }

    private static void CheckLists(RecordType record)
    {
        foreach (IGrouping<string, Inverse> same in record.Lists.GroupBy(i => i.Name).Where(g => g.Count() > 1))
        {
            throw new ModelException($"{record.Name} gets two lists named '{same.Key}', from {string.Join(" and ", same.Select(i => i.Link))}: give one of them another Inverse.");
        }
    }

    private static void CheckNames(RecordType record)
    {
        IEnumerable<string> names = record.Fields.Select(f => f.Name).Concat(record.Links.Select(l => l.Name)).Concat(record.Lists.Select(i => i.Name));
        foreach (IGrouping<string, string> same in names.GroupBy(n => n).Where(g => g.Count() > 1))
        {
            throw new ModelException($"{record.Name} has two members named '{same.Key}': a list seen from the other end must not have the name of a field or a reference.");
        }
    }

    /// <summary>Two links of one type into the same record could not be told apart when a relationship is followed backwards.</summary>
    private static void CheckRelationshipTypes(RecordType record, IReadOnlyList<RecordType> records)
    {
        IEnumerable<Link> into = records.SelectMany(r => r.Links).Where(l => l.End != EdgeEnd.From && l.Target.Members.Contains(record));
        foreach (IGrouping<string, Link> same in into.GroupBy(l => l.RelationshipType).Where(g => g.Count() > 1))
        {
            throw new ModelException($"{string.Join(" and ", same.Select(l => l))} both lead to {record.Name} by the relationship type {same.Key}: give one of them another type.");
        }
    }
}
