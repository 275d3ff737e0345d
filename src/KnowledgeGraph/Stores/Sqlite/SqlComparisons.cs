using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>Writes the comparison of one field: one operator, one row.</summary>
internal static class SqlComparisons
{
    // A sort key is "earliest/latest", so what begins with a day is before that day followed by "/~", and the latest day stands from character 12.
    private const string AfterDay = "||'/~'";
    private const int LatestFrom = 12;

    /// <summary>Compares a column of a row.</summary>
    /// <param name="test">The comparison.</param>
    /// <param name="row">What stands before the column's name: <c>n.</c>, or <c>+n.</c> where no index may be used.</param>
    public static string Compare(Is test, string row) => test.Field.Kind == FieldKind.PartialDate && test.Operator is not (Operator.Eq or Operator.In or Operator.IsNull)
        ? CompareDate(test, $"{row}{Sql.KeyColumn(test.Field)}")
        : Test(test, $"{row}{Sql.Name(test.Field.Column)}");

    /// <summary>Compares a value.</summary>
    /// <param name="test">The comparison, not one of a partial date's order.</param>
    /// <param name="value">The value.</param>
    public static string Test(Is test, string value)
    {
        string operand = test.Slots.Count > 0 ? Sql.Parameter(test.Slots[0]) : "";
        return test.Operator switch
        {
            Operator.Eq => test.Negated ? $"{value} is not {operand}" : $"{value}={operand}",
            Operator.IsNull => $"{value} is {(test.Negated ? "not " : "")}null",
            Operator.In => Negatable(test, value, $"{value} in {Sql.Members(test.Slots[0])}"),
            Operator.Gt => Negatable(test, value, $"{value}>{operand}"),
            Operator.Gte => Negatable(test, value, $"{value}>={operand}"),
            Operator.Lt => Negatable(test, value, $"{value}<{operand}"),
            Operator.Lte => Negatable(test, value, $"{value}<={operand}"),
            Operator.Contains => Negated(test, $"{Sql.Contains}({value},{operand})"),
            Operator.StartsWith => Negated(test, $"{Sql.StartsWith}({value},{operand})"),
            Operator.EndsWith => Negated(test, $"{Sql.EndsWith}({value},{operand})"),
            Operator.Has => Negated(test, $"exists(select 1 from json_each({value}) where value={operand})"),
            Operator.HasAny => Negated(test, $"exists(select 1 from json_each({value}) where value in {Sql.Members(test.Slots[0])})"),
            Operator.IsEmpty => Negated(test, $"{value}='[]'"),
            _ => throw new InvalidOperationException($"{test.Field} is not compared by {test.Operator}."),
        };
    }

    /// <summary>Compares the sort key of a partial date, which is never null; a missing date, <c>~</c>, is after every day.</summary>
    private static string CompareDate(Is test, string key)
    {
        string day = Sql.Parameter(test.Slots[0]);
        string latest = $"substr({key},{LatestFrom})";
        string condition = test.Operator switch
        {
            Operator.Gt => $"{key}>{day}{AfterDay} and {key}<'~'",
            Operator.Gte => $"{key}>={day} and {key}<'~'",
            Operator.Lt => $"{key}<{day} and {latest}<{day}",
            Operator.Lte => $"{key}<{day}{AfterDay} and {latest}<={day}",
            Operator.Overlaps => $"{key}<{Sql.Parameter(test.Slots[1])}{AfterDay} and {latest}>={day}",
            _ => throw new InvalidOperationException($"{test.Field} is not compared by {test.Operator}."),
        };
        return $"{(test.Negated ? "not " : "")}({condition})";
    }

    private static string Negatable(Is test, string value, string condition) => (test.Negated, test.Field.Required) switch
    {
        (false, _) => condition,
        (true, true) => $"not ({condition})",
        (true, false) => $"({value} is null or not ({condition}))",
    };

    private static string Negated(Is test, string condition) => test.Negated ? $"not {condition}" : condition;
}
