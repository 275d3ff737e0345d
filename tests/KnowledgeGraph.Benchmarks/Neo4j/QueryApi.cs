using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>The Query API of a server, asked directly.</summary>
internal sealed class QueryApi : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _path;

    /// <summary>Prepares to ask a server.</summary>
    public QueryApi(Neo4jOptions options)
    {
        _path = $"db/{options.Database}/query/v2";
        _http = new HttpClient { BaseAddress = options.Uri };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (CredentialsOf(options) is { } credentials)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        }
    }

    /// <summary>A request as it goes over the wire.</summary>
    public static byte[] Encode(Neo4jOptions options, byte[] body)
    {
        string authorization = CredentialsOf(options) is { } credentials ? $"Authorization: Basic {credentials}\r\n" : "";
        string header = $"POST /db/{options.Database}/query/v2 HTTP/1.1\r\nHost: {options.Uri.Authority}\r\nAccept: application/json\r\n{authorization}"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(header), .. body];
    }

    /// <summary>The value in the first column of a statement's one row.</summary>
    public JsonElement Value(string statement) =>
        Reply(Neo4jRequest.Of(statement).ToArray()).GetProperty("data").GetProperty("values")[0][0];

    /// <summary>How the server went about a request whose statement begins with PROFILE: all accesses to its store, and the plan as it draws it.</summary>
    public (long DbHits, string Plan) Profile(byte[] request)
    {
        JsonElement plan = Reply(request).GetProperty("profiledQueryPlan");
        return (Sum(plan), plan.GetProperty("arguments").GetProperty("string-representation").GetString()!);
    }

    /// <summary>Asks as a program does that has no store of ours, and reads the reply to its end.</summary>
    /// <returns>The length of the reply.</returns>
    /// <exception cref="HttpRequestException">The statement failed.</exception>
    public async Task<int> AskAsync(byte[] request)
    {
        using ByteArrayContent content = new(request);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage response = await _http.PostAsync(_path, content);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private JsonElement Reply(byte[] request)
    {
        using ByteArrayContent content = new(request);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage response = _http.PostAsync(_path, content).GetAwaiter().GetResult();
        string text = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        JsonElement reply = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 512 }).RootElement;
        return reply.TryGetProperty("errors", out _) ? throw new IOException(text) : reply;
    }

    private static string? CredentialsOf(Neo4jOptions options) =>
        options.User is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}"));

    private static long Sum(JsonElement step) =>
        (step.TryGetProperty("dbHits", out JsonElement hits) ? hits.GetInt64() : 0) + step.GetProperty("children").EnumerateArray().Sum(Sum);
}
