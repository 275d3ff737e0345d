namespace KnowledgeGraph.Api.Http;

/// <summary>A request that cannot be read as a question.</summary>
/// <param name="status">The HTTP status that says why.</param>
/// <param name="code">The code that says it to a program.</param>
/// <param name="message">A sentence that says it to a person.</param>
internal sealed class RequestException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>The body, or a part of the query string, is not what GraphQL over HTTP asks for.</summary>
    public static RequestException Malformed(string message) => new(StatusCodes.Status400BadRequest, "JSON_INVALID", message);

    /// <summary>The body is larger than any question, or breaks off.</summary>
    public static RequestException Broken(int status) => status == StatusCodes.Status413PayloadTooLarge
        ? new(status, "REQUEST_TOO_LARGE", $"The body is larger than {RequestReader.MaxBody} bytes.")
        : new(status, "BAD_REQUEST", "The body could not be read to its end.");

    /// <summary>The method is neither GET nor POST.</summary>
    public static RequestException NotAllowed() => new(
        StatusCodes.Status405MethodNotAllowed, "HTTP_METHOD_VALIDATION", "Ask with POST, or with GET and the question in the query string.");

    /// <summary>The body is something else than JSON in UTF-8.</summary>
    public static RequestException Unsupported() => new(
        StatusCodes.Status415UnsupportedMediaType, "INVALID_CONTENT_TYPE", "Send the question as 'Content-Type: application/json' in UTF-8, not compressed.");

    /// <summary>The client takes nothing that could be sent.</summary>
    public static RequestException NotAcceptable() => new(
        StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE", $"Answers are given as {ResponseType.GraphQL.Name} or {ResponseType.Json.Name}.");
}
