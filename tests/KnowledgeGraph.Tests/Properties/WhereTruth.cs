using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Oracle;

namespace KnowledgeGraph.Tests.Properties;

/// <summary>
/// What a condition means, read straight from the way it was written and without a plan, so that the planner too is held against something.
/// A condition is true, false, or dropped (null) because the variables in it are not given.
/// </summary>
internal sealed class WhereTruth(MemoryGraph graph)
{
    public bool? Holds(GraphInput where, ILinkTarget target, Record record) => All(((InputObject)where).Fields.Select(f => Member(f.Name, f.Value, target, record)));

    private bool? Member(string name, GraphInput value, ILinkTarget target, Record record)
    {
        RecordType type = MemoryGraph.TypeOf(record);
        return name switch
        {
            "and" => All(((InputList)value).Items.Select(i => Holds(i, target, record))),
            "or" => Any([.. ((InputList)value).Items.Select(i => Holds(i, target, record))]),
            "not" => !Holds(value, target, record),
            _ when type.Fields.FirstOrDefault(f => f.Name == name) is { } field => All(((InputObject)value).Fields.Select(o => Compares(record, field, o.Name, (InputValue)o.Value))),
            _ when target is RecordType && type.Links.FirstOrDefault(l => l.Name == name) is { } link => Refers(graph.Follow(record, link), link.Target, (InputObject)value),
            _ when target.Lists.FirstOrDefault(l => l.Name == name) is { } list => All(((InputObject)value).Fields.Select(q => Quantified(q.Name, q.Value, list, record))),
            _ => type.Singular == name && (Holds(value, type, record) ?? true),
        };
    }

    private bool Refers(Record? record, ILinkTarget target, InputObject where)
    {
        if (where.Fields is [("isNull", InputValue { Value: bool isNull })])
        {
            return record is null == isNull;
        }

        return record is not null && (Holds(where, target, record) ?? true);
    }

    private bool? Quantified(string quantifier, GraphInput value, Inverse list, Record record)
    {
        Record[] records = [.. graph.ListOf(record, list)];
        return quantifier switch
        {
            "any" => records.Length > 0 == (bool)((InputValue)value).Value,
            "some" => records.Any(r => Holds(value, list.Type, r) ?? true),
            "none" => !records.Any(r => Holds(value, list.Type, r) ?? true),
            _ => records.All(r => Holds(value, list.Type, r) ?? true),
        };
    }

    private static bool? All(IEnumerable<bool?> members)
    {
        bool?[] all = [.. members];
        return all.Length > 0 && all.All(m => m is null) ? null : all.All(m => m ?? true);
    }

    private static bool? Any(bool?[] members) => members.Length > 0 && members.All(m => m is null) ? null : members.Any(m => m ?? false);

    private static bool? Compares(Record record, Field field, string name, InputValue operand)
    {
        if (operand.Place == InputPlace.Absent)
        {
            return null;
        }

        object? value = Comparable(field.Kind, field.Kind == FieldKind.Word ? MemoryValues.Of(record, field) : field.Get(record));
        return name switch
        {
            "isNull" => value is null == (bool)operand.Value,
            "neq" => !Equals(value, Comparable(field.Kind, operand.Value)),
            "nin" => !((IEnumerable<object>)operand.Value).Any(o => Equals(value, Comparable(field.Kind, o))),
            _ when value is null => false,
            "eq" => Equals(value, Comparable(field.Kind, operand.Value)),
            "in" => ((IEnumerable<object>)operand.Value).Any(o => Equals(value, Comparable(field.Kind, o))),
            "has" => ((TextList)value).Contains((string)operand.Value),
            "hasNone" => !((IEnumerable<object>)operand.Value).Any(o => ((TextList)value).Contains((string)o)),
            "isEmpty" => ((TextList)value).Count == 0 == (bool)operand.Value,
            "contains" => Folded(value).Contains(Folded(operand.Value), StringComparison.Ordinal),
            "startsWith" => Folded(value).StartsWith(Folded(operand.Value), StringComparison.Ordinal),
            "endsWith" => Folded(value).EndsWith(Folded(operand.Value), StringComparison.Ordinal),
            _ => value is PartialDate date ? Compares(name, date, PartialDate.Parse((string)operand.Value)) : Compares(name, Order(value, Comparable(field.Kind, operand.Value)!)),
        };
    }

    private static bool Compares(string name, int order) => name switch { "gt" => order > 0, "gte" => order >= 0, "lt" => order < 0, "lte" => order <= 0, _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such operator.") };

    private static bool Compares(string name, PartialDate date, PartialDate operand) => name switch
    {
        "lte" => date.Latest <= operand.Latest,
        "lt" => date.Latest < operand.Earliest,
        "gte" => date.Earliest >= operand.Earliest,
        "gt" => date.Earliest > operand.Latest,
        _ => date.Earliest <= operand.Latest && date.Latest >= operand.Earliest,
    };

    /// <summary>A value in a form in which equal ones are equal: numbers as decimals, moments in UTC, dates as they are written.</summary>
    private static object? Comparable(FieldKind kind, object? value) => (kind, value) switch
    {
        (_, null) => null,
        (FieldKind.Number or FieldKind.Integer, _) => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        (FieldKind.DateTime, string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime,
        (FieldKind.Date, string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture),
        (FieldKind.PartialDate, string text) => PartialDate.Parse(text),
        _ => value,
    };

    private static int Order(object left, object right) => left is string text
        ? Encoding.UTF32.GetBytes(text).Chunk(4).Select(c => BitConverter.ToInt32(c)).ToArray().AsSpan().SequenceCompareTo(Encoding.UTF32.GetBytes((string)right).Chunk(4).Select(c => BitConverter.ToInt32(c)).ToArray())
        : Comparer<object>.Default.Compare(left, right);

    private static string Folded(object text) => ((string)text).ToUpperInvariant().ToLowerInvariant();
}
