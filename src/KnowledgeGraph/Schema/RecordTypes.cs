using GraphQL.Types;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Schema.TypeBuilding;

namespace KnowledgeGraph.Schema;

/// <summary>The object type of a record and the interfaces over several.</summary>
internal static class RecordTypes
{
    /// <summary>The object type of a record: its fields, its references, and the lists of what refers to it.</summary>
    public static ObjectGraphType Record(RecordType record)
    {
        ObjectGraphType type = Object(record.Name, record.Description);

        // No answer is ever resolved through the schema; the library only wants to be told that it could be.
        type.IsTypeOf = static _ => true;
        foreach (InterfaceType member in record.Interfaces)
        {
            type.AddResolvedInterface(new GraphQLTypeReference(member.Name));
        }

        AddFields(type, record.Fields, f => FragmentNotes.Of(record, f.Name));
        foreach (Link link in record.Links)
        {
            type.With(link.Name, Reference(link), link.Description + FragmentNotes.Of(record, link.Name));
        }

        AddLists(type, record.Lists);
        return type;
    }

    /// <summary>The interface over several records: what all of them have.</summary>
    public static InterfaceGraphType Interface(InterfaceType target)
    {
        InterfaceGraphType type = new() { Name = target.Name, Description = target.Description, ResolveType = static _ => null };
        AddFields(type, target.Fields, _ => "");
        AddLists(type, target.Lists);
        return type;
    }

    /// <summary>The type of a field's value.</summary>
    public static IGraphType Value(Field field) =>
        (field.Kind == FieldKind.TextList ? Named(TypeNames.Value(field)).Many() : Named(TypeNames.Value(field))).Always(field.Required);

    /// <summary>The type of what a reference leads to.</summary>
    public static IGraphType Reference(Link link) => Named(link.Target.Name).Always(link.Required);

    private static void AddFields(IComplexGraphType type, IEnumerable<Field> fields, Func<Field, string> note)
    {
        foreach (Field field in fields)
        {
            type.With(field.Name, Value(field), field.Description + note(field));
            if (field.Kind == FieldKind.PartialDate)
            {
                type.With(TypeNames.Range(field), Named("PartialDateRange").Always(field.Required), $"The first and last day that `{field.Name}` can mean.");
            }
        }
    }

    private static void AddLists(IComplexGraphType type, IEnumerable<Inverse> lists)
    {
        foreach (Inverse list in lists)
        {
            type.With(list.Name, Connections.Type(list.Type), $"The {list.Type.Name} records whose `{list.Link.Name}` this is.", Connections.Arguments(list.Type));
        }
    }
}
