using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Tests.Properties;

/// <summary>An argument's value as it is written into a question.</summary>
internal abstract record GraphInput;

/// <summary>An input object.</summary>
internal sealed record InputObject(IReadOnlyList<(string Name, GraphInput Value)> Fields) : GraphInput
{
    public static InputObject Of(string name, GraphInput value) => new([(name, value)]);
}

/// <summary>A list.</summary>
internal sealed record InputList(IReadOnlyList<GraphInput> Items) : GraphInput;

/// <summary>A word of an enum or of the language, written as it is.</summary>
internal sealed record InputWord(string Word) : GraphInput;

/// <summary>A value, or a list of values.</summary>
/// <param name="Type">Its type in the schema, such as <c>[ID!]</c>.</param>
/// <param name="Value">A string, bool, int, double, or a list of these.</param>
/// <param name="Place">Where it stands: in the text, in a variable, or in a variable that is not given.</param>
internal sealed record InputValue(string Type, object Value, InputPlace Place) : GraphInput;

internal enum InputPlace
{
    Text,
    Variable,
    Absent,
}

/// <summary>What is asked of an object: a field with its arguments and what is asked of its value, or a fragment.</summary>
internal sealed record Ask(string Field, IReadOnlyList<(string Name, GraphInput Value)> Arguments, IReadOnlyList<Ask> Asks)
{
    public static Ask Of(string field, params IEnumerable<Ask> asks) => new(field, [], [.. asks]);
}

/// <summary>A question as it is sent.</summary>
/// <param name="Text">The document.</param>
/// <param name="Variables">The variables that are given.</param>
/// <param name="Types">The types of all variables.</param>
internal sealed record Question(string Text, IReadOnlyDictionary<string, object?> Variables, IReadOnlyDictionary<string, string> Types)
{
    public override string ToString() => $"{Text}\n{JsonSerializer.Serialize(Variables, QuestionWriter.Readable)}";
}

/// <summary>Writes questions.</summary>
internal sealed class QuestionWriter
{
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> _types = [];
    private readonly Dictionary<string, object?> _variables = [];

    public static Question Write(params IEnumerable<Ask> roots)
    {
        QuestionWriter writer = new();
        string body = string.Concat(roots.Select(r => writer.Text(r, 1)));
        string head = writer._types.Count == 0 ? "" : $"query ({string.Join(", ", writer._types.Select(t => $"${t.Key}: {t.Value}"))}) ";
        return new Question($"{head}{{\n{body}}}\n", writer._variables, writer._types);
    }

    private string Text(Ask ask, int depth)
    {
        string indent = new(' ', 2 * depth);
        string arguments = ask.Arguments.Count == 0 ? "" : $"({string.Join(", ", ask.Arguments.Select(a => $"{a.Name}: {Text(a.Value)}"))})";
        return ask.Asks.Count == 0
            ? $"{indent}{ask.Field}{arguments}\n"
            : $"{indent}{ask.Field}{arguments} {{\n{string.Concat(ask.Asks.Select(a => Text(a, depth + 1)))}{indent}}}\n";
    }

    private string Text(GraphInput input) => input switch
    {
        InputObject value => $"{{ {string.Join(", ", value.Fields.Select(f => $"{f.Name}: {Text(f.Value)}"))} }}",
        InputList list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        InputWord word => word.Word,
        InputValue { Place: InputPlace.Text } value => Literal(value.Value, IsWord(value.Type)),
        InputValue value => Variable(value),
        _ => throw new InvalidOperationException($"{input} cannot be written."),
    };

    private string Variable(InputValue value)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"v{_types.Count}");
        _types.Add(name, value.Type);
        if (value.Place == InputPlace.Variable)
        {
            _variables.Add(name, value.Value);
        }

        return "$" + name;
    }

    private static bool IsWord(string type) => type.Trim('[', ']', '!') is not ("ID" or "String" or "Boolean" or "Int" or "Float" or "Date" or "DateTime" or "PartialDate");

    private static string Literal(object value, bool isWord) => value switch
    {
        IEnumerable<object> list => $"[{string.Join(", ", list.Select(v => Literal(v, isWord)))}]",
        string word when isWord => word,
        _ => JsonSerializer.Serialize(value, Readable),
    };
}
