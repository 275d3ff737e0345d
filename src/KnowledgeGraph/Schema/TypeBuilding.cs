using GraphQL.Types;

namespace KnowledgeGraph.Schema;

/// <summary>Short ways to write types and their fields down. Types refer to each other by name, and the schema joins them in the end.</summary>
internal static class TypeBuilding
{
    /// <summary>A type by its name.</summary>
    public static IGraphType Named(string name) => new GraphQLTypeReference(name);

    /// <summary>The type, never null.</summary>
    public static IGraphType Always(this IGraphType type) => new NonNullGraphType(type);

    /// <summary>The type, never null where that holds.</summary>
    public static IGraphType Always(this IGraphType type, bool holds) => holds ? type.Always() : type;

    /// <summary>A list of the type without nulls in it.</summary>
    public static IGraphType Many(this IGraphType type) => new ListGraphType(type.Always());

    /// <summary>An object type without fields.</summary>
    public static ObjectGraphType Object(string name, string description) => new() { Name = name, Description = Text(description) };

    /// <summary>An input type without fields.</summary>
    public static InputObjectGraphType Input(string name, string description) => new() { Name = name, Description = description };

    /// <summary>An enum whose values reach the planner as their names.</summary>
    public static EnumerationGraphType Enum(string name, string description, IEnumerable<(string Name, string Description)> words)
    {
        WordType type = new() { Name = name, Description = Text(description) };
        foreach ((string word, string meaning) in words)
        {
            type.Add(word, word, Text(meaning));
        }

        return type;
    }

    /// <summary>Adds a field.</summary>
    public static T With<T>(this T type, string name, IGraphType value, string description, params IEnumerable<QueryArgument> arguments)
        where T : IComplexGraphType
    {
        type.AddField(new FieldType { Name = name, ResolvedType = value, Description = Text(description), Arguments = Arguments(arguments) });
        return type;
    }

    /// <summary>An argument of a field.</summary>
    public static QueryArgument Argument(string name, IGraphType value, string description) => new(value) { Name = name, Description = description };

    private static QueryArguments? Arguments(IEnumerable<QueryArgument> arguments) => arguments.Any() ? new QueryArguments(arguments) : null;

    private static string? Text(string description) => description.Trim() is { Length: > 0 } text ? text : null;
}
