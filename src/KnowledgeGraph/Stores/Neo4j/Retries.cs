using System.Security.Authentication;
using KnowledgeGraph.Query;
using Polly;
using Polly.Retry;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// Which failures of a statement that only reads are tried again, and how often. All statements share a budget, which answers fill up again slowly:
/// a server that is down gets few statements twice.
/// </summary>
internal sealed class Retries
{
    private const int Most = 5;
    private const double FullBudget = 40;
    private const double EarnedByAnswer = 0.1;

    private readonly Lock _lock = new();
    private double _budget = FullBudget;

    /// <summary>Prepares the retries.</summary>
    /// <param name="clock">Tells how the time goes on between them.</param>
    public Retries(TimeProvider clock) => Pipeline = new ResiliencePipelineBuilder<Neo4jReply> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<Neo4jReply>
        {
            MaxRetryAttempts = Most,
            Delay = TimeSpan.FromMilliseconds(25),
            MaxDelay = TimeSpan.FromMilliseconds(500),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => new ValueTask<bool>(arguments.Outcome.Exception is { } failure ? MayPass(failure) && Spend() : Earn()),
        })
        .Build();

    /// <summary>Runs an attempt, and perhaps others after it.</summary>
    public ResiliencePipeline<Neo4jReply> Pipeline { get; }

    /// <summary>Whether what failed may succeed when it is tried again. A certificate does not become better, and a server that took no connection for seconds is not there soon.</summary>
    public static bool MayPass(Exception failure) =>
        failure is Neo4jException { IsTransient: true } or HttpRequestException { InnerException: not (AuthenticationException or OperationCanceledException) } or IOException;

    /// <summary>The error that a client sees when it failed for good.</summary>
    public static StoreException AsStoreException(Exception failure) => failure switch
    {
        Neo4jException reply => reply.AsStoreException(),
        TimeoutException => new StoreException(ErrorCodes.Timeout, "The graph store took too long to answer.", failure),
        HttpRequestException { InnerException: CertificateException refused } => new StoreException(ErrorCodes.StoreUnavailable, refused.Message, failure),
        HttpRequestException { InnerException: AuthenticationException } => new StoreException(ErrorCodes.StoreUnavailable, "What answers in place of the graph store does not speak TLS: NEO4J_URI may have to begin with http:// or have another port.", failure),
        _ => new StoreException(ErrorCodes.StoreUnavailable, "The graph store does not answer.", failure),
    };

    private bool Spend()
    {
        lock (_lock)
        {
            if (_budget < 1)
            {
                return false;
            }

            _budget--;
            return true;
        }
    }

    private bool Earn()
    {
        lock (_lock)
        {
            _budget = Math.Min(FullBudget, _budget + EarnedByAnswer);
            return false;
        }
    }
}
