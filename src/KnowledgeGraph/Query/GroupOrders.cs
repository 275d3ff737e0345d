using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>Plans the order of groups. It always ends in all keys, so that no two groups are level.</summary>
internal static class GroupOrders
{
    /// <summary>Plans the <c>order</c> of groups; the greatest count first when there is none.</summary>
    public static Seq<GroupOrder> Of(Planning planning, Grouping grouping, in FieldArguments arguments)
    {
        IReadOnlyList<object?> items = arguments["order"] is { } order ? Operands.List(order) : [];
        List<GroupOrder> terms = [];
        for (int i = 0; i < items.Count; i++)
        {
            planning.Count();
            planning.EnterArgument(Orders.Place(i));
            GroupOrder term = Term(planning, grouping, items[i]);
            planning.LeaveArgument();
            if (!terms.Any(t => t.By == term.By && t.Index == term.Index))
            {
                terms.Add(term);
            }
        }

        if (terms.Count == 0)
        {
            terms.Add(new GroupOrder(GroupOrderBy.Count, 0, Descending: true));
        }

        IEnumerable<int> rest = Enumerable.Range(0, grouping.Keys.Count).Where(k => !terms.Any(t => t.By == GroupOrderBy.Key && t.Index == k));
        return [.. terms, .. rest.Select(k => new GroupOrder(GroupOrderBy.Key, k, Descending: false))];
    }

    private static GroupOrder Term(Planning planning, Grouping grouping, object? item)
    {
        (string name, object value) = Orders.Single(planning, item);
        planning.EnterArgument(name);
        GroupOrder term = name switch
        {
            "count" => new GroupOrder(GroupOrderBy.Count, 0, Orders.IsDescending(value)),
            "key" => Key(planning, grouping.Root, value),
            "avg" => Measure(planning, grouping, GroupOrderBy.Avg, value),
            "min" => Measure(planning, grouping, GroupOrderBy.Min, value),
            "max" => Measure(planning, grouping, GroupOrderBy.Max, value),
            "sum" => Measure(planning, grouping, GroupOrderBy.Sum, value),
            _ => throw new InvalidOperationException($"The schema orders groups by '{name}', which the planner does not know."),
        };
        planning.LeaveArgument();
        return term;
    }

    private static GroupOrder Measure(Planning planning, Grouping grouping, GroupOrderBy by, object value)
    {
        (string field, object direction) = Orders.Single(planning, value);
        return new GroupOrder(by, grouping.Measure(field), Orders.IsDescending(direction));
    }

    private static GroupOrder Key(Planning planning, GroupedBy by, object item)
    {
        (string name, object value) = Orders.Single(planning, item);
        planning.EnterArgument(name);
        GroupOrder term = name switch
        {
            _ when by.Values.TryGetValue(name, out int index) => new GroupOrder(GroupOrderBy.Key, index, Orders.IsDescending(value)),
            _ when by.References.TryGetValue(name, out GroupedBy? behind) => Key(planning, behind, value),
            "id" when by.Record is { } record => new GroupOrder(GroupOrderBy.Key, record, Orders.IsDescending(value)),
            "name" when by.Record is { } record => new GroupOrder(GroupOrderBy.KeyName, record, Orders.IsDescending(value)),
            _ => throw planning.Invalid(name, "Groups are ordered only by keys that are in 'by'."),
        };
        planning.LeaveArgument();
        return term;
    }
}
