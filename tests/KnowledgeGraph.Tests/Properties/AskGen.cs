using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;

namespace KnowledgeGraph.Tests.Properties;

/// <summary>Makes up what is asked of records: fields, references and lists with conditions, orders and pages of their own.</summary>
internal sealed class AskGen(WhereGen where)
{
    private static readonly Gen<GraphInput> Direction = Choose.One<GraphInput>(new InputWord("ASC"), new InputWord("DESC"));

    /// <summary>An order: up to three terms over fields, references and numbers of records.</summary>
    public static Gen<GraphInput> Order(RecordType type) => Term(type, 2).Array[0, 3].Select(terms => (GraphInput)new InputList(terms));

    /// <summary>A page of records with a condition and an order.</summary>
    public Gen<Ask> Page(string name, RecordType type, int depth) =>
        Gen.Select(where.Of(type, Math.Max(depth, 1)), Order(type), PageOf(), Connection(type, depth), (condition, order, page, asks) =>
            new Ask(name, [("where", condition), ("order", order), .. page], asks));

    /// <summary>What is asked of a record.</summary>
    public Gen<Ask[]> Record(RecordType type, int depth) => Selections(type, type.Fields, type.Links, type.Lists, depth);

    private static Gen<GraphInput> Term(ILinkTarget target, int depth)
    {
        List<(int, Gen<GraphInput>)> terms = [(4, Gen.Select(Choose.One(target.Fields.Where(f => f.Kind != FieldKind.TextList)), Direction, (f, d) => (GraphInput)InputObject.Of(f.Name, d)))];
        if (target.Lists.Count > 0)
        {
            terms.Add((1, Gen.Select(Choose.One(target.Lists), Direction, (l, d) => (GraphInput)InputObject.Of(l.Name, InputObject.Of("count", d)))));
        }

        if (depth > 0 && target is RecordType { Links.Count: > 0 } record)
        {
            terms.Add((3, Choose.One(record.Links).SelectMany(l => Term(l.Target, depth - 1).Select(t => (GraphInput)InputObject.Of(l.Name, t)))));
        }

        return Choose.Weighted(terms);
    }

    private static Gen<(string, GraphInput)[]> PageOf() => Choose.Weighted(
        (1, Gen.Const(Array.Empty<(string, GraphInput)>())),
        (3, Gen.Int[0, 6].Select(n => new[] { ("first", (GraphInput)new InputValue("Int", n, InputPlace.Variable)) })),
        (2, Gen.Int[0, 6].Select(n => new[] { ("last", (GraphInput)new InputValue("Int", n, InputPlace.Text)) })));

    private Gen<Ask[]> Connection(RecordType type, int depth)
    {
        Gen<Ask> info = Some("hasNextPage", "hasPreviousPage", "startCursor", "endCursor", "__typename").Select(f => Ask.Of("pageInfo", f.Select(n => Ask.Of(n))));
        Gen<Ask> edges = Record(type, depth).Select(asks => Ask.Of("edges", Ask.Of("cursor"), Ask.Of("node", asks)));
        Gen<Ask> nodes = Record(type, depth).Select(asks => Ask.Of("nodes", asks));
        return Choose.Weighted((6, nodes), (2, edges), (2, info), (2, Gen.Const(Ask.Of("totalCount"))), (1, Gen.Const(Ask.Of("__typename"))))
            .Array[1, 3]
            .Select(parts => parts.DistinctBy(p => p.Field).ToArray());
    }

    private Gen<Ask[]> Selections(ILinkTarget target, IReadOnlyList<Field> fields, IReadOnlyList<Link> links, IReadOnlyList<Inverse> lists, int depth)
    {
        List<(int, Gen<Ask>)> kinds = [(6, Choose.One(fields).Select(f => Ask.Of(f.Name))), (1, Gen.Const(Ask.Of("__typename")))];
        if (fields.Any(f => f.Kind == FieldKind.PartialDate))
        {
            kinds.Add((2, Gen.Select(Choose.One(fields.Where(f => f.Kind == FieldKind.PartialDate)), Some("earliest", "latest", "precision"), (f, parts) => Ask.Of(TypeNames.Range(f), parts.Select(p => Ask.Of(p))))));
        }

        if (depth > 0 && links.Count > 0)
        {
            kinds.Add((4, Choose.One(links).SelectMany(l => Target(l.Target, depth - 1).Select(asks => Ask.Of(l.Name, asks)))));
        }

        if (depth > 0 && lists.Count > 0)
        {
            kinds.Add((3, Choose.One(lists).SelectMany(l => Page(l.Name, l.Type, depth - 1))));
        }

        return Choose.Weighted(kinds).Array[1, 4].Select(asks => asks.DistinctBy(a => a.Field).ToArray());
    }

    /// <summary>What is asked of a record that may be of several types.</summary>
    public Gen<Ask[]> Target(ILinkTarget target, int depth)
    {
        if (target is RecordType record)
        {
            return Record(record, depth);
        }

        Gen<Ask> shared = Choose.One(target.Fields).Select(f => Ask.Of(f.Name));
        Gen<Ask> member = Choose.One(target.Members).SelectMany(m => Member(target, m, depth).Select(asks => Ask.Of($"... on {m.Name}", asks)));
        return Choose.Weighted((2, shared), (1, Gen.Const(Ask.Of("__typename"))), (3, member)).Array[1, 4].Select(asks => asks.DistinctBy(a => a.Field).ToArray());
    }

    /// <summary>What is asked of one member: only what no other member has under the same name and of another kind.</summary>
    private Gen<Ask[]> Member(ILinkTarget target, RecordType member, int depth) => Selections(
        member,
        [.. member.Fields.Where(f => Others(target, f.Name).OfType<Field>().All(o => (o.Kind, o.Required, o.Vocabulary) == (f.Kind, f.Required, f.Vocabulary)) && !Others(target, f.Name).Any(o => o is not Field))],
        [.. member.Links.Where(l => Others(target, l.Name).All(o => o is Link other && (other.Target, other.Required) == (l.Target, l.Required)))],
        [.. member.Lists.Where(l => Others(target, l.Name).All(o => o is Inverse other && other.Type == l.Type && other == l))],
        depth);

    private static IEnumerable<object> Others(ILinkTarget target, string name) => target.Members.SelectMany(m =>
        m.Fields.Where(f => f.Name == name).Concat<object>(m.Links.Where(l => l.Name == name)).Concat(m.Lists.Where(l => l.Name == name)));

    private static Gen<string[]> Some(params string[] names) => Choose.One(names).Array[1, names.Length].Select(n => n.Distinct().ToArray());
}
