using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>Plans groups of records: what they are grouped by, and what is asked of each.</summary>
internal static class GroupSelections
{
    private const int UsualNumber = 100;
    private const int LargestNumber = 1_000;

    /// <summary>Plans groups.</summary>
    public static GroupsSelection Of(Planning planning, string key, GraphQLField field, FieldType definition, RecordType type)
    {
        FieldArguments arguments = planning.ArgumentsOf(field, definition);
        Filter where = Conditions.Where(planning, type, arguments);
        Grouping grouping = new(planning, type, arguments["by"]!);
        Seq<GroupOrder> order = GroupOrders.Of(planning, grouping, arguments);
        Seq<GroupPart> parts = planning.Parts(definition, field, (k, f, d) => Part(planning, grouping, k, f, d));

        // One row more than may be shown tells the writer that there are too many, unless the client said how many it wants.
        long? first = Paging.Size(planning, "first", arguments, LargestNumber);
        int limit = planning.Slot(SlotKind.Integer, first ?? LargestNumber + 1);
        int shown = planning.Slot(SlotKind.Integer, first ?? UsualNumber);
        return new GroupsSelection(key, type, where, grouping.Keys, [.. grouping.Measures], order, limit, shown, parts);
    }

    private static GroupPart Part(Planning planning, Grouping grouping, string key, GraphQLField field, FieldType definition) => definition.Name switch
    {
        "key" => new GroupKeyPart(key, Entries(planning, grouping, grouping.Root, field, definition)),
        "count" => new GroupCountPart(key),
        "avg" => Measure(planning, grouping, key, GroupOrderBy.Avg, field, definition),
        "min" => Measure(planning, grouping, key, GroupOrderBy.Min, field, definition),
        "max" => Measure(planning, grouping, key, GroupOrderBy.Max, field, definition),
        "sum" => Measure(planning, grouping, key, GroupOrderBy.Sum, field, definition),
        _ => new GroupTypeNamePart(key, $"{grouping.Root.Target.Name}Group"),
    };

    private static GroupMeasurePart Measure(
        Planning planning, Grouping grouping, string key, GroupOrderBy aggregate, GraphQLField field, FieldType definition) =>
        new(key, aggregate, planning.Parts(definition, field, (string entry, string name) => name == "__typename"
            ? new MeasureEntry(entry, Index: null, $"{grouping.Root.Target.Name}Numbers")
            : new MeasureEntry(entry, grouping.Measure(name), TypeName: null)));

    private static Seq<KeyEntry> Entries(Planning planning, Grouping grouping, GroupedBy by, GraphQLField field, FieldType definition) =>
        planning.Parts(definition, field, (string key, GraphQLField inner, FieldType innerDefinition) => Entry(planning, grouping, by, key, inner, innerDefinition));

    private static KeyEntry Entry(Planning planning, Grouping grouping, GroupedBy by, string key, GraphQLField field, FieldType definition)
    {
        string name = definition.Name;
        if (by.Values.TryGetValue(name, out int index))
        {
            return new ValueKeyEntry(key, index);
        }

        if (by.References.TryGetValue(name, out GroupedBy? behind))
        {
            return new ObjectKeyEntry(key, [.. behind.Indices], Entries(planning, grouping, behind, field, definition));
        }

        if (by.Record is { } record && Shown(by.Target, name) is { } value)
        {
            return new RecordKeyEntry(key, record, value);
        }

        return name == "__typename" ? new TypeNameKeyEntry(key, $"{by.Target.Name}GroupKey") : throw planning.NotInBy(name);
    }

    /// <summary>What the key shows of a record that is grouped by; null when it shows no such thing.</summary>
    private static RecordKeyValue? Shown(ILinkTarget target, string name) => (name, target) switch
    {
        ("id", _) => RecordKeyValue.Id,
        ("name", _) => RecordKeyValue.Name,
        ("dataset", InterfaceType) => RecordKeyValue.Dataset,
        ("__typename", InterfaceType) => RecordKeyValue.TypeName,
        _ => null,
    };

    private static QueryException NotInBy(this Planning planning, string name) => planning.Invalid(name, "A key can be asked for only when it is in 'by'.");
}
