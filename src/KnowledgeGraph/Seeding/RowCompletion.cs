using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Completion;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding;

/// <summary>Makes complete records of rows: checks each alone, fills in what it leaves out, and checks them together.</summary>
/// <param name="model">The model of the records.</param>
/// <param name="findings">Where mistakes go.</param>
internal sealed class RowCompletion(GraphModel model, List<Finding> findings)
{
    /// <summary>Completes the rows; an identical row twice is one record. Incomplete, and not to be used, when there are findings.</summary>
    public IReadOnlyList<Record> Complete(IReadOnlyList<RowRecord> rows)
    {
        List<RowRecord> sound = [.. rows.Where(IsSound)];
        Dictionary<string, Statement> statements = [];
        foreach (Statement statement in sound.Select(r => r.Record).OfType<Statement>())
        {
            statements.TryAdd(statement.Id, statement);
        }

        Dictionary<string, RowRecord> byId = ReferenceChecks.ById(sound.Select(r => r with { Record = Filled(r.Record, statements) }), findings);
        ReferenceChecks.Check(byId, model, findings);
        foreach (RowRecord row in byId.Values)
        {
            Add(row, CrossRules.Check(row.Record, id => byId.GetValueOrDefault(id)?.Record));
        }

        return findings.Count == 0 ? [.. new Names(byId).All()] : [];
    }

    private bool IsSound(RowRecord row)
    {
        int before = findings.Count;
        Add(row, RuleSet.Check(row.Record));
        return findings.Count == before;
    }

    private void Add(RowRecord row, IEnumerable<Problem> problems) => findings.AddRange(problems.Select(p => row.Finding(p.Field, p.Value, p.Rule)));

    /// <summary>A stance whose statement is unknown stays as it is: that is found with the references.</summary>
    private static Record Filled(Record record, Dictionary<string, Statement> statements) => record switch
    {
        Stance stance when statements.TryGetValue(stance.Statement.Id, out Statement? statement) => Filled(stance, statement),
        EdgeRecord { Id: "" } edge => edge with { Id = MadeIds.Of(edge) },
        _ => record,
    };

    private static Stance Filled(Stance stance, Statement statement)
    {
        string id = stance.Id.Length > 0 ? stance.Id : MadeIds.Of(stance, Defaults.HolderOf(statement));
        return Defaults.Of(stance, statement) with { Id = id };
    }

    /// <summary>Makes the names that rows leave out, those that a name is made from first.</summary>
    private sealed class Names(IReadOnlyDictionary<string, RowRecord> byId)
    {
        private readonly Dictionary<string, string> _names = [];

        public IEnumerable<Record> All() => byId.Values.Select(r => r.Record is NodeRecord { Name: null } node ? node with { Name = Of(node.Id) } : r.Record);

        private string Of(string id)
        {
            if (!_names.TryGetValue(id, out string? name))
            {
                NodeRecord node = (NodeRecord)byId[id].Record;
                name = node.Name ?? MadeNames.Of(node, Of)!;
                _names.Add(id, name);
            }

            return name;
        }
    }
}
