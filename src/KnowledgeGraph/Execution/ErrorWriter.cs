using System.Globalization;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQLParser;
using KnowledgeGraph.Query;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Execution;

/// <summary>Writes the errors of a response. Each has a code; none carries a statement, a stack trace or a driver's text.</summary>
internal static class ErrorWriter
{
    /// <summary>The code of an error that is a mistake of this program.</summary>
    public const string Internal = "INTERNAL_ERROR";

    private const int MostErrors = 20;
    private const int LongestValue = 200;

    /// <summary>Writes the errors that the library found, the first of them if there are many.</summary>
    /// <returns>The code of the first.</returns>
    public static string Write(Utf8JsonWriter writer, IEnumerable<ExecutionError> errors)
    {
        string? first = null;
        writer.WriteStartArray("errors"u8);
        foreach (ExecutionError error in errors.Take(MostErrors))
        {
            string code = CodeOf(error);
            first ??= code;
            writer.WriteStartObject();
            writer.WriteString("message"u8, MessageOf(error));
            WriteLocations(writer, error.Locations);
            WriteCode(writer, code);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        return first ?? Internal;
    }

    /// <summary>What the library found as a text for a terminal: a line for each error, with its place in the document.</summary>
    public static string Lines(IEnumerable<ExecutionError> errors) => string.Join(
        '\n',
        errors.Take(MostErrors).Select(e => e.Locations is [var place, ..] ? string.Create(CultureInfo.InvariantCulture, $"{MessageOf(e)} (line {place.Line}, column {place.Column})") : MessageOf(e)));

    /// <summary>The library says of a value in a variable only that it cannot be converted; the scalar says what it should be.</summary>
    private static string MessageOf(ExecutionError error) =>
        error.InnerException is FormatException { Message: var form } && !error.Message.Contains(form, StringComparison.Ordinal) ? $"{error.Message.TrimEnd('.')}. {form}" : error.Message;

    /// <summary>The code of an error that the library found.</summary>
    public static string CodeOf(ExecutionError error) => error.Code ?? ErrorInfoProvider.GetErrorCode(error);

    /// <summary>Writes an error of ours.</summary>
    /// <returns>Its code.</returns>
    public static string Write(Utf8JsonWriter writer, Exception error)
    {
        (string code, string message) = error switch
        {
            QueryException refused => (refused.Code, refused.Message),
            StoreException failed => (failed.Code, failed.Message),
            OperationCanceledException => (ErrorCodes.Timeout, "The operation took too long and was stopped: narrow it, or ask for smaller pages."),
            GraphQLParser.Exceptions.GraphQLMaxDepthExceededException => (ErrorCodes.QueryTooDeep, "The document is nested too deep."),
            _ => (Internal, "The operation failed by a mistake of this program, which is in its log."),
        };
        writer.WriteStartArray("errors"u8);
        writer.WriteStartObject();
        writer.WriteString("message"u8, message);
        WriteCode(writer, code);
        if (error is QueryException { Rule: not null } rule)
        {
            WriteRule(writer, rule);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        return code;
    }

    private static void WriteLocations(Utf8JsonWriter writer, List<Location>? locations)
    {
        if (locations is null)
        {
            return;
        }

        writer.WriteStartArray("locations"u8);
        foreach (Location location in locations)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line"u8, location.Line);
            writer.WriteNumber("column"u8, location.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCode(Utf8JsonWriter writer, string code)
    {
        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, code);
    }

    private static void WriteRule(Utf8JsonWriter writer, QueryException error)
    {
        writer.WriteString("field"u8, error.Field);
        writer.WritePropertyName("value"u8);
        switch (error.Value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int or long: writer.WriteNumberValue(Convert.ToInt64(error.Value, CultureInfo.InvariantCulture)); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            default: writer.WriteStringValue(Shown(Convert.ToString(error.Value, CultureInfo.InvariantCulture)!)); break;
        }

        writer.WriteString("rule"u8, error.Rule);
    }

    private static string Shown(string value) => value.Length <= LongestValue ? value : $"{value.AsSpan(0, LongestValue)}…";
}
