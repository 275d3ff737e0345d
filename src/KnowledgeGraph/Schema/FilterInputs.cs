using GraphQL.Types;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Schema.TypeBuilding;

namespace KnowledgeGraph.Schema;

/// <summary>The conditions on a record and on a list of records.</summary>
internal static class FilterInputs
{
    public static IEnumerable<IGraphType> Of(RecordType record, GraphModel model) =>
        record.Links.Any(l => l.Inverse is not null) ? [Filter(record, model), List(record)] : [Filter(record, model)];

    /// <summary>Adds the conditions on fields and lists.</summary>
    public static InputObjectGraphType WithMembers(this InputObjectGraphType type, ILinkTarget target)
    {
        foreach (Field field in target.Fields)
        {
            type.With(field.Name, Named(TypeNames.Operations(field)), field.Description);
        }

        foreach (Link link in target is RecordType record ? record.Links : [])
        {
            type.With(link.Name, Named(TypeNames.Filter(link.Target)), $"There is one, and it fulfils this. {link.Description}");
        }

        foreach (Inverse list in target.Lists)
        {
            type.With(list.Name, Named(TypeNames.ListFilter(list.Type)), $"The {list.Type.Name} records whose `{list.Link.Name}` this is.");
        }

        return type;
    }

    /// <summary>Adds <c>and</c>, <c>or</c>, <c>not</c> and, where some reference to the target may be missing, the test whether it is.</summary>
    public static InputObjectGraphType WithConnectives(this InputObjectGraphType type, ILinkTarget target, GraphModel model)
    {
        IGraphType same = Named(type.Name);
        type.With("and", same.Many(), "All of these hold; an empty list always does.")
            .With("or", same.Many(), "One of these holds; an empty list never does.")
            .With("not", same, "The complement: this does not hold.");
        return model.Records.Any(r => r.Links.Any(l => l.Target == target && !l.Required))
            ? type.With("isNull", Named("Boolean"), "Whether the reference is missing. It stands directly in the condition on a reference that may be.")
            : type;
    }

    private static InputObjectGraphType Filter(RecordType record, GraphModel model) =>
        Input(TypeNames.Filter(record), $"A condition on a {record.Name}. Several fields side by side mean and; without any it matches everything.")
            .WithMembers(record)
            .WithConnectives(record, model);

    private static InputObjectGraphType List(RecordType record) =>
        Input(TypeNames.ListFilter(record), $"A condition on a list of {record.Name} records. Several fields side by side mean and.")
            .With("some", Named(TypeNames.Filter(record)), "At least one record fulfils this; `{}` means that the list is not empty.")
            .With("all", Named(TypeNames.Filter(record)), "Every record fulfils this; so it is for an empty list.")
            .With("none", Named(TypeNames.Filter(record)), "No record fulfils this.")
            .With("any", Named("Boolean"), "Whether the list has a record.");
}
