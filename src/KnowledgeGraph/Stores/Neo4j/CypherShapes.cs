using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// Writes what is shown of a record as the positional list that <see cref="Selection"/> describes. References are followed and lists collected before the list is made:
/// a subquery inside a CASE, <c>coalesce</c> or <c>head</c> would be run by itself for each row.
/// </summary>
internal sealed class CypherShapes(CypherAliases aliases, CypherRows pages)
{
    /// <summary>A query for the one record with an id: the index of its shape, then the shape's values.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="index">Its index.</param>
    /// <param name="id">The slot of the id.</param>
    public (string Clauses, string Value) Keyed(Shape shape, int index, int id)
    {
        CypherRow row = aliases.Row("n", shape.Type);
        CypherScope scope = new(aliases);
        string value = Cypher.List([Cypher.Number(index), .. Values(shape, row, scope, isOnly: true)]);
        return ($"MATCH {row.Pattern} WHERE {row.Id} = {Cypher.Parameter(id)}{scope.Text}", value);
    }

    /// <summary>The values of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="row">The record.</param>
    /// <param name="scope">Takes what must be followed and collected before.</param>
    /// <param name="isOnly">Whether there is only one such record.</param>
    public IEnumerable<string> Values(Shape shape, CypherRow row, CypherScope scope, bool isOnly = false) =>
        [.. shape.Selections.Where(s => s.IsStored).Select(s => Value(s, row, scope, isOnly))];

    /// <summary>A record that may be of several types.</summary>
    /// <param name="shapes">A shape for each type.</param>
    /// <param name="row">The record.</param>
    /// <param name="scope">Takes what must be followed and collected before.</param>
    /// <param name="first">What stands before a shape's values.</param>
    public string OneOf(Seq<Shape> shapes, CypherRow row, CypherScope scope, Func<Shape, int, IEnumerable<string>> first)
    {
        IEnumerable<string> cases = shapes.Select((s, i) =>
        {
            CypherRow member = row with { Type = s.Type, Guard = s.Type.Name };
            return $"WHEN {row.Alias}:{s.Type.Name} THEN {Cypher.List([.. first(s, i), .. Values(s, member, scope)])} ";
        });
        return $"CASE {string.Concat(cases)}END";
    }

    /// <summary>A page as its list [rows, total].</summary>
    /// <param name="many">The page.</param>
    /// <param name="owner">The record that the list stands in; null for a root.</param>
    /// <param name="scope">Takes the rows, where they are collected before; null where they stand in the list itself.</param>
    /// <param name="isOnly">Whether there is only one such record.</param>
    public string Page(ManySelection many, CypherRow? owner, CypherScope? scope, bool isOnly)
    {
        List<string> parts = [];
        if (many.Connection.NeedsRows)
        {
            parts.Add(Rows(many, owner, isOnly));
        }

        if (many.Connection.NeedsTotal)
        {
            parts.Add(pages.Count(many.Rows.Type, many.Rows.Along, owner, many.Rows.Where));
        }

        return Cypher.List(parts.Select(p => scope?.Collected(p) ?? p));
    }

    private string Rows(ManySelection many, CypherRow? owner, bool isOnly)
    {
        CypherRow row = owner is null ? aliases.Row("n", many.Rows.Type) : aliases.Member("n", many.Rows.Along!, owner);
        CypherOrder order = pages.Order(many.Rows, row);
        string page = pages.Page(many.Rows, owner, isOnly, row, order);
        CypherScope scope = new(aliases);
        List<string> values = [.. many.Connection.Shapes.SelectMany(s => Values(s, row, scope))];
        if (many.Connection.NeedsCursors)
        {
            values.Insert(0, order.CursorValues);
        }

        return $"COLLECT {{\n{page}{scope.Text}\nRETURN {Cypher.List(values)} AS {aliases.Next("v")} ORDER BY {order.Showing} }}";
    }

    private string Value(Selection selection, CypherRow row, CypherScope scope, bool isOnly) => selection switch
    {
        FieldSelection field => row.Shown(field.Field),
        RangeSelection { Field: var date } => Cypher.Unless(date.Required, row.Property(date), Cypher.List([row.Property(date), row.Key(date)])),
        OneSelection one => One(one, row, scope),
        ManySelection many => Page(many, row, scope, isOnly),
        _ => throw new InvalidOperationException($"A record does not show a {selection.GetType().Name}."),
    };

    private string One(OneSelection one, CypherRow row, CypherScope scope)
    {
        CypherRow target;
        if (one.Link.End != EdgeEnd.None)
        {
            target = row.EndOf(one.Link);
        }
        else
        {
            target = aliases.Row("j", one.Link.Target);
            scope.Follow($"OPTIONAL MATCH {row.Toward(one.Link, target)}");
        }

        return one.Link.Target is InterfaceType
            ? OneOf(one.Shapes, target, scope, (_, i) => [Cypher.Number(i)])
            : Cypher.Unless(one.Link.Required, target.Alias, Cypher.List(Values(one.Shapes[0], target, scope)));
    }
}

/// <summary>What a query needs between the clause that binds its rows and what it returns.</summary>
internal sealed class CypherScope(CypherAliases aliases)
{
    private readonly List<string> _joins = [];
    private readonly List<string> _collected = [];

    /// <summary>The clauses.</summary>
    public string Text => string.Concat(_joins.Select(j => $"\n{j}")) + (_collected.Count == 0 ? "" : $"\nWITH *, {string.Join(",\n", _collected)}");

    /// <summary>Adds a clause that follows a reference.</summary>
    public void Follow(string clause) => _joins.Add(clause);

    /// <summary>Adds a subquery that is run before the values are put together.</summary>
    /// <returns>The variable that holds its result.</returns>
    public string Collected(string subquery)
    {
        string name = aliases.Next("l");
        _collected.Add($"{subquery} AS {name}");
        return name;
    }
}
