using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Api.Browser;
using Microsoft.Extensions.Primitives;

namespace KnowledgeGraph.Api.Http;

/// <summary>
/// Gives Neo4j Browser its kit at <c>/browser-kit/</c>: the style, the guide, the saved queries one by one and in a zip. Browser comes from another port, so it may ask
/// from anywhere; before the guide it asks leave for headers that differ from time to time, so whatever it asks for is allowed.
/// </summary>
internal sealed class BrowserKit
{
    /// <summary>Where the kit lies beside the program.</summary>
    public const string Folder = "browser-kit";

    /// <summary>The saved queries, as Browser's Favorites take them.</summary>
    public const string Zip = "queries.zip";

    // The first moment that a zip can hold: the same bytes whenever and wherever it is made.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FrozenDictionary<string, byte[]> _files;

    /// <summary>Reads the kit; without its folder there is none, and questions are answered all the same.</summary>
    /// <param name="folder">Its folder.</param>
    public BrowserKit(string folder)
    {
        IEnumerable<string> paths = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];
        Dictionary<string, byte[]> files = paths
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes);
        files[Zip] = Zipped(files.Where(f => f.Key.EndsWith(".cypher", StringComparison.Ordinal)));
        _files = files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The kit that was built with the program.</summary>
    public static BrowserKit BesideTheProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, Folder));

    /// <summary>Answers a request for a file of the kit, or for leave to make one.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        HttpResponse response = context.Response;
        response.Headers.AccessControlAllowOrigin = "*";
        if (HttpMethods.IsOptions(request.Method))
        {
            response.Headers.AccessControlAllowMethods = "GET, OPTIONS";
            response.Headers.AccessControlAllowHeaders = request.Headers.AccessControlRequestHeaders;
            response.Headers.Vary = "Access-Control-Request-Headers";
            response.StatusCode = StatusCodes.Status204NoContent;
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD, OPTIONS";
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        }
        else if (request.RouteValues["file"] is string name && _files.TryGetValue(name, out byte[]? bytes))
        {
            await SendAsync(context, name, bytes);
        }
        else
        {
            response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static async Task SendAsync(HttpContext context, string name, byte[] bytes)
    {
        HttpResponse response = context.Response;
        byte[] body = name.EndsWith(".html", StringComparison.Ordinal) ? AddressedTo(context.Request, bytes) : bytes;
        response.ContentType = TypeOf(name);
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    /// <summary>The guide loads the style from where the guide itself came from, which need not be the usual address.</summary>
    private static byte[] AddressedTo(HttpRequest request, byte[] html)
    {
        string here = $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}/{Folder}";
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(html).Replace(BrowserCommands.KitAddress, System.Net.WebUtility.HtmlEncode(here), StringComparison.Ordinal));
    }

    private static StringValues TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".zip" => "application/zip",
        ".grass" => "application/json; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };

    private static byte[] Zipped(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                // Not compressed: compressors differ from version to version.
                ZipArchiveEntry entry = zip.CreateEntry($"Reaction graph/{Path.GetFileName(name)}", CompressionLevel.NoCompression);
                entry.LastWriteTime = Timeless;
                using Stream target = entry.Open();
                target.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
