using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;
using KnowledgeGraph.Seeding.Known;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Checks;

/// <summary>References that led nowhere when their row was read: to a later row of the same type, or to no record at all.</summary>
internal sealed class OpenReferences(Registry registry)
{
    private readonly List<(Row Row, Link Link, string Id)> _open = [];

    /// <summary>Takes down a reference.</summary>
    public void Add(Row row, Link link, string id) => _open.Add((row, link, id));

    /// <summary>Finds those that still lead nowhere when everything has been read.</summary>
    /// <param name="report">Where the mistakes go.</param>
    /// <param name="files">The files. Where rows of them could not be read, those may be the records that are missed, and only the rows are a mistake.</param>
    /// <param name="stored">What is stored; null when there is no store.</param>
    public void Check(ImportReport report, IEnumerable<InputFile> files, IStoredRecords? stored)
    {
        HashSet<string> gaps = [.. files.SelectMany(f => f.Gaps).Select(t => t.Prefix)];
        string rule = stored is null or { IsEmpty: true } ? "is the id of no record in the files." : "is the id of no record in the files or in the graph.";
        foreach ((Row row, Link link, string id) in _open.Where(o => registry.Find(o.Id) < 0))
        {
            if (!gaps.Contains(RecordId.PrefixOf(id)))
            {
                report.Findings.Add(row.Finding(link.Name, id, rule), link.Target);
            }

            if (!row.Rejected)
            {
                row.Rejected = true;
                report[row.File.Dataset.Info.Name, link.Owner].Rejected++;
            }
        }
    }
}
