using KnowledgeGraph.Api.Hosting;
using KnowledgeGraph.Execution;
using KnowledgeGraph.Query;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Api.Http;

/// <summary>Answers questions as GraphQL over HTTP says.</summary>
internal sealed class GraphQLEndpoint(OperationRunner runner, Settings settings, TimeProvider clock, ILogger<GraphQLEndpoint> log)
{
    private static readonly GraphQLRequest HealthQuestion = new("{ about { store version dataVersion } }", null, new Dictionary<string, object?>());

    private readonly RequestReader _reader = new();

    /// <summary>Answers a question.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        if (ResponseType.Choose(context.Request.Headers.Accept) is not { } type)
        {
            await RefuseAsync(context, ResponseType.Json, RequestException.NotAcceptable());
            return;
        }

        try
        {
            GraphQLRequest request = await _reader.ReadAsync(context.Request, context.RequestAborted);
            await RunAsync(context, type, request);
        }
        catch (RequestException refused)
        {
            await RefuseAsync(context, type, refused);
        }
        catch (BadHttpRequestException broken)
        {
            await RefuseAsync(context, type, RequestException.Broken(broken.StatusCode));
        }
    }

    /// <summary>Tells whether the store answers, by asking it.</summary>
    public Task HealthAsync(HttpContext context) => RunAsync(context, ResponseType.Json with { TellsByStatus = true }, HealthQuestion);

    private async Task RunAsync(HttpContext context, ResponseType type, GraphQLRequest request)
    {
        using CancellationTokenSource deadline = new(settings.Timeout, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, context.RequestAborted);
        try
        {
            using OperationResult result = await runner.RunAsync(request, either.Token);
            Tell(result.Failure);

            await WriteAsync(context, type, type.TellsByStatus ? result.Status : StatusCodes.Status200OK, result.Body);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
        }
        catch (OperationCanceledException)
        {
            ReadOnlyMemory<byte> body = ErrorBody.Write(ErrorCodes.Timeout, $"The question took longer than {settings.Timeout.TotalSeconds:0.###} s: ask for less at a time.");
            await WriteAsync(context, type, type.TellsByStatus ? StatusCodes.Status504GatewayTimeout : StatusCodes.Status200OK, body);
        }
    }

    /// <summary>Writes a failure into the log: one line when it is the store's, which may come with every question until the store is back.</summary>
    private void Tell(Exception? failure)
    {
        if (failure is StoreException { InnerException: { } said })
        {
            log.StoreFailed(failure.Message, said.Message);
        }
        else if (failure is not null)
        {
            log.Failed(failure);
        }
    }

    private static Task RefuseAsync(HttpContext context, ResponseType type, RequestException refused)
    {
        if (refused.Status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = "GET, POST";
        }

        return WriteAsync(context, type, refused.Status, ErrorBody.Write(refused.Code, refused.Message));
    }

    private static async Task WriteAsync(HttpContext context, ResponseType type, int status, ReadOnlyMemory<byte> body)
    {
        HttpResponse response = context.Response;
        response.StatusCode = status;
        response.ContentType = type.Header;
        response.ContentLength = body.Length;
        response.Headers.Vary = "Accept";
        response.Headers.XContentTypeOptions = "nosniff";
        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
