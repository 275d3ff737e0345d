using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>What the graph store said instead of an answer.</summary>
/// <param name="code">Its code, such as <c>Neo.TransientError.Transaction.DeadlockDetected</c>; empty when it was no reply of Neo4j at all.</param>
/// <param name="message">Its message, for the log.</param>
internal sealed partial class Neo4jException(string code, string message) : Exception($"{code}: {message}")
{
    private const string NoSuchTransaction = "Neo.ClientError.Request.Invalid";
    private const string ConstraintFailed = "Neo.ClientError.Schema.ConstraintValidationFailed";

    /// <summary>Made by a reply that was not from Neo4j, such as one of a proxy before it.</summary>
    public Neo4jException(HttpStatusCode status)
        : this("", $"HTTP {(int)status} without a reply of Neo4j") => IsTransient = status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    public string Code { get; } = code;

    /// <summary>
    /// Whether the same statement may succeed when it is sent again. The HTTP status says nothing of it: it is 400 for a deadlock.
    /// Two codes of that class mean that somebody wanted the statement to end.
    /// </summary>
    public bool IsTransient { get; } = code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        && !code.EndsWith(".Transaction.Terminated", StringComparison.Ordinal)
        && !code.EndsWith(".Transaction.LockClientStopped", StringComparison.Ordinal);

    /// <summary>Whether something is there already that may be there only once.</summary>
    public bool IsConflict => Code == ConstraintFailed;

    /// <summary>Whether the transaction that the request belonged to has ended: kept, rolled back, or given up by the server because it was idle too long.</summary>
    public bool HasNoTransaction => Code == NoSuchTransaction;

    /// <summary>The error that a client sees.</summary>
    public StoreException AsStoreException()
    {
        (string code, string sentence) = Told();
        return new StoreException(code, sentence, this);
    }

    private (string Code, string Sentence) Told() => Code switch
    {
        ConstraintFailed => (ErrorCodes.Conflict, $"The graph has a record {QuotedId().Match(Message).Groups[1].Value} already."),
        _ when NeedsTooMuch().IsMatch(Code) => (ErrorCodes.QueryTooCostly, "The question needs more memory than the graph store gives to one."),
        _ when TookTooLong().IsMatch(Code) => (ErrorCodes.Timeout, "The graph store ended the question because it took too long."),
        "Neo.ClientError.Security.CredentialsExpired" => (ErrorCodes.StoreUnavailable, "The graph store wants the password of its user changed first: change it, such as in Neo4j Browser, and set NEO4J_PASSWORD to the new one."),
        "Neo.ClientError.Security.AuthenticationRateLimit" => (ErrorCodes.StoreUnavailable, "The graph store was given a wrong password too often and takes none for some seconds: check NEO4J_USER and NEO4J_PASSWORD."),
        "Neo.ClientError.Security.Forbidden" => (ErrorCodes.StoreUnavailable, "The graph store's user NEO4J_USER may not do what was asked of it."),
        _ when Code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => (ErrorCodes.StoreUnavailable, "The graph store refuses the name or password: check NEO4J_USER and NEO4J_PASSWORD."),
        "Neo.ClientError.Database.DatabaseNotFound" => (ErrorCodes.StoreUnavailable, "The graph store has no such database: check NEO4J_DATABASE."),
        "" when !IsTransient => (ErrorCodes.StoreUnavailable, "What answers in place of the graph store is not the Query API of Neo4j 5.26 or later: NEO4J_URI is its HTTP address, such as http://localhost:7474."),
        "" => (ErrorCodes.StoreUnavailable, "The graph store does not answer."),
        _ => (ErrorCodes.StoreUnavailable, "The graph store could not do what it was asked."),
    };

    /// <summary>The id in the message of a constraint, such as <c>Node(17) already exists with label `Actor` and property `id` = 'actor:rus'</c>.</summary>
    [GeneratedRegex("= '([^']*)'")]
    private static partial Regex QuotedId();

    [GeneratedRegex(@"Memory|\.StackOverFlowError$")]
    private static partial Regex NeedsTooMuch();

    [GeneratedRegex(@"\.(Transaction\.(TransactionTimedOut\w*|Terminated|BookmarkTimeout|LockAcquisitionTimeout)|Statement\.ExecutionTimeout)$")]
    private static partial Regex TookTooLong();
}
