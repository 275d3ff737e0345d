using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Tests.Oracle;

/// <summary>Whether a record fulfils a condition.</summary>
internal sealed class MemoryFilter(MemoryGraph graph, Arguments arguments)
{
    public bool Holds(Filter filter, Record record) => filter switch
    {
        AllOf all => all.Members.All(m => Holds(m, record)),
        AnyOf any => any.Members.Any(m => Holds(m, record)),
        Is test => Holds(test, record) != test.Negated,
        Refers reference => (graph.Follow(record, reference.Link) is { } target && Holds(reference.Where, target)) != reference.Negated,
        Has list => graph.ListOf(record, list.List).Any(r => Holds(list.Where, r)) != list.Negated,
        OfType type => (MemoryGraph.TypeOf(record) == type.Type && Holds(type.Where, record)) != type.Negated,
        _ => throw new InvalidOperationException($"No condition is a {filter.GetType().Name}."),
    };

    private bool Holds(Is test, Record record)
    {
        object? value = MemoryValues.Of(record, test.Field);
        return test.Operator switch
        {
            Operator.IsNull => value is null,
            _ when value is null => false,
            Operator.IsEmpty => ((string[])value).Length == 0,
            Operator.Has => ((string[])value).Contains(Operand(test)),
            Operator.HasAny => ((string[])value).Intersect((string[])Operand(test)).Any(),
            Operator.Eq => value.Equals(Operand(test)),
            Operator.In => Among(value, Operand(test)),
            Operator.Contains => TextFolding.Fold((string)value).Contains((string)Operand(test), StringComparison.Ordinal),
            Operator.StartsWith => TextFolding.Fold((string)value).StartsWith((string)Operand(test), StringComparison.Ordinal),
            Operator.EndsWith => TextFolding.Fold((string)value).EndsWith((string)Operand(test), StringComparison.Ordinal),
            _ when test.Field.Kind == FieldKind.PartialDate => IsCertain(test, MemoryValues.Date(record, test.Field)!.Value),
            _ => Compares(test.Operator, MemoryValues.Compare(value, Operand(test))),
        };
    }

    private static bool Among(object value, object operand) => operand switch
    {
        string[] texts => texts.Contains(value),
        long[] numbers => numbers.Contains((long)value),
        _ => throw new InvalidOperationException($"No value is among a {operand.GetType().Name}."),
    };

    private static bool Compares(Operator comparison, int order) => comparison switch
    {
        Operator.Gt => order > 0,
        Operator.Gte => order >= 0,
        Operator.Lt => order < 0,
        Operator.Lte => order <= 0,
        _ => throw new InvalidOperationException($"{comparison} does not compare."),
    };

    /// <summary>Whether every day that the date can mean compares so; of <see cref="Operator.Overlaps"/>, whether some day does.</summary>
    private bool IsCertain(Is test, PartialDate date)
    {
        string earliest = PartialDate.Day(date.Earliest);
        string latest = PartialDate.Day(date.Latest);
        string operand = (string)Operand(test);
        return test.Operator switch
        {
            Operator.Gt or Operator.Gte => Compares(test.Operator, string.CompareOrdinal(earliest, operand)),
            Operator.Lt or Operator.Lte => Compares(test.Operator, string.CompareOrdinal(latest, operand)),
            Operator.Overlaps => string.CompareOrdinal(earliest, (string)arguments.Values[test.Slots[1]]) <= 0 && string.CompareOrdinal(latest, operand) >= 0,
            _ => throw new InvalidOperationException($"{test.Operator} does not compare dates."),
        };
    }

    private object Operand(Is test) => arguments.Values[test.Slots[0]] is bool truth ? (truth ? 1L : 0L) : arguments.Values[test.Slots[0]];
}
