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
    private readonly ResiliencePipeline<Neo4jReply> _pipeline;
    private double _budget = FullBudget;

    /// <summary>Prepares the retries.</summary>
    /// <param name="clock">Tells how the time goes on between them.</param>
    public Retries(TimeProvider clock) => _pipeline = new ResiliencePipelineBuilder<Neo4jReply> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<Neo4jReply>
        {
            MaxRetryAttempts = Most,
            Delay = TimeSpan.FromMilliseconds(25),
            MaxDelay = TimeSpan.FromMilliseconds(500),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => new ValueTask<bool>(arguments.Outcome.Exception is { } failure ? MayPass(failure) && Spend() : Earned()),
        })
        .Build();

    /// <summary>Runs an attempt, and perhaps others after it.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="state">What it is given.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<Neo4jReply> RunAsync<TState>(Func<TState, CancellationToken, ValueTask<Neo4jReply>> attempt, TState state, CancellationToken cancel)
    {
        Exception first;
        try
        {
            Neo4jReply reply = await attempt(state, cancel);
            Earned();
            return reply;
        }
        catch (Exception failure) when (MayPass(failure))
        {
            first = failure;
        }

        return await AgainAsync(first, attempt, state, cancel);
    }

    /// <summary>Gives the pipeline, which is some calls deep, only what has failed: the first failure counts as its first attempt.</summary>
    private ValueTask<Neo4jReply> AgainAsync<TState>(Exception first, Func<TState, CancellationToken, ValueTask<Neo4jReply>> attempt, TState state, CancellationToken cancel)
    {
        bool isFirst = true;
        return _pipeline.ExecuteAsync(
            cancel =>
            {
                bool failed = isFirst;
                isFirst = false;
                return failed ? ValueTask.FromException<Neo4jReply>(first) : attempt(state, cancel);
            },
            cancel);
    }

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

    private bool Earned()
    {
        lock (_lock)
        {
            _budget = Math.Min(FullBudget, _budget + EarnedByAnswer);
            return false;
        }
    }
}
