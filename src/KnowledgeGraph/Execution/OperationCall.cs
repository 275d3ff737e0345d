namespace KnowledgeGraph.Execution;

/// <summary>One call of an operation, as it goes through the GraphQL library and back.</summary>
/// <param name="body">Where the response is written.</param>
/// <param name="explains">Whether the operation is only compiled.</param>
internal sealed class OperationCall(ResponseBody body, bool explains)
{
    /// <summary>Where the response is written.</summary>
    public ResponseBody Body => body;

    /// <summary>Whether the operation is only compiled.</summary>
    public bool Explains => explains;

    /// <summary>Whether the document was found valid.</summary>
    public bool IsValid { get; set; }

    /// <summary>Whether a store was asked.</summary>
    public bool HasRun { get; set; }

    /// <summary>What the document asks; null until it is planned.</summary>
    public PlannedOperation? Planned { get; set; }

    /// <summary>Whether the schema itself was asked something, beside the store.</summary>
    public bool Introspects { get; set; }

    /// <summary>The statement that a store was asked.</summary>
    public string? Statement => Planned?.Query?.Text;
}
