using CsCheck;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Properties;

/// <summary>Makes up groups: keys, measures and orders.</summary>
internal sealed class GroupGen(WhereGen where)
{
    private static readonly string[] Measures = ["avg", "min", "max", "sum"];

    private static readonly Gen<GraphInput> Direction = Choose.One<GraphInput>(new InputWord("ASC"), new InputWord("DESC"));

    /// <summary>Groups of records of a type.</summary>
    public Gen<Ask> Groups(RecordType type) => Gen.Select(Keys(type, 2), where.Of(type, 2)).SelectMany((keys, condition) =>
        Gen.Select(Orders(type, keys).Array[0, 3], Asks(type, keys), Gen.Int[0, 9], (order, asks, first) => new Ask(
            type.GroupsRoot,
            [("where", condition), ("by", By(keys)), ("order", new InputList(order)), .. first > 5 ? [] : new[] { ("first", (GraphInput)new InputValue("Int", first * 5, InputPlace.Variable)) }],
            asks)));

    private static Gen<Key[]> Keys(ILinkTarget target, int depth)
    {
        Field[] fields = [.. target.Fields.Where(f => target is RecordType ? f.Kind is not (FieldKind.TextList or FieldKind.Integer or FieldKind.Number) : f.Kind == FieldKind.Id)];
        List<(int, Gen<Key>)> kinds = [(3, Choose.One(fields).SelectMany(f => How(f).Select(how => new Key(f.Name, how, [], target, f))))];
        if (depth > 0 && target is RecordType { Links.Count: > 0 } record)
        {
            kinds.Add((3, Choose.One(record.Links).SelectMany(l => Keys(l.Target, depth - 1).Select(behind => new Key(l.Name, null, behind, target, null)))));
        }

        return Choose.Weighted(kinds).Array[1, 3].Select(keys => keys.DistinctBy(k => k.Name).ToArray());
    }

    private static Gen<string> How(Field field) => field.Kind is FieldKind.PartialDate or FieldKind.Date or FieldKind.DateTime
        ? Choose.One("YEAR", "QUARTER", "MONTH", "WEEK", "DAY")
        : Gen.Const("true");

    private static InputObject By(Key[] keys) => new([.. keys.Select(k => (k.Name, k.How is { } how ? (GraphInput)new InputWord(how) : By(k.Behind)))]);

    private static Gen<GraphInput> Orders(RecordType type, Key[] keys)
    {
        List<(int, Gen<GraphInput>)> orders =
        [
            (1, Direction.Select(d => (GraphInput)InputObject.Of("count", d))),
            (2, KeyOrder(keys, isRoot: true).Select(k => (GraphInput)InputObject.Of("key", k))),
        ];
        if (Numeric(type) is { Length: > 0 } numeric)
        {
            orders.Add((2, Gen.Select(Choose.One(Measures), Choose.One(numeric), Direction, (m, f, d) => (GraphInput)InputObject.Of(m, InputObject.Of(f, d)))));
        }

        return Choose.Weighted(orders);
    }

    private static Gen<GraphInput> KeyOrder(Key[] keys, bool isRoot) => Gen.Select(Choose.One(keys), Gen.Bool, Direction).SelectMany((key, byName, direction) => key switch
    {
        { Behind.Length: > 0 } => KeyOrder(key.Behind, isRoot: false).Select(k => (GraphInput)InputObject.Of(key.Name, k)),
        { Field.Kind: FieldKind.Id } when !isRoot && byName && HasName(key.Target) && keys.All(k => k.Name != "name") => Gen.Const((GraphInput)InputObject.Of("name", direction)),
        _ => Gen.Const((GraphInput)InputObject.Of(key.Name, direction)),
    });

    private static Gen<Ask[]> Asks(RecordType type, Key[] keys)
    {
        List<(int, Gen<Ask>)> parts = [(3, Gen.Const(Ask.Of("key", Shown(keys, isRoot: true)))), (3, Gen.Const(Ask.Of("count"))), (1, Gen.Const(Ask.Of("__typename")))];
        if (Numeric(type) is { Length: > 0 } numeric)
        {
            parts.Add((4, Gen.Select(Choose.One(Measures), Choose.One(numeric).Array[1, 2], (m, fields) => Ask.Of(m, fields.Distinct().Select(f => Ask.Of(f))))));
        }

        return Choose.Weighted(parts).Array[1, 5].Select(asks => asks.DistinctBy(a => a.Field).ToArray());
    }

    private static Ask[] Shown(Key[] keys, bool isRoot) =>
    [
        .. keys.Select(k => k.How is null ? Ask.Of(k.Name, Shown(k.Behind, isRoot: false)) : Ask.Of(k.Name)),
        .. !isRoot && keys.Any(k => k.Field?.Kind == FieldKind.Id) && HasName(keys[0].Target) && keys.All(k => k.Name != "name") ? [Ask.Of("name")] : Array.Empty<Ask>(),
        Ask.Of("__typename"),
    ];

    private static bool HasName(ILinkTarget target) => target.Fields.Any(f => f.Name == "name");

    private static string[] Numeric(RecordType type) => [.. type.Fields.Where(f => f.Kind is FieldKind.Integer or FieldKind.Number).Select(f => f.Name)];

    /// <summary>One key: a field and how it is grouped by, or a reference and the keys behind it.</summary>
    private sealed record Key(string Name, string? How, Key[] Behind, ILinkTarget Target, Field? Field);
}
