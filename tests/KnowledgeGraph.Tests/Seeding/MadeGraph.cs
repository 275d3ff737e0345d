using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Makes up whole graphs of records that keep every rule, with texts that are hard to write down.</summary>
internal sealed class MadeGraph
{
    private static readonly string[] Texts =
        ["x", "a, b", "a;b", "say \"no\"", "line\nbreak", "line\r\nbreak", "\rodd", "=1+1", "@cmd", "# no remark", "'quoted", " spaces ", "\ttab", "ОСУЖДАЕТ", "규탄한다", "😀 𝔘", "\u200Fعربي", "e\u0301", "\uFEFFmark", "null", "0"];

    private static readonly string[] Dates = ["2025", "2025-04", "2025-04-27", "2025~", "2024-10?", "1946-01-01", "0001", "9999-12-31~"];

    private readonly Random _random;
    private readonly List<Record> _records = [];
    private readonly HashSet<string> _ids = [];

    /// <summary>Makes the graph of a seed.</summary>
    public MadeGraph(int seed)
    {
        _random = new Random(seed);
        foreach (RecordType type in Levels.Of(GraphModel.Default).SelectMany(l => l))
        {
            for (int i = _random.Next(4); i >= 0; i--)
            {
                Add(type, i);
            }
        }
    }

    public IReadOnlyList<Record> Records => _records;

    private void Add(RecordType type, int number)
    {
        Record record = type.New() with { Dataset = "made", RecordedAt = DateTime.UnixEpoch };
        foreach (Field field in type.Fields.Where(f => !f.ReadOnly && !Provenance.Fields.Contains(f.Name) && f.Kind != FieldKind.Id))
        {
            bool given = field.Required && (field.Name != "name" || type.NameRequired);
            if (given || _random.Next(2) == 0)
            {
                field.Set(record, Value(field));
            }
        }

        if (!type.IsEdge && (type.Type != typeof(Stance) || _random.Next(2) == 0))
        {
            type.Fields.First(f => f.Kind == FieldKind.Id).Set(record, $"{type.Prefix}:{type.Prefix}{number}");
        }

        if (Link(type, record) && Kept(type, record) is { } kept && _ids.Add(kept.Id))
        {
            _records.Add(kept);
        }
    }

    /// <summary>Sets the references, to earlier records only, so that none closes a circle; false when a needed one has nothing to lead to.</summary>
    private bool Link(RecordType type, Record record)
    {
        foreach (Link link in type.Links)
        {
            string[] targets = [.. _records.Where(r => r.GetType() != record.GetType() || !type.IsEdge).Where(r => link.Target.Members.Any(m => m.Type == r.GetType())).Select(r => r.Id)];
            if (targets.Length == 0 && link.Required)
            {
                return false;
            }

            if (targets.Length > 0 && (link.Required || _random.Next(2) == 0))
            {
                link.Set(record, targets[_random.Next(targets.Length)]);
            }
        }

        return record is not Affiliation { Member: var member, Organization: var organization } || string.CompareOrdinal(member.Id, organization.Id) > 0;
    }

    /// <summary>The record completed, without the values that break a rule; null when too many do.</summary>
    private Record? Kept(RecordType type, Record record)
    {
        for (int attempt = 0; attempt < 20; attempt++)
        {
            Problem[] problems = [.. RuleSet.Check(record).Concat(CrossRules.Check(record, id => _records.Find(r => r.Id == id)))];
            if (problems.Length == 0)
            {
                return Completed(record);
            }

            foreach (Problem problem in problems)
            {
                if (type.Fields.FirstOrDefault(f => f.Name == problem.Field) is not { } field)
                {
                    return null;
                }

                field.Set(record, field.Required && field.Kind != FieldKind.Number ? Value(field) : field.Kind == FieldKind.Number && field.Required ? 0.5m : null);
            }
        }

        return null;
    }

    private Record Completed(Record record)
    {
        if (record is Stance stance)
        {
            Statement statement = _records.OfType<Statement>().First(s => s.Id == stance.Statement.Id);
            record = Defaults.Of(stance, statement) with { Id = stance.Id.Length > 0 ? stance.Id : MadeIds.Of(stance, Defaults.HolderOf(statement)) };
        }

        if (record is EdgeRecord edge)
        {
            return edge with { Id = MadeIds.Of(edge) };
        }

        return record is NodeRecord { Name: null } node ? node with { Name = MadeNames.Of(node, id => ((NodeRecord)_records.First(r => r.Id == id)).Name!) } : record;
    }

    private object? Value(Field field) => field.Kind switch
    {
        FieldKind.Word => field.Vocabulary!.Words[_random.Next(field.Vocabulary.Words.Count)].Value,
        FieldKind.Boolean => field.Name != "construct" && _random.Next(2) == 0,
        FieldKind.Integer => _random.Next(1, 5),
        FieldKind.Number => _random.Next(-1000, 1001) / 1000m,
        FieldKind.Date => new DateOnly(2025, 1, 1).AddDays(_random.Next(365)),
        FieldKind.PartialDate => PartialDate.Parse(Dates[_random.Next(Dates.Length)]),
        FieldKind.TextList => new TextList([.. Texts.Where(t => !t.Contains(';', StringComparison.Ordinal) && t.Trim() == t && _random.Next(5) == 0)]),
        _ => field.Name switch
        {
            "language" => "en",
            "iso3166" => "RUS",
            "wikidata" => "Q1",
            "url" => "https://example.org/?a=1&b=,",
            _ => Texts[_random.Next(Texts.Length)] + Texts[_random.Next(Texts.Length)],
        },
    };
}
