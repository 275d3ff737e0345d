using System.IO.Pipelines;
using KnowledgeGraph.Execution;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Http;

/// <summary>Reads a question from an HTTP request, as GraphQL over HTTP says.</summary>
internal sealed class RequestReader
{
    /// <summary>The largest body, in bytes.</summary>
    public const int MaxBody = 1024 * 1024;

    private readonly KnownRequests _known = new();

    /// <summary>Reads the question of a GET or a POST.</summary>
    /// <exception cref="RequestException">The request is no question.</exception>
    public async ValueTask<GraphQLRequest> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return ReadQueryString(request);
        }

        if (HttpMethods.IsPost(request.Method))
        {
            CheckContent(request);
            return await ReadBodyAsync(request.BodyReader, cancel);
        }

        throw RequestException.NotAllowed();
    }

    private GraphQLRequest ReadQueryString(HttpRequest request) => _known.Of(request.QueryString.Value ?? "", () => ReadQueryString(request.Query));

    private static GraphQLRequest ReadQueryString(IQueryCollection query) => new(
        Single(query, "query") ?? throw RequestException.Malformed("The query string has no 'query', which holds the GraphQL document: /graphql?query={about{version}}"),
        Single(query, "operationName"),
        Single(query, "variables") is { } variables ? RequestJson.ReadVariables(variables) : new Dictionary<string, object?>());

    private static string? Single(IQueryCollection query, string name)
    {
        StringValues values = query[name];
        return values.Count > 1 ? throw RequestException.Malformed($"The query string has '{name}' more than once.")
            : string.IsNullOrEmpty(values) ? null
            : values.ToString();
    }

    private static void CheckContent(HttpRequest request)
    {
        // What nearly every client sends need not be taken apart.
        bool json = request.ContentType == ResponseType.Json.Name || (MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            && type.MediaType.Equals(ResponseType.Json.Name, StringComparison.OrdinalIgnoreCase)
            && (type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));
        if (!json || request.Headers.ContentEncoding.Count > 0)
        {
            throw RequestException.Unsupported();
        }
    }

    private async ValueTask<GraphQLRequest> ReadBodyAsync(PipeReader body, CancellationToken cancel)
    {
        ReadResult read = await body.ReadAtLeastAsync(MaxBody + 1, cancel);
        try
        {
            return read.Buffer.Length <= MaxBody
                ? _known.Of(read.Buffer, RequestJson.ReadRequest)
                : throw RequestException.Broken(StatusCodes.Status413PayloadTooLarge);
        }
        finally
        {
            body.AdvanceTo(read.Buffer.End);
        }
    }
}
