using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>The operators by which a field is compared: one row for each.</summary>
internal static class Comparisons
{
    /// <summary>Plans one comparison.</summary>
    /// <param name="planning">The operation.</param>
    /// <param name="field">The field.</param>
    /// <param name="name">The operator's name in GraphQL.</param>
    /// <param name="value">The operand.</param>
    public static Filter Of(Planning planning, Field field, string name, object value) => name switch
    {
        "isNull" => new Is(field, Operator.IsNull, [], Negated: !(bool)value),
        "isEmpty" => new Is(field, Operator.IsEmpty, [], Negated: !(bool)value),
        "has" => One(planning, field, Operator.Has, FieldKind.Text, value),
        "hasNone" => Among(planning, field, Operator.HasAny, value).Not(),
        "in" => Among(planning, field, Operator.In, value),
        "nin" => Among(planning, field, Operator.In, value).Not(),
        _ when field.Kind == FieldKind.PartialDate => OfDate(planning, field, name, PartialDate.Parse(Operands.Text(value))),
        "contains" => Folded(planning, field, Operator.Contains, value),
        "startsWith" => Folded(planning, field, Operator.StartsWith, value),
        "endsWith" => Folded(planning, field, Operator.EndsWith, value),
        "neq" => One(planning, field, Operator.Eq, field.Kind, value).Not(),
        _ => One(planning, field, Simple(name), field.Kind, value),
    };

    private static Is OfDate(Planning planning, Field field, string name, PartialDate date) => name switch
    {
        "eq" => One(planning, field, Operator.Eq, FieldKind.Text, date.Text),
        "gt" => One(planning, field, Operator.Gt, FieldKind.Date, PartialDate.Day(date.Latest)),
        "gte" => One(planning, field, Operator.Gte, FieldKind.Date, PartialDate.Day(date.Earliest)),
        "lt" => One(planning, field, Operator.Lt, FieldKind.Date, PartialDate.Day(date.Earliest)),
        "lte" => One(planning, field, Operator.Lte, FieldKind.Date, PartialDate.Day(date.Latest)),
        "overlaps" => new Is(
            field,
            Operator.Overlaps,
            [planning.Slot(SlotKind.Text, PartialDate.Day(date.Earliest)), planning.Slot(SlotKind.Text, PartialDate.Day(date.Latest))],
            Negated: false),
        _ => throw Unknown(name),
    };

    private static Operator Simple(string name) => name switch
    {
        "eq" => Operator.Eq,
        "gt" => Operator.Gt,
        "gte" => Operator.Gte,
        "lt" => Operator.Lt,
        "lte" => Operator.Lte,
        _ => throw Unknown(name),
    };

    private static Is One(Planning planning, Field field, Operator by, FieldKind kind, object value) =>
        new(field, by, [Operands.Slot(planning, kind, value)], Negated: false);

    private static Is Among(Planning planning, Field field, Operator by, object value) =>
        new(field, by, [Operands.SlotOfList(planning, field.Kind, value)], Negated: false);

    private static Is Folded(Planning planning, Field field, Operator by, object value) =>
        One(planning, field, by, FieldKind.Text, TextFolding.Fold(Operands.Text(value)));

    private static InvalidOperationException Unknown(string name) => new($"The schema has an operator '{name}' that the planner does not know.");
}
