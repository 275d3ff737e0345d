using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;
using KnowledgeGraph.Seeding.Known;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Checks;

/// <summary>Holds stored records, which were right until now, against rows that replace what they refer to: one who has spoken cannot become a construct.</summary>
internal sealed class Hindsight(GraphModel model, Registry registry)
{
    private const int Together = 500;

    private readonly List<(Row Row, string Column)> _replacing = [];

    /// <summary>Takes down a row that replaces a stored record, where a rule of other records depends on what it changes.</summary>
    public void Add(Row row, Record stored)
    {
        string? column = (row.Record, stored) switch
        {
            (Actor { Construct: true }, Actor { Construct: false }) => "construct",
            (Claim now, Claim before) when now.Kind != before.Kind => "kind",
            (Statement now, Statement before) when now.Speaker != before.Speaker => "speaker",
            _ => null,
        };
        if (column is not null)
        {
            _replacing.Add((row, column));
        }
    }

    /// <summary>Finds the stored records that would break a rule; those of the files have been judged with them.</summary>
    public async ValueTask CheckAsync(Findings findings, IStoredRecords? stored, CancellationToken cancel)
    {
        foreach (IGrouping<RecordType, (Row Row, string Column)> same in _replacing.GroupBy(r => model.Of(r.Row.Record)))
        {
            foreach ((Row Row, string Column)[] some in same.Chunk(Together))
            {
                foreach (Link link in model.Records.Where(LayoutReader.IsGiven).SelectMany(r => r.Links).Where(l => l.Target == same.Key))
                {
                    await CheckAsync(link, some.ToDictionary(r => r.Row.Record.Id), findings, stored!, cancel);
                }
            }
        }
    }

    private async ValueTask CheckAsync(Link link, Dictionary<string, (Row Row, string Column)> rows, Findings findings, IStoredRecords stored, CancellationToken cancel)
    {
        await foreach (Record record in stored.ReferringAsync(link, rows.Keys, cancel))
        {
            if (registry.PlaceOf(record.Id) is null && CrossRules.Check(record, registry.Sketch).FirstOrDefault() is { Rule: { } rule })
            {
                (Row row, string column) = rows[link.Get(record)!];
                string? value = Shown.Of(model.Of(row.Record).Fields.FirstOrDefault(f => f.Name == column)?.Get(row.Record) ?? (row.Record as Statement)?.Speaker);
                findings.Add(row.Finding(column, value, $"does not go with {record.Id}, which is stored: {rule}"));
            }
        }
    }
}
