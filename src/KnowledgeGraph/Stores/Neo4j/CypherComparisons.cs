using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Writes the comparison of one field: one operator, one row. What is negated is written so that it is never null.</summary>
internal static class CypherComparisons
{
    // A sort key is "earliest/latest", so what begins with a day is before that day followed by "/~", and the latest day stands from character 11, counted from 0.
    private const string AfterDay = " + '/~'";
    private const int LatestFrom = 11;

    /// <summary>Compares a field of a row.</summary>
    /// <param name="test">The comparison.</param>
    /// <param name="row">The row.</param>
    /// <param name="texts">How texts are ordered.</param>
    public static string Compare(Is test, CypherRow row, CypherText texts) => test.Field.Kind == FieldKind.PartialDate && test.Operator is not (Operator.Eq or Operator.In or Operator.IsNull)
        ? CompareDate(test, row.Key(test.Field))
        : Test(test, row, texts);

    private static string Test(Is test, CypherRow row, CypherText texts)
    {
        string value = row.Property(test.Field);
        return test.Operator switch
        {
            Operator.Eq when test.Negated => OrMissing(test, value, $"{value} <> {Operand(test)}"),
            Operator.Eq => $"{value} = {Operand(test)}",
            Operator.IsNull => $"{value} IS {(test.Negated ? "NOT " : "")}NULL",
            Operator.In => Negatable(test, value, $"{value} IN {Operands(test)}"),
            Operator.Gt => Negatable(test, value, Ordered(test, value, ">", texts)),
            Operator.Gte => Negatable(test, value, Ordered(test, value, ">=", texts)),
            Operator.Lt => Negatable(test, value, Ordered(test, value, "<", texts)),
            Operator.Lte => Negatable(test, value, Ordered(test, value, "<=", texts)),
            Operator.Contains => Folded(test, row, "CONTAINS"),
            Operator.StartsWith => Folded(test, row, "STARTS WITH"),
            Operator.EndsWith => Folded(test, row, "ENDS WITH"),
            Operator.Has => Negated(test, $"{Operand(test)} IN {value}"),
            Operator.HasAny => Negated(test, $"any(item IN {value} WHERE item IN {Operands(test)})"),
            Operator.IsEmpty => Negated(test, $"size({value}) = 0"),
            _ => throw new InvalidOperationException($"{test.Field} is not compared by {test.Operator}."),
        };
    }

    /// <summary>Compares the sort key of a partial date, which is never null; a missing date, <c>~</c>, is after every day.</summary>
    private static string CompareDate(Is test, string key)
    {
        string day = Cypher.Parameter(test.Slots[0]);
        string latest = $"substring({key}, {LatestFrom})";
        string condition = test.Operator switch
        {
            Operator.Gt => $"{key} > {day}{AfterDay} AND {key} < '~'",
            Operator.Gte => $"{key} >= {day} AND {key} < '~'",
            Operator.Lt => $"{key} < {day} AND {latest} < {day}",
            Operator.Lte => $"{key} < {day}{AfterDay} AND {latest} <= {day}",
            Operator.Overlaps => $"{key} < {Cypher.Parameter(test.Slots[1])}{AfterDay} AND {latest} >= {day}",
            _ => throw new InvalidOperationException($"{test.Field} is not compared by {test.Operator}."),
        };
        return $"{(test.Negated ? "NOT " : "")}({condition})";
    }

    private static string Ordered(Is test, string value, string sign, CypherText texts) =>
        test.Field.Kind == FieldKind.Text ? texts.Compare(value, sign, test.Slots[0]) : $"{value} {sign} {Operand(test)}";

    /// <summary>An operand; numbers come in thousandths, and dividing them gives the very double that is stored.</summary>
    private static string Operand(Is test) => test.Field.Kind == FieldKind.Number ? $"{Cypher.Parameter(test.Slots[0])} / 1000.0" : Cypher.Parameter(test.Slots[0]);

    private static string Operands(Is test)
    {
        string list = Cypher.Parameter(test.Slots[0]);
        return test.Field.Kind == FieldKind.Number ? $"[item IN {list} | item / 1000.0]" : list;
    }

    private static string Folded(Is test, CypherRow row, string word)
    {
        string folded = $"{row.Alias}.{Cypher.FoldedName(test.Field)}";
        return Negatable(test, folded, $"{folded} {word} {Cypher.Parameter(test.Slots[0])}");
    }

    /// <summary>A condition that is null where the value is missing; its complement is true there.</summary>
    private static string Negatable(Is test, string value, string condition) => test.Negated ? OrMissing(test, value, $"NOT ({condition})") : condition;

    private static string OrMissing(Is test, string value, string condition) => test.Field.Required ? condition : $"({value} IS NULL OR {condition})";

    private static string Negated(Is test, string condition) => test.Negated ? $"NOT ({condition})" : condition;
}
