using GraphQL.Types;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Schema.TypeBuilding;

namespace KnowledgeGraph.Schema;

/// <summary>The terms of an order: fields, fields of references, and numbers of records in lists.</summary>
internal static class SortInputs
{
    public static InputObjectGraphType Of(ILinkTarget target)
    {
        InputObjectGraphType type = Input(TypeNames.Sort(target), $"One term of an order by a {target.Name}: exactly one field, else VALIDATION_FAILED. Text is ordered by code point; missing values come last in both directions.");
        foreach (Field field in target.Fields.Where(f => f.Kind != FieldKind.TextList))
        {
            type.With(field.Name, Named("SortEnumType"), Description(field));
        }

        foreach (Link link in target is RecordType record ? record.Links : [])
        {
            type.With(link.Name, Named(TypeNames.Sort(link.Target)), $"By a field of it. {link.Description}");
        }

        foreach (Inverse list in target.Lists)
        {
            type.With(list.Name, Named("CountSortInput"), $"By how many {list.Type.Name} records have this as their `{list.Link.Name}`.");
        }

        return type;
    }

    private static string Description(Field field) => field switch
    {
        { Kind: FieldKind.PartialDate, Sorted: true } => $"{field.Description} By the earliest and then the latest possible day; indexed.",
        { Kind: FieldKind.PartialDate } => $"{field.Description} By the earliest and then the latest possible day.",
        { Sorted: true } => $"{field.Description} Indexed.",
        _ => field.Description,
    };
}
