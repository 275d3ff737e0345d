using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>Plans what is asked of a record: its fields, references and lists.</summary>
internal static class RecordSelections
{
    /// <summary>One shape for each type that the records can be of.</summary>
    public static Seq<Shape> Shapes(Planning planning, IReadOnlyList<RecordType> types, GraphQLField field)
    {
        Shape[] shapes = new Shape[types.Count];
        for (int i = 0; i < shapes.Length; i++)
        {
            shapes[i] = Shape(planning, types[i], field);
        }

        return new Seq<Shape>(shapes);
    }

    /// <summary>What a field asks of a record of a type.</summary>
    public static Shape Shape(Planning planning, RecordType type, GraphQLField field)
    {
        Dictionary<string, (GraphQLField Field, FieldType Definition)> fields = planning.Collect(planning.Names.GraphType(type), field);
        Selection[] selections = new Selection[fields.Count];
        int at = 0;
        foreach ((string key, (GraphQLField inner, FieldType definition)) in fields)
        {
            selections[at++] = definition.Name == "__typename" ? new TypeNameSelection(key, type.Name) : Select(planning, type, key, inner, definition);
        }

        return new Shape(type, new Seq<Selection>(selections));
    }

    private static Selection Select(Planning planning, RecordType type, string key, GraphQLField field, FieldType definition) =>
        planning.Names.Member(type, definition.Name) switch
        {
            Field member => new FieldSelection(key, member),
            Link link => One(planning, key, field, link),
            Inverse list => Many(planning, key, field, definition, list),
            RangeOf range => Range(planning, key, field, definition, range.Field),
            object other => throw new InvalidOperationException($"A {other.GetType().Name} cannot be selected."),
        };

    private static OneSelection One(Planning planning, string key, GraphQLField field, Link link)
    {
        planning.EnterNested(key);
        OneSelection one = new(key, link, Shapes(planning, link.Target.Members, field));
        planning.LeaveNested();
        return one;
    }

    private static ManySelection Many(Planning planning, string key, GraphQLField field, FieldType definition, Inverse list)
    {
        planning.EnterNested(key);
        ManySelection many = PageSelections.Of(planning, key, field, definition, list.Type, list);
        planning.LeaveNested();
        return many;
    }

    private static RangeSelection Range(Planning planning, string key, GraphQLField field, FieldType definition, Field date) =>
        new(key, date, planning.Parts(definition, field, static (key, name) => new RangePart(key, name switch
        {
            "earliest" => RangeValue.Earliest,
            "latest" => RangeValue.Latest,
            "precision" => RangeValue.Precision,
            _ => RangeValue.TypeName,
        })));

    /// <summary>Plans the fields of an object that is no record, each by its name in the response and its name in the schema.</summary>
    public static Seq<T> Parts<T>(this Planning planning, FieldType definition, GraphQLField field, Func<string, string, T> part)
    {
        Dictionary<string, (GraphQLField Field, FieldType Definition)> fields = planning.Collect(definition.ResolvedType!, field);
        T[] parts = new T[fields.Count];
        int at = 0;
        foreach ((string key, (_, FieldType inner)) in fields)
        {
            parts[at++] = part(key, inner.Name);
        }

        return new Seq<T>(parts);
    }

    /// <summary>Plans the fields of an object that is no record and has objects in it.</summary>
    public static Seq<T> Parts<T>(this Planning planning, FieldType definition, GraphQLField field, Func<string, GraphQLField, FieldType, T> part)
    {
        Dictionary<string, (GraphQLField Field, FieldType Definition)> fields = planning.Collect(definition.ResolvedType!, field);
        T[] parts = new T[fields.Count];
        int at = 0;
        foreach ((string key, (GraphQLField inner, FieldType innerDefinition)) in fields)
        {
            planning.Enter(key);
            parts[at++] = part(key, inner, innerDefinition);
            planning.Leave();
        }

        return new Seq<T>(parts);
    }
}
