using System.Globalization;
using System.Text;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Execution;

/// <summary>What a request comes to before the store is asked: it follows from the request alone, so that an equal request need not be planned again.</summary>
/// <param name="Plan">What is asked.</param>
/// <param name="Arguments">With which values.</param>
/// <param name="Query">The statement; null when no store is needed.</param>
internal sealed record PlannedOperation(Plan Plan, Arguments Arguments, CompiledQuery? Query)
{
    private const int LongestKey = 16 * 1024;

    /// <summary>Tells a request from every other: its document, operation name and variables; null when that would be too long to keep.</summary>
    public static string? KeyOf(GraphQLRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Query) || request.Query.Length > LongestKey)
        {
            return null;
        }

        StringBuilder key = new(request.Query.Length + 128);
        key.Append(request.Query).Append('\0').Append(request.OperationName).Append('\0');
        Append(key, request.Variables);
        return key.Length > LongestKey ? null : key.ToString();
    }

    /// <summary>Writes a value so that no other value is written alike: every text with its length, every number with its type.</summary>
    private static void Append(StringBuilder key, object? value)
    {
        switch (value)
        {
            case null:
                key.Append('n');
                break;
            case string text:
                key.Append('s').Append(text.Length).Append(':').Append(text);
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                key.Append('{');
                foreach ((string name, object? member) in members)
                {
                    Append(key, name);
                    Append(key, member);
                }

                key.Append('}');
                break;
            case System.Collections.IEnumerable items:
                key.Append('[');
                foreach (object? item in items)
                {
                    Append(key, item);
                }

                key.Append(']');
                break;
            default:
                key.Append(value.GetType().Name).Append(((IConvertible)value).ToString(CultureInfo.InvariantCulture)).Append(';');
                break;
        }
    }
}
