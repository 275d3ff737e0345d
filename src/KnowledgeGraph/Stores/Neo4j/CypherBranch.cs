using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>One way to read the rows of a page.</summary>
/// <param name="Rows">The page.</param>
/// <param name="Row">The row that is bound.</param>
/// <param name="Order">The order over that row.</param>
/// <param name="Owner">The variable of the record that the list stands in; empty for a root.</param>
/// <param name="Clauses">What binds the rows, with the conditions on them at the last.</param>
internal sealed record CypherBranch(Rows Rows, CypherRow Row, CypherOrder Order, string Owner, IReadOnlyList<CypherClause> Clauses)
{
    /// <summary>Whether the clauses can give a row more than once.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether an index gives the rows in order, beginning in the first clause.</summary>
    public bool IsWalk { get; init; }

    /// <summary>The variables that the clauses bind: the row and the keys of its order.</summary>
    public string Variables => string.Join(", ", Own.Concat(Order.Names));

    /// <summary>The clauses, ending in the rows' limit.</summary>
    public string Text
    {
        get
        {
            string[] reads = [.. Segments.Select(s => Read(s.Segment, s.Beyond))];
            return reads.Length switch
            {
                0 => Read(CypherSegment.All, ["false"]),
                1 => reads[0],
                _ => $"CALL ({Owner}) {{\n{string.Join("\nUNION ALL\n", reads.Select(r => $"{r} RETURN {Variables}"))} }}\nWITH {Variables} LIMIT {Limit}",
            };
        }
    }

    private string Limit => Cypher.Parameter(Rows.Page.Limit);

    /// <summary>The row's variables that are not bound outside.</summary>
    private IEnumerable<string> Own => Row.Variables.Where(v => v != Owner);

    /// <summary>Whether the cursors compare the keys' variables, because the keys are not all properties of what the last clause binds.</summary>
    private bool IsNamed => Repeats || Joins.Any();

    private string Keys => string.Join(", ", Own.Concat(Order.Keys));

    /// <summary>What the keys need after the clauses; a walk along a reference has it already.</summary>
    private IEnumerable<CypherClause> Joins => Order.Joins.Skip(IsWalk && Order.Walk!.Link is not null && !Row.IsEdge ? 1 : 0);

    /// <summary>What is read after each other, without what the cursors leave nothing of.</summary>
    private IEnumerable<(CypherSegment Segment, string[] Beyond)> Segments
    {
        get
        {
            CypherSegment[] all = (IsWalk && Order.Splits, Rows.Page.Backward) switch
            {
                (false, _) => [CypherSegment.All],
                (true, false) => [CypherSegment.Values, CypherSegment.Missing],
                (true, true) => [CypherSegment.Missing, CypherSegment.Values],
            };
            return all.Select(s => (s, Order.Beyond(Rows.Page, s, IsNamed)!)).Where(s => s.Item2 is not null);
        }
    }

    /// <summary>The first of what is read, if it is among so many rows; the conditions are tested only on those, and subqueries only where the others hold.</summary>
    /// <param name="most">How many rows are tested.</param>
    public string Trial(int most)
    {
        (CypherSegment segment, string[] beyond) = Segments.FirstOrDefault((CypherSegment.All, ["false"]));
        ILookup<bool, string> conditions = Clauses[^1].Conditions.Where(c => c != "true").ToLookup(c => c.Contains('{', StringComparison.Ordinal));
        CypherBranch untested = this with { Clauses = [.. Clauses.SkipLast(1), Clauses[^1].Bare()] };
        string[] tests = [.. new[] { conditions[false], conditions[true] }.Where(c => c.Any()).Select(c => $"WHERE {string.Join(" AND ", c)} WITH {Variables}")];
        return $"{untested.Ordered(segment, beyond)} LIMIT {most} {string.Join(' ', tests)} ORDER BY {Order.Reading(segment, Rows.Page.Backward)} LIMIT {Limit} RETURN {Row.Alias}";
    }

    /// <summary>Clauses that bind the rows out of a list of them.</summary>
    public string Of(string list)
    {
        string ends = Row.IsEdge ? $" WITH *, startNode({Row.Alias}) AS {Row.From}, endNode({Row.Alias}) AS {Row.To}" : "";
        return $"UNWIND {list} AS {Row.Alias}{ends}{Joined(Order.Joins)} WITH {Keys}";
    }

    private string Read(CypherSegment segment, string[] beyond) => $"{Ordered(segment, beyond)} LIMIT {Limit}";

    private string Ordered(CypherSegment segment, string[] beyond)
    {
        CypherClause[] clauses = [.. Clauses.Select(c => c.Copy())];
        if (IsWalk)
        {
            clauses[0].Conditions.InsertRange(0, Order.Seeks(Rows.Page, segment));
        }

        string where = "";
        if (IsNamed && beyond.Length > 0)
        {
            where = $" WHERE {string.Join(" AND ", beyond)} WITH {Variables}";
        }
        else
        {
            clauses[^1].Conditions.AddRange(beyond);
        }

        string distinct = Repeats ? $" WITH DISTINCT {string.Join(", ", Row.Variables)}" : "";
        return $"{string.Join('\n', clauses.AsEnumerable())}{distinct}{Joined(Joins)} WITH {Keys}{where} ORDER BY {Order.Reading(segment, Rows.Page.Backward)}";
    }

    private static string Joined(IEnumerable<CypherClause> joins) => string.Concat(joins.Select(j => $" {j}"));
}
