using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Tests.Query;

/// <summary>Writes a filter with its values, for a person to read.</summary>
internal static class FilterText
{
    public static string Of(Filter filter, Arguments arguments) => filter switch
    {
        AllOf { Members.Count: 0 } => "true",
        AnyOf { Members.Count: 0 } => "false",
        AllOf all => $"({string.Join(" and ", all.Members.Select(m => Of(m, arguments)))})",
        AnyOf any => $"({string.Join(" or ", any.Members.Select(m => Of(m, arguments)))})",
        Is { Slots.Count: 0 } bare => $"{Not(bare.Negated)}{bare.Field.Name} {bare.Operator}",
        Is comparison => $"{Not(comparison.Negated)}{comparison.Field.Name} {comparison.Operator} {string.Join("..", comparison.Slots.Select(s => Value(arguments.Values[s])))}",
        Refers refers => $"{Not(refers.Negated)}{refers.Link.Name}{{{Of(refers.Where, arguments)}}}",
        Has has => $"{Not(has.Negated)}some {has.List.Name}{{{Of(has.Where, arguments)}}}",
        OfType type => $"{Not(type.Negated)}is {type.Type.Name}{{{Of(type.Where, arguments)}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    private static string Not(bool negated) => negated ? "not " : "";

    private static string Value(object value) => value switch
    {
        string[] texts => $"[{string.Join(' ', texts)}]",
        long[] numbers => $"[{string.Join(' ', numbers)}]",
        _ => FormattableString.Invariant($"{value}"),
    };
}
