using System.Buffers;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Sends statements to the Query API of Neo4j, over connections that are kept open.</summary>
internal sealed class Neo4jClient : IDisposable
{
    /// <summary>Nearly every reply fits: one that grows is copied, into memory that no cache has.</summary>
    private const int FirstSize = 64 * 1024;

    /// <summary>What is longer is read and answered on a thread of its own: the one it came on may read the sockets of all others.</summary>
    private const int LongReply = 256 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private static readonly MediaTypeWithQualityHeaderValue AcceptsJson = new("application/json");

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private readonly Neo4jOptions _options;
    private readonly HttpMessageInvoker _http;
    private readonly Gate _gate;
    private readonly Retries _retries;
    private readonly TimeProvider _clock;
    private readonly Uri _queries;
    private readonly AuthenticationHeaderValue? _credentials;

    /// <summary>Prepares a client; it connects when it is first asked.</summary>
    public Neo4jClient(Neo4jOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _gate = new Gate(options.InFlight, options.Queue, options.Deadline);
        _retries = new Retries(clock);
        string address = options.Uri.ToString();
        _queries = new Uri($"{address.TrimEnd('/')}/db/{Uri.EscapeDataString(options.Database)}/query/v2");
        _credentials = options.User is null ? null : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));

        // What HttpClient adds to it, a deadline and a base address, each request here has already.
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            // Credentials are for the address that was given, and for no other that answers from there.
            AllowAutoRedirect = false,

            // Neo4j reads no header that says what a request is a part of.
            ActivityHeadersPropagator = null,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = ConnectTimeout,
            MaxConnectionsPerServer = options.InFlight + 4,

            // The server closes a connection that is idle for 30 seconds: what is sent just then would be lost.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = CertificateException.Check },
            UseCookies = false,
            UseProxy = false,
        });
    }

    /// <summary>Sends a statement that only reads, again when that may help.</summary>
    /// <exception cref="StoreException">It failed for good.</exception>
    /// <exception cref="OperationCanceledException">The caller no longer waits for it.</exception>
    public async ValueTask<Neo4jReply> ReadAsync(ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        try
        {
            return await _retries.RunAsync(static (call, cancel) => call.Client.AttemptAsync(call.Body, cancel), (Client: this, Body: body), cancel);
        }
        catch (Exception e) when (e is not (StoreException or OperationCanceledException))
        {
            throw Retries.AsStoreException(e);
        }
    }

    /// <summary>Sends a request once.</summary>
    /// <param name="method">The method.</param>
    /// <param name="place">What stands behind the address of the Query API.</param>
    /// <param name="body">The request.</param>
    /// <param name="deadline">How long it may take.</param>
    /// <param name="affinity">In a cluster, the server that has the transaction.</param>
    /// <exception cref="Neo4jException">The reply says that it failed.</exception>
    /// <exception cref="TimeoutException">There was no reply in time.</exception>
    /// <exception cref="HttpRequestException">There was no reply.</exception>
    /// <exception cref="IOException">The reply broke off.</exception>
    public async Task<Neo4jReply> SendAsync(HttpMethod method, string place, ReadOnlyMemory<byte> body, TimeSpan deadline, ServerAffinity? affinity = null)
    {
        using CancellationTokenSource late = new(deadline, _clock);
        using HttpRequestMessage request = new(method, place.Length == 0 ? _queries : new Uri(_queries.AbsoluteUri + place)) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = Json;
        request.Headers.Accept.Add(AcceptsJson);
        request.Headers.Authorization = _credentials;
        affinity?.Ask(request);
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request, late.Token);
            affinity?.Learn(response);
            return await ReadAsync(response, late.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            throw new TimeoutException($"There was no reply within {deadline}.");
        }
        catch (OperationCanceledException e)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, $"There was no connection within {ConnectTimeout}.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _gate.Dispose();
    }

    /// <summary>Connects so that a server whose machine has gone is noticed in seconds: otherwise what waits for it would keep its place until the deadline.</summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 5);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 1);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
            await socket.ConnectAsync(context.DnsEndPoint, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async ValueTask<Neo4jReply> AttemptAsync(ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        await _gate.EnterAsync(cancel);
        Task<Neo4jReply> reply = SendAndLeaveAsync(body);
        try
        {
            return await reply.WaitAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            _ = DropAsync(reply);
            throw;
        }
    }

    /// <summary>Keeps the place until there is a reply, even when nobody waits for it: the server goes on with a statement whose client has gone.</summary>
    private async Task<Neo4jReply> SendAndLeaveAsync(ReadOnlyMemory<byte> body)
    {
        try
        {
            return await SendAsync(HttpMethod.Post, "", body, _options.Deadline);
        }
        finally
        {
            _gate.Leave();
        }
    }

    /// <summary>Whether it fails or not is nobody's concern; what it holds must be given back.</summary>
    private static async Task DropAsync(Task<Neo4jReply> reply)
    {
        await ((Task)reply).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (reply.IsCompletedSuccessfully)
        {
            (await reply).Dispose();
        }
    }

    private async Task<Neo4jReply> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        long expected = response.Content.Headers.ContentLength ?? FirstSize - 1;
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(expected + 1, FirstSize, _options.LargestAnswer + 1L));
        int length = 0;
        try
        {
            await using Stream stream = await response.Content.ReadAsStreamAsync(cancel);
            for (int read = 1; read > 0; length += read)
            {
                if (Math.Max(length, expected) > _options.LargestAnswer)
                {
                    throw new StoreException(ErrorCodes.QueryTooCostly, $"The answer has more than {_options.LargestAnswer / (1024 * 1024)} MiB: ask for fewer records at once.");
                }

                buffer = length == buffer.Length ? Grown(buffer) : buffer;
                read = await stream.ReadAsync(buffer.AsMemory(length), cancel);
            }

            if (length > LongReply)
            {
                await Task.Yield();
            }

            return Read(response, buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    /// <summary>Reads a whole reply. What stands between may answer too, with a page or an object of its own.</summary>
    private static Neo4jReply Read(HttpResponseMessage response, byte[] buffer, int length)
    {
        if (length == 0 && response is { IsSuccessStatusCode: true, RequestMessage.Method.Method: "DELETE" })
        {
            return Neo4jReply.Nothing(buffer);
        }

        try
        {
            Neo4jReply reply = Neo4jReply.Read(buffer, length);
            return response.IsSuccessStatusCode ? reply : throw new Neo4jException(response.StatusCode);
        }
        catch (JsonException e) when (response.IsSuccessStatusCode && (length == 0 || buffer[0] == '{'))
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The reply breaks off.", e);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new Neo4jException(response.StatusCode);
        }
    }

    private static byte[] Grown(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}

/// <summary>In a cluster, the requests of one transaction must all go to the server that began it.</summary>
internal sealed class ServerAffinity
{
    private const string Header = "neo4j-cluster-affinity";

    private string? _server;

    /// <summary>Asks for the server.</summary>
    public void Ask(HttpRequestMessage request)
    {
        if (_server is not null)
        {
            request.Headers.TryAddWithoutValidation(Header, _server);
        }
    }

    /// <summary>Learns which server it is.</summary>
    public void Learn(HttpResponseMessage response) =>
        _server = response.Headers.TryGetValues(Header, out IEnumerable<string>? servers) ? servers.First() : _server;
}
