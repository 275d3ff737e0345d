using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Tests.Oracle;

/// <summary>Groups of records with their measures.</summary>
internal sealed class MemoryGroups(MemoryGraph graph, Arguments arguments)
{
    private readonly MemoryFilter _filter = new(graph, arguments);

    /// <summary>The rows of the answer.</summary>
    public IEnumerable<object?> Answer(GroupsSelection groups)
    {
        List<Group> all = [.. graph.OfType(groups.Type)
            .Where(r => _filter.Holds(groups.Where, r))
            .Select(r => (Record: r, Keys: groups.By.Select(k => KeyOf(k, r)).ToArray()))
            .GroupBy(r => r.Keys, r => r.Record, new SameKeys())
            .Select(g => new Group(g.Key, g.Count(), [.. groups.Measures.Select(m => MeasureOf(m, g))]))];
        all.Sort((a, b) => Compare(groups, a, b));
        return all.Take((int)arguments.Integer(groups.Limit)).Select(g => Row(groups, g));
    }

    private object? KeyOf(GroupKey key, Record record)
    {
        if (graph.Follow(record, key.Path) is not { } at)
        {
            return null;
        }

        return key switch
        {
            { Field: null } => at.Id,
            { Bucket: { } bucket } => BucketOf(bucket, at, key.Field),
            _ => MemoryValues.Of(at, key.Field),
        };
    }

    private static string? BucketOf(Bucket bucket, Record record, Field field)
    {
        if (field.Kind == FieldKind.PartialDate)
        {
            return MemoryValues.Date(record, field) is { } date && Part(bucket, date.Earliest) == Part(bucket, date.Latest) ? Part(bucket, date.Earliest) : null;
        }

        return MemoryValues.Of(record, field) is string text ? Part(bucket, DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
    }

    private static string Part(Bucket bucket, DateOnly day)
    {
        DateTime moment = day.ToDateTime(TimeOnly.MinValue);
        return bucket switch
        {
            Bucket.Year => $"{day.Year:D4}",
            Bucket.Quarter => $"{day.Year:D4}-Q{((day.Month - 1) / 3) + 1}",
            Bucket.Month => $"{day.Year:D4}-{day.Month:D2}",
            Bucket.Week => $"{ISOWeek.GetYear(moment):D4}-W{ISOWeek.GetWeekOfYear(moment):D2}",
            _ => PartialDate.Day(day),
        };
    }

    private static Measure MeasureOf(Field field, IEnumerable<Record> records)
    {
        long[] values = [.. records.Select(r => MemoryValues.Of(r, field)).OfType<long>()];
        return values.Length == 0 ? new Measure(null, 0, null, null) : new Measure(values.Sum(), values.Length, values.Min(), values.Max());
    }

    private int Compare(GroupsSelection groups, Group left, Group right)
    {
        foreach (GroupOrder order in groups.Order)
        {
            int compared = order.By == GroupOrderBy.Avg
                ? Quotients(left.Measures[order.Index], right.Measures[order.Index], order.Descending)
                : MemoryValues.Compare(ValueOf(order, left), ValueOf(order, right), order.Descending);
            if (compared != 0)
            {
                return compared;
            }
        }

        return 0;
    }

    private object? ValueOf(GroupOrder order, Group group) => order.By switch
    {
        GroupOrderBy.Count => (long)group.Count,
        GroupOrderBy.Key => group.Keys[order.Index],
        GroupOrderBy.KeyName => Shared((string?)group.Keys[order.Index], "name"),
        GroupOrderBy.Min => group.Measures[order.Index].Min,
        GroupOrderBy.Max => group.Measures[order.Index].Max,
        GroupOrderBy.Sum => group.Measures[order.Index].Sum,
        _ => throw new InvalidOperationException($"No group is ordered by {order.By}."),
    };

    /// <summary>Compares averages as fractions, so exactly.</summary>
    private static int Quotients(Measure left, Measure right, bool descending) => (left.Sum, right.Sum) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        ({ } a, { } b) => ((Int128)a * right.Values).CompareTo((Int128)b * left.Values) * (descending ? -1 : 1),
    };

    private object?[] Row(GroupsSelection groups, Group group) =>
    [
        .. groups.By.Zip(group.Keys, (key, value) => key.Field is null && value is string id ? new object?[] { id, Shared(id, "name"), Shared(id, "dataset") } : value),
        group.Count,
        .. group.Measures.Select(m => new object?[] { m.Sum, m.Values, m.Min, m.Max }),
    ];

    private object? Shared(string? id, string field) =>
        graph.ById(id) is { } record && MemoryGraph.TypeOf(record).Fields.FirstOrDefault(f => f.Name == field) is { } own ? MemoryValues.Of(record, own) : null;

    private sealed record Group(object?[] Keys, int Count, Measure[] Measures);

    private sealed record Measure(long? Sum, int Values, long? Min, long? Max);

    private sealed class SameKeys : IEqualityComparer<object?[]>
    {
        public bool Equals(object?[]? left, object?[]? right) => left!.SequenceEqual(right!);

        public int GetHashCode(object?[] keys) => keys.Aggregate(0, HashCode.Combine);
    }
}
