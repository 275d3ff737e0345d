namespace KnowledgeGraph.Query;

/// <summary>The codes in <c>extensions.code</c> of errors that are ours.</summary>
internal static class ErrorCodes
{
    public const string CursorInvalid = "CURSOR_INVALID";
    public const string PageTooLarge = "PAGE_TOO_LARGE";
    public const string NullComparison = "NULL_COMPARISON";
    public const string QueryTooDeep = "QUERY_TOO_DEEP";
    public const string QueryTooCostly = "QUERY_TOO_COSTLY";
    public const string Timeout = "TIMEOUT";
    public const string StoreUnavailable = "STORE_UNAVAILABLE";
    public const string ValidationFailed = "VALIDATION_FAILED";
    public const string Conflict = "CONFLICT";
}

/// <summary>A question that is refused before anything runs, by a named rule.</summary>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="message">A sentence that names the place, the value and the rule.</param>
internal sealed class QueryException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>The field that is at fault, for <see cref="ErrorCodes.ValidationFailed"/>.</summary>
    public string? Field { get; init; }

    /// <summary>The value that is refused, for <see cref="ErrorCodes.ValidationFailed"/>.</summary>
    public object? Value { get; init; }

    /// <summary>The rule that it breaks, for <see cref="ErrorCodes.ValidationFailed"/>.</summary>
    public string? Rule { get; init; }
}
