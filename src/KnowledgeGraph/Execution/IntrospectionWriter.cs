using System.Collections;
using System.Text.Json;
using GraphQL.Execution;

namespace KnowledgeGraph.Execution;

/// <summary>Writes what was asked of the schema, and what was asked beside it in its place.</summary>
internal static class IntrospectionWriter
{
    /// <summary>Writes the <c>data</c> object.</summary>
    /// <param name="introspection">What was asked of the schema.</param>
    /// <param name="rest">The object of everything else.</param>
    /// <param name="asked">The names of all, in the order of the response.</param>
    /// <param name="writer">Where it is written.</param>
    public static void Write(RootExecutionNode introspection, ReadOnlyMemory<byte> rest, IReadOnlyList<string> asked, Utf8JsonWriter writer)
    {
        using JsonDocument others = JsonDocument.Parse(rest);
        writer.WriteStartObject();
        foreach (string key in asked)
        {
            writer.WritePropertyName(key);
            ExecutionNode? node = introspection.SubFields!.FirstOrDefault(n => n.Name == key);
            if (node is null)
            {
                writer.WriteRawValue(others.RootElement.GetProperty(key).GetRawText(), skipInputValidation: true);
            }
            else
            {
                Write(node.ToValue(), writer);
            }
        }

        writer.WriteEndObject();
    }

    private static void Write(object? value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case string text: writer.WriteStringValue(text); break;
            case IDictionary<string, object?> fields: WriteObject(fields, writer); break;
            case IEnumerable items: WriteList(items, writer); break;
            default: writer.WriteStringValue(value.ToString()); break;
        }
    }

    private static void WriteObject(IDictionary<string, object?> fields, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach ((string name, object? value) in fields)
        {
            writer.WritePropertyName(name);
            Write(value, writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(IEnumerable items, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (object? item in items)
        {
            Write(item, writer);
        }

        writer.WriteEndArray();
    }
}
