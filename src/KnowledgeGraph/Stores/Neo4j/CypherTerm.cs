using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>One term of an order. A missing value is a key after every other of its kind, except of a text that has no key of its own: there it is null.</summary>
/// <param name="Key">The expression that is compared.</param>
/// <param name="Name">The variable that it becomes.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
/// <param name="Missing">What stands for a missing value; null where it is never missing.</param>
/// <param name="IsText">Whether the key is text in any letters.</param>
internal sealed record CypherTerm(string Key, string Name, bool Descending, string? Missing, bool IsText)
{
    /// <summary>Whether a missing value is null rather than <see cref="Missing"/>, which would compare by units with the stored texts.</summary>
    private bool IsNullable => IsText && Missing is not null;

    /// <summary>Reads a term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="at">The end of its path, and whether a record may lack it.</param>
    /// <param name="name">A variable for the key.</param>
    public static CypherTerm Of(OrderTerm term, (CypherRow Row, bool MayBeMissing) at, string name)
    {
        if (term.Key is CountKey count)
        {
            string degree = at.Row.Degree(count.List);
            string key = at.MayBeMissing ? $"CASE WHEN {at.Row.Alias} IS NULL THEN {Cypher.Missing(FieldKind.Integer)} ELSE {degree} END" : degree;
            return new CypherTerm(key, name, term.Descending, at.MayBeMissing ? Cypher.Missing(FieldKind.Integer) : null, false);
        }

        Field field = ((FieldKey)term.Key).Field;
        bool mayBeMissing = at.MayBeMissing || !field.Required;
        string value = field.Kind is FieldKind.Number or FieldKind.Boolean && !Cypher.HasKey(field) ? at.Row.Shown(field) : at.Row.Key(field);
        bool stored = Cypher.HasKey(field) && !at.MayBeMissing;
        string? missing = mayBeMissing ? Cypher.Missing(field.Kind) : null;
        bool isText = field.Kind == FieldKind.Text;
        return new CypherTerm(stored || isText || missing is null ? value : $"coalesce({value}, {missing})", name, term.Descending, missing, isText);
    }

    /// <summary>The value as a cursor carries it.</summary>
    public string CursorValue => IsNullable ? $"coalesce({Name}, {Missing})" : Name;

    /// <summary>The term in an ORDER BY.</summary>
    /// <param name="backward">Whether the order is turned round.</param>
    /// <param name="whole">Whether both values and missing ones are there.</param>
    public IEnumerable<string> Directions(bool backward, bool whole)
    {
        string direction = Descending != backward ? " DESC" : "";
        if (whole && Descending && Missing is not null)
        {
            yield return $"{IsMissing(Name)}{(backward ? " DESC" : "")}";
        }

        yield return Name + direction;
    }

    /// <summary>A bound on the key that an index can seek.</summary>
    public IEnumerable<string> Leading(Bound bound, bool after)
    {
        string value = Cypher.Parameter(bound.Slots[0]);
        return (Descending, Missing) switch
        {
            (false, not null) when after && bound.AmongMissing => [$"{Key} = {Missing}"],
            _ => [$"{Key} {(Descending == after ? "<=" : ">=")} {value}"],
        };
    }

    /// <summary>The condition that the key is beyond a cursor's value.</summary>
    public string Beyond(int slot, bool after, bool named, CypherText texts)
    {
        string key = named ? Name : Key;
        string value = Cypher.Parameter(slot);
        string sign = Descending == after ? "<" : ">";
        string compared = IsText ? texts.Compare(key, sign, slot, (string)Query.Plans.Missing.Of(FieldKind.Text)) : $"{key} {sign} {value}";
        if (Missing is null || (!Descending && !IsNullable))
        {
            return compared;
        }

        return after
            ? $"({value} <> {Missing} AND ({compared} OR {IsMissing(key)}))"
            : $"(NOT {IsMissing(key)} AND ({compared} OR {value} = {Missing}))";
    }

    /// <summary>The condition that the key is a cursor's value.</summary>
    public string Equal(int slot, bool named)
    {
        string key = named ? Name : Key;
        return $"{(IsNullable ? $"coalesce({key}, {Missing})" : key)} = {Cypher.Parameter(slot)}";
    }

    private string IsMissing(string key) => IsNullable ? $"({key} IS NULL)" : $"({key} = {Missing})";
}
