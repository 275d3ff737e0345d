using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Known;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Checks;

/// <summary>References that led nowhere when their row was read: to a later row of the same type, or to no record at all.</summary>
internal sealed class OpenReferences(Registry registry)
{
    private readonly List<(Row Row, Link Link, string Id)> _open = [];

    /// <summary>What is wrong with an id that leads nowhere.</summary>
    public static string Rule(IStoredRecords? stored) => stored is null or { IsEmpty: true } ? "is the id of no record in the files." : "is the id of no record in the files or in the graph.";

    /// <summary>Takes down a reference.</summary>
    public void Add(Row row, Link link, string id) => _open.Add((row, link, id));

    /// <summary>Finds those that still lead nowhere when everything has been read.</summary>
    public void Check(ImportReport report, IStoredRecords? stored)
    {
        foreach ((Row row, Link link, string id) in _open.Where(o => registry.Find(o.Id) < 0))
        {
            report.Findings.Add(row.Finding(link.Name, id, Rule(stored)), link.Target);
            if (!row.Rejected)
            {
                row.Rejected = true;
                report[row.File.Dataset.Info.Name, link.Owner].Rejected++;
            }
        }
    }
}
