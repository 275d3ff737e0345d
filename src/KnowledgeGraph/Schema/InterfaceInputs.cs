using GraphQL.Types;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Schema.TypeBuilding;

namespace KnowledgeGraph.Schema;

/// <summary>How a reference to an interface is filtered, ordered and grouped by.</summary>
internal static class InterfaceInputs
{
    public static IEnumerable<IGraphType> All(InterfaceType target, GraphModel model) =>
    [
        Filter(target, model),
        SortInputs.Of(target),
        GroupTypes.Key(target),
        GroupTypes.By(target),
    ];

    private static InputObjectGraphType Filter(InterfaceType target, GraphModel model)
    {
        InputObjectGraphType type = Input(TypeNames.Filter(target), $"A condition on a {target.Name}. Several fields side by side mean and; without any it matches everything.")
            .WithMembers(target);
        foreach (RecordType member in target.Members)
        {
            type.With(member.Singular, Named(TypeNames.Filter(member)), $"It is of the type {member.Name}, and it fulfils this.");
        }

        return type.WithConnectives(target, model);
    }
}
