using CsCheck;
using GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;

namespace KnowledgeGraph.Tests.Properties;

/// <summary>Makes conditions up out of the input types of the schema, so that every operator occurs.</summary>
internal sealed class WhereGen(GraphSchema schema, ValuePool pool)
{
    private static readonly Gen<InputPlace> Place = Choose.Weighted((5, Gen.Const(InputPlace.Text)), (12, Gen.Const(InputPlace.Variable)), (1, Gen.Const(InputPlace.Absent)));

    /// <summary>A condition on a record of a type or an interface.</summary>
    public Gen<GraphInput> Of(ILinkTarget target, int depth) => Choose.Weighted((1, Gen.Int[0, 0]), (8, Gen.Int[1, 1]), (4, Gen.Int[2, 3]))
        .SelectMany(count => Member(target, depth).Array[count])
        .Select(fields => (GraphInput)new InputObject([.. fields.DistinctBy(f => f.Name)]));

    private Gen<(string Name, GraphInput Value)> Member(ILinkTarget target, int depth)
    {
        List<(int, Gen<(string, GraphInput)>)> members = [(6, Choose.One(target.Fields).SelectMany(f => Operators(f).Select(v => (f.Name, v))))];
        if (depth > 0)
        {
            members.Add((2, Junction(target, depth - 1)));
            AddLinks(members, target, depth - 1);
            if (target.Lists.Count > 0)
            {
                members.Add((4, Choose.One(target.Lists).SelectMany(l => Quantified(l, depth - 1).Select(v => (l.Name, v)))));
            }
        }

        return Choose.Weighted(members);
    }

    private void AddLinks(List<(int, Gen<(string, GraphInput)>)> members, ILinkTarget target, int depth)
    {
        if (target is RecordType { Links.Count: > 0 } record)
        {
            members.Add((5, Choose.One(record.Links).SelectMany(l => Reference(l, depth).Select(v => (l.Name, v)))));
        }
        else if (target is InterfaceType group)
        {
            members.Add((6, Choose.One(group.Members).SelectMany(m => Of(m, depth).Select(v => (m.Singular, v)))));
        }
    }

    private Gen<(string, GraphInput)> Junction(ILinkTarget target, int depth) => Choose.Weighted(
        (2, Of(target, depth).Select(v => ("not", v))),
        (2, Of(target, depth).Array[0, 3].Select(v => ("or", (GraphInput)new InputList(v)))),
        (1, Of(target, depth).Array[0, 3].Select(v => ("and", (GraphInput)new InputList(v)))));

    private Gen<GraphInput> Reference(Link link, int depth) => link.Required
        ? Of(link.Target, depth)
        : Choose.Weighted((4, Of(link.Target, depth)), (1, Gen.Bool.Select(b => (GraphInput)InputObject.Of("isNull", new InputValue("Boolean", b, InputPlace.Variable)))));

    private Gen<GraphInput> Quantified(Inverse list, int depth) => Choose.Weighted(
            (4, Choose.One("some", "all", "none").SelectMany(q => Of(list.Type, depth).Select(v => (Name: q, Value: v)))),
            (1, Gen.Bool.Select(b => (Name: "any", Value: (GraphInput)new InputValue("Boolean", b, InputPlace.Text)))))
        .Array[1, 2]
        .Select(fields => (GraphInput)new InputObject([.. fields.DistinctBy(f => f.Name)]));

    private Gen<GraphInput> Operators(Field field)
    {
        InputObjectGraphType operators = (InputObjectGraphType)schema.AllTypes[TypeNames.Operations(field)]!;
        return Choose.One(operators.Fields.Where(o => o.Name != "isNull" || !field.Required))
            .SelectMany(o => Operand(field, o).Select(v => (o.Name, v)))
            .Array[1, 2]
            .Select(fields => (GraphInput)new InputObject([.. fields.DistinctBy(f => f.Name)]));
    }

    private Gen<GraphInput> Operand(Field field, FieldType definition)
    {
        string type = definition.ResolvedType!.ToString()!;
        Gen<object> value = definition.Name switch
        {
            "isNull" or "isEmpty" => Gen.Bool.Select(b => (object)b),
            "contains" or "startsWith" or "endsWith" => pool.PartOf(field),
            _ when type.StartsWith('[') => pool.Of(field).List[0, 4].Select(v => (object)v),
            _ => pool.Of(field),
        };
        return Gen.Select(value, Place, (v, place) => (GraphInput)new InputValue(type, v, place));
    }
}
