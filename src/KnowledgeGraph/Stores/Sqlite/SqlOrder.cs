using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>One term of an order in SQL.</summary>
/// <param name="Key">The expression that is compared; never null.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
/// <param name="Missing">What the key is where the value is missing; null where it never is. Missing comes last in both directions.</param>
internal sealed record SqlTerm(string Key, bool Descending, string? Missing);

/// <summary>Which of the ordered rows a branch of a statement reads.</summary>
internal enum SqlSegment
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that have a value of the first term.</summary>
    Values,

    /// <summary>Those that lack it.</summary>
    Missing,
}

/// <summary>The order of a page, and the conditions that its cursors set.</summary>
internal sealed class SqlOrder
{
    private readonly List<SqlTerm> _terms = [];

    /// <summary>Reads an order over a table.</summary>
    /// <param name="rows">The page.</param>
    /// <param name="row">The alias of the table.</param>
    /// <param name="aliases">Names for the tables that are joined.</param>
    public SqlOrder(Rows rows, string row, SqlAliases aliases)
    {
        foreach (OrderTerm term in rows.Order)
        {
            _terms.Add(new SqlTerm(KeyOf(term, row, aliases), term.Descending, MissingOf(term)));
        }

        IsWalk = rows.Order[0].IsIndexed;
        WalksReference = rows.Order[0].IsIndexedReference;
    }

    /// <summary>The terms; the last is the id.</summary>
    public IReadOnlyList<SqlTerm> Terms => _terms;

    /// <summary>The joins that the keys need.</summary>
    public List<string> Joins { get; } = [];

    /// <summary>Whether an index of the table gives the rows in this order.</summary>
    public bool IsWalk { get; }

    /// <summary>Whether an index of the table that the first term refers to gives the rows in this order.</summary>
    public bool WalksReference { get; }

    /// <summary>Whether the walk must be split in two, first the values and then the missing, because it goes down and missing comes last.</summary>
    public bool Splits => IsWalk && _terms[0] is { Descending: true, Missing: not null };

    /// <summary>The <c>order by</c> of the rows that are read: turned round when the last rows are wanted.</summary>
    /// <param name="segment">Which rows; among the missing the first term says nothing.</param>
    /// <param name="backward">Whether the last rows are wanted.</param>
    public string Reading(SqlSegment segment, bool backward) => string.Join(',', _terms
        .Skip(segment == SqlSegment.Missing ? 1 : 0)
        .Select((t, i) => Direction(t.Key, t with { Missing = segment == SqlSegment.Values && i == 0 ? null : t.Missing }, backward)));

    /// <summary>The <c>order by</c> of the rows as they are shown, over the keys of a subquery.</summary>
    /// <param name="row">The alias of the subquery; its keys are named by <see cref="KeyName"/>.</param>
    public string Showing(string row) => string.Join(',', _terms.Select((t, i) => Direction($"{row}.{KeyName(i)}", t, backward: false)));

    /// <summary>The keys as columns of a subquery.</summary>
    public IEnumerable<string> Columns => _terms.Select((t, i) => $"{t.Key} {KeyName(i)}");

    /// <summary>The name of a key as a column.</summary>
    public static string KeyName(int index) => string.Create(CultureInfo.InvariantCulture, $"k{index}");

    /// <summary>The condition that a row comes after, or before, the one that a cursor stands for; null when every row of the segment does, <c>false</c> when none.</summary>
    public string? Beyond(Bound bound, bool after, SqlSegment segment)
    {
        if (segment != SqlSegment.All && bound.AmongMissing != (segment == SqlSegment.Missing))
        {
            return bound.AmongMissing != after ? null : "false";
        }

        int skipped = segment == SqlSegment.Missing ? 1 : 0;
        SqlTerm[] terms = [.. _terms.Skip(skipped).Select((t, i) => segment == SqlSegment.Values && i == 0 ? t with { Missing = null } : t)];
        string[] values = [.. bound.Slots.Skip(skipped).Select(Sql.Parameter)];
        return IsSeek(terms) ? Seek(terms, values, after) : Leading(terms[0], values[0], after) + Chain(terms, values, after, 0);
    }

    /// <summary>Whether one comparison of row values says it all: an ascending order has missing last by itself.</summary>
    private static bool IsSeek(SqlTerm[] terms) => terms.Length <= 2 && terms.All(t => t.Descending == terms[0].Descending && (!t.Descending || t.Missing is null));

    private static string Seek(SqlTerm[] terms, string[] values, bool after)
    {
        char sign = terms[0].Descending == after ? '<' : '>';
        return terms.Length == 1
            ? $"{terms[0].Key}{sign}{values[0]}"
            : $"({string.Join(',', terms.Select(t => t.Key))}){sign}({string.Join(',', values)})";
    }

    /// <summary>A bound on the first term that an index can seek.</summary>
    private static string Leading(SqlTerm term, string value, bool after) =>
        term is { Descending: true, Missing: not null } ? "" : $"{term.Key}{(term.Descending == after ? "<=" : ">=")}{value} and ";

    private static string Chain(SqlTerm[] terms, string[] values, bool after, int index)
    {
        string strict = Strict(terms[index], values[index], after);
        return index == terms.Length - 1 ? strict : $"({strict} or ({terms[index].Key}={values[index]} and {Chain(terms, values, after, index + 1)}))";
    }

    private static string Strict(SqlTerm term, string value, bool after) => (term.Descending, term.Missing) switch
    {
        (false, _) => $"{term.Key}{(after ? '>' : '<')}{value}",
        (true, null) => $"{term.Key}{(after ? '<' : '>')}{value}",
        (true, { } missing) when after => $"({value}<>{missing} and ({term.Key}<{value} or {term.Key}={missing}))",
        (true, { } missing) => $"({term.Key}<>{missing} and ({term.Key}>{value} or {value}={missing}))",
    };

    private static string Direction(string key, SqlTerm term, bool backward)
    {
        string direction = term.Descending != backward ? " desc" : "";
        return term is { Descending: true, Missing: { } missing } ? $"({key}={missing}){(backward ? " desc" : "")},{key}{direction}" : key + direction;
    }

    private static string? MissingOf(OrderTerm term) => !term.MayBeMissing ? null : Sql.Missing(term.Key is FieldKey key ? key.Field.Kind : FieldKind.Integer);

    private string KeyOf(OrderTerm term, string row, SqlAliases aliases)
    {
        string at = row;
        foreach (Link link in term.Path)
        {
            string column = $"{at}.{Sql.Name(link.Column)}";
            if (link.Target is InterfaceType target)
            {
                return SharedKey(term, column, target, aliases);
            }

            at = aliases.Next("o");
            string join = link.Required && term.Path.All(l => l.Required) ? "join" : "left join";
            Joins.Add($" {join} {((RecordType)link.Target).Table} {at} on {at}.id={column}");
        }

        return term.Key switch
        {
            CountKey count => Count(count.List, $"{at}.id", term, aliases),
            FieldKey { Field: var field } => OrMissing($"{at}.{Sql.KeyColumn(field)}", term, stored: field.Kind == FieldKind.PartialDate && term.Path.All(l => l.Required)),
            _ => throw new InvalidOperationException($"Rows are not ordered by {term.Key.GetType().Name}."),
        };
    }

    /// <summary>A field that an interface's members share, looked up by the type of the id: a join with a view would read all of it.</summary>
    private static string SharedKey(OrderTerm term, string id, InterfaceType target, SqlAliases aliases)
    {
        if (term.Key is not FieldKey { Field: var field })
        {
            return Count(((CountKey)term.Key).List, id, term, aliases);
        }

        string key = field.Kind == FieldKind.Id ? id : SharedField(field, id, target);
        return OrMissing(key, term, stored: false);
    }

    /// <summary>An expression for a field that an interface's members share.</summary>
    public static string SharedField(Field field, string id, InterfaceType target) =>
        $"case {string.Concat(target.Members.Select(m => $"when {Sql.IsOfType(id, m)} then (select {Sql.Name(field.Column)} from {m.Table} where id={id}) "))}end";

    private static string OrMissing(string key, OrderTerm term, bool stored) =>
        stored || MissingOf(term) is not { } missing ? key : $"coalesce({key},{missing})";

    /// <summary>The number of records in a list; missing, not 0, where there is no record to have the list.</summary>
    private static string Count(Inverse list, string id, OrderTerm term, SqlAliases aliases)
    {
        string row = aliases.Next("c");
        string count = $"(select count(*) from {list.Type.Table} {row} where {row}.{Sql.Name(list.Link.Column)}={id})";
        return MissingOf(term) is { } missing ? $"iif({id} is null,{missing},{count})" : count;
    }
}
