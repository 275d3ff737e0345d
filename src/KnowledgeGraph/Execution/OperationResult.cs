namespace KnowledgeGraph.Execution;

/// <summary>The response to one operation, whatever carries it.</summary>
/// <param name="body">The response, which the result takes over.</param>
internal sealed class OperationResult(ResponseBody body) : IDisposable
{
    /// <summary>The response as JSON in UTF-8; valid until the result is disposed.</summary>
    public ReadOnlyMemory<byte> Body => body.Written;

    /// <summary>The code of the first error; null when there is none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Whether the operation was refused before it ran, so that the response has no <c>data</c>.</summary>
    public bool IsRequestError { get; init; }

    /// <summary>What failed through no fault of the client, for the log; null when nothing did.</summary>
    public Exception? Failure { get; init; }

    /// <summary>The status that the response has in GraphQL over HTTP, where status tells.</summary>
    public int Status => (ErrorCode, IsRequestError) switch
    {
        (null, _) => 200,
        (Query.ErrorCodes.Timeout, _) => 504,
        (Query.ErrorCodes.StoreUnavailable, _) => 503,
        (ErrorWriter.Internal, _) => 500,
        (_, true) => 400,
        _ => 200,
    };

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => body.Dispose();
}
