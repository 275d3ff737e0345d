using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// Writes pages of records: bare rows first, filtered, ordered and limited; what is shown of them is followed after.
/// Where a filter leads to an indexed equality of unknown weight, the statement itself decides: few records behind the equality are sorted.
/// Of many, a page is sought by walking the order and testing each record, but not for long: when that does not fill the page, they are sorted all the same.
/// So a page costs little where the walk soon finds it, and never much more than the sort: a walk that finds nothing would read every record.
/// </summary>
internal sealed class CypherRows(CypherAliases aliases, CypherText texts, CypherFilters filters, CypherWeights weights)
{
    private readonly CypherSeeds _seeds = new(filters, aliases);

    /// <summary>The order of a page over its row.</summary>
    public CypherOrder Order(Rows rows, CypherRow row) => new(rows, row, aliases, texts);

    /// <summary>Clauses that bind the rows of a page, as many as it shows, and the keys of their order; the rows themselves come in no certain order.</summary>
    /// <param name="rows">The page.</param>
    /// <param name="owner">The record that the list stands in; null for a root.</param>
    /// <param name="isOnly">Whether there is only one such record, so that it is worth asking how long its list is.</param>
    /// <param name="row">The row that is bound.</param>
    /// <param name="order">The order over that row.</param>
    public string Page(Rows rows, CypherRow? owner, bool isOnly, CypherRow row, CypherOrder order)
    {
        if (rows.Along is { } along)
        {
            CypherBranch listed = new(rows, row, order, owner!.Alias, [Listed(along, rows.Where, owner, row)]);
            return isOnly && order is { Walk: not null, IsById: false } && !row.IsEdge
                ? Decided($"RETURN {owner.Degree(along)}", listed, Walked(listed, [$"EXISTS {{ {row.Node}-[:{along.Link.RelationshipType}]->({owner.Alias}) }}", .. filters.Conditions(rows.Where, row)]))
                : listed.Text;
        }

        if (_seeds.Of(rows.Where, row) is { } seed)
        {
            CypherBranch seeded = new(rows, row, order, "", seed.Clauses) { Repeats = seed.Repeats };
            return seed.IsFew || order.Walk is null ? seeded.Text : Decided(seed.Count(row.Alias, weights.Few), seeded, Walked(seeded, filters.Conditions(rows.Where, row)));
        }

        CypherBranch all = new(rows, row, order, "", []);
        return order.Walk is null ? (all with { Clauses = [Scanned(row, rows.Where)] }).Text : Walked(all, filters.Conditions(rows.Where, row)).Text;
    }

    /// <summary>An expression for the number of records, whatever the page.</summary>
    public string Count(RecordType type, Inverse? along, CypherRow? owner, Filter where)
    {
        bool all = CypherFilters.IsEverything(where);
        if (along is not null)
        {
            return all ? owner!.Degree(along) : $"COUNT {{ {Listed(along, where, owner!, aliases.Member("n", along, owner!))} }}";
        }

        CypherRow row = aliases.Row("n", type);
        if (all)
        {
            return $"COUNT {{ {row.Pattern} }}";
        }

        return $"COUNT {{ {All(row, where)} }}";
    }

    /// <summary>Clauses that bind a row to each record that fulfils a filter once, in no order.</summary>
    public string All(CypherRow row, Filter where)
    {
        CypherSeed seed = _seeds.Of(where, row) ?? new CypherSeed([Scanned(row, where)]);
        return seed.Repeats ? $"{seed.Text} WITH DISTINCT {string.Join(", ", row.Variables)}" : seed.Text;
    }

    private CypherClause Listed(Inverse along, Filter where, CypherRow owner, CypherRow row) =>
        new($"MATCH {owner.Along(along, row)}", CypherFilters.IdKept(along, owner, row), filters.Holds(where, row));

    /// <summary>All records of a type that fulfil a filter; an index on a field is one on the field and the id, and serves only what says that it has both.</summary>
    private CypherClause Scanned(CypherRow row, Filter where)
    {
        bool isRange = (where is AllOf all ? all.Members : [where]).Any(m => m is Is
        {
            Negated: false,
            Operator: Operator.Gt or Operator.Gte or Operator.Lt or Operator.Lte or Operator.Overlaps,
            Field: { Sorted: true, Kind: not FieldKind.Text },
        });
        return new CypherClause($"MATCH {row.Pattern}", [.. filters.Conditions(where, row), isRange ? $"{row.Id} IS NOT NULL" : "true"]);
    }

    /// <summary>The same page by walking its order.</summary>
    private static CypherBranch Walked(CypherBranch other, string[] conditions)
    {
        CypherWalk walk = other.Order.Walk!;
        CypherRow row = other.Row;
        CypherClause[] clauses = walk.Link is null
            ? [new CypherClause($"MATCH {row.Pattern}", conditions)]
            : [new CypherClause($"MATCH {walk.Row.Pattern}"), new CypherClause($"MATCH {(row.IsEdge ? row.Pattern : row.Toward(walk.Link, walk.Row))}", conditions)];
        return other with { Clauses = clauses, Repeats = false, IsWalk = true };
    }

    /// <summary>
    /// Three steps: how many there are; if many, what a trial finds; and if that is no whole page, all of them sorted. Each branch is a CALL within its guard,
    /// or the guard would be tested for each row of it instead of once before.
    /// </summary>
    private string Decided(string count, CypherBranch sorted, CypherBranch walked)
    {
        string number = aliases.Next("c");
        string found = aliases.Next("c");
        string owner = sorted.Owner;
        string variables = sorted.Variables;
        string limit = Cypher.Parameter(sorted.Rows.Page.Limit);
        string With(string name) => owner.Length == 0 ? name : $"{owner}, {name}";
        return $"CALL ({owner}) {{ {count} AS {number} }}\n"
            + $"CALL ({With(number)}) {{ WITH {With(number)} WHERE {number} > {weights.Few} CALL ({owner}) {{\n{walked.Trial(weights.Trial)} }} RETURN collect({sorted.Row.Alias}) AS {found} }}\n"
            + $"CALL ({With(found)}) {{ WITH {With(found)} WHERE size({found}) = {limit} {sorted.Of(found)} RETURN {variables}\n"
            + $"UNION ALL\nWITH {With(found)} WHERE size({found}) < {limit} CALL ({owner}) {{\n{sorted.Text}\nRETURN {variables} }} RETURN {variables} }}";
    }
}

/// <summary>
/// What is many, in records. Measured on 200,000 statements with half of those behind the equality fulfilling the filter: 1,000 are sorted in 4 ms, 3,000 in 12, 4,000 in 16, 15,000 in 90;
/// walking, the page is found among 1,000 in 46 ms, 3,000 in 16, 4,000 in 11, 15,000 in 4. A test costs 6 µs.
/// </summary>
/// <param name="Few">How many behind an equality are sorted without a trial.</param>
/// <param name="Trial">How many a trial tests: a page of 20 is found if one in 150 fulfils the filter. In vain, it costs as much as sorting what is just no longer few.</param>
internal sealed record CypherWeights(int Few = 4000, int Trial = 3000);
