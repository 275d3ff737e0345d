using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding;

/// <summary>Checks that ids are unique and that every reference leads to a record of the right type.</summary>
internal static class ReferenceChecks
{
    /// <summary>The records by id; a second one of an id is a finding, unless its row says the same.</summary>
    public static Dictionary<string, RowRecord> ById(IEnumerable<RowRecord> rows, List<Finding> findings)
    {
        Dictionary<string, RowRecord> byId = [];
        foreach (RowRecord row in rows)
        {
            if (!byId.TryAdd(row.Record.Id, row) && !SaysTheSame(byId[row.Record.Id].Record, row.Record))
            {
                RowRecord first = byId[row.Record.Id];
                findings.Add(row.Finding("id", row.Record.Id, $"'{row.Record.Id}' is also the id of {first.File}:{first.Line}: give one of them another id, or an aspect where it is made."));
            }
        }

        return byId;
    }

    /// <summary>Checks the references of all records.</summary>
    public static void Check(IReadOnlyDictionary<string, RowRecord> byId, GraphModel model, List<Finding> findings)
    {
        foreach (RowRecord row in byId.Values)
        {
            foreach (Link link in model.Of(row.Record).Links)
            {
                if (Broken(link, link.Get(row.Record), byId, model) is { } rule)
                {
                    findings.Add(row.Finding(link.Name, link.Get(row.Record), rule));
                }
            }
        }
    }

    private static string? Broken(Link link, string? id, IReadOnlyDictionary<string, RowRecord> byId, GraphModel model)
    {
        if (string.IsNullOrEmpty(id))
        {
            return link.Required ? $"'{link.Name}' is missing, and every {link.Owner.Name} needs it." : null;
        }

        if (!byId.TryGetValue(id, out RowRecord? target))
        {
            return $"'{id}' is the id of no record in the files.";
        }

        RecordType type = model.Of(target.Record);
        return link.Target.Members.Contains(type) ? null : $"'{id}' is of the type {type.Name}, but must be {string.Join(" or ", link.Target.Members.Select(m => m.Name))}.";
    }

    private static bool SaysTheSame(Record first, Record second) => first == (second with { Origin = first.Origin });
}
