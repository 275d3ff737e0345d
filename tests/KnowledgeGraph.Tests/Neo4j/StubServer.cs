using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Says to each request what a test has it say.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<Request, Task<Reply>> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly ConcurrentQueue<Request> _requests = new();
    private int _connections;

    private StubServer(Func<Request, Task<Reply>> answer, X509Certificate2? certificate) => (_answer, _certificate) = (answer, certificate);

    /// <summary>A request: its first line, its headers and its body.</summary>
    public sealed record Request(string Line, string Headers, string Body);

    /// <summary>A reply, of which perhaps only the first bytes are sent before the connection breaks.</summary>
    public sealed record Reply(int Status, string Body, int? CutAfter = null)
    {
        /// <summary>Whether the body comes in chunks whose number is not told before.</summary>
        public bool Chunked { get; init; }

        /// <summary>How long each byte of the body takes to come.</summary>
        public TimeSpan Drip { get; init; }

        /// <summary>A reply with one row of one value.</summary>
        public static Reply Value(string json) => new(202, $$$"""{"data":{"fields":["row"],"values":[[{{{json}}}]]},"bookmarks":["FB:1"]}""");

        /// <summary>A reply that says that something failed.</summary>
        public static Reply Error(string code) => new(400, $$$"""{"errors":[{"code":"{{{code}}}","message":"secret"}]}""");
    }

    public Uri Uri => new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>What was asked, in the order of its coming.</summary>
    public IReadOnlyList<Request> Requests => [.. _requests];

    /// <summary>How many connections were made.</summary>
    public int Connections => _connections;

    public static StubServer Start(Func<Request, Task<Reply>> answer, X509Certificate2? certificate = null)
    {
        StubServer server = new(answer, certificate);
        server._listener.Start();
        _ = server.AcceptAsync();
        return server;
    }

    /// <summary>Says one thing after the other; the last for ever.</summary>
    public static StubServer Saying(params Reply[] replies)
    {
        int said = -1;
        return Start(_ => Task.FromResult(replies[Math.Min(Interlocked.Increment(ref said), replies.Length - 1)]));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        CancellationToken end = _end.Token;
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(end), end);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server has ended.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken end)
    {
        try
        {
            using TcpClient connection = client;
            Interlocked.Increment(ref _connections);
            await using Stream stream = await OpenAsync(connection, end);
            while (await ReadAsync(stream, end) is { } request)
            {
                _requests.Enqueue(request);

                // Waiting for the end too is what keeps a connection whose answer never comes from being collected.
                Reply reply = await _answer(request).WaitAsync(end);
                await WriteAsync(stream, reply, end);
                if (reply.CutAfter is not null)
                {
                    return;
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone.
        }
    }

    private async Task<Stream> OpenAsync(TcpClient connection, CancellationToken end)
    {
        if (_certificate is null)
        {
            return connection.GetStream();
        }

        SslStream secure = new(connection.GetStream());
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, end);
        return secure;
    }

    private static async Task WriteAsync(Stream stream, Reply reply, CancellationToken end)
    {
        byte[] body = Encoding.UTF8.GetBytes(reply.Body);
        string length = reply.Chunked ? "Transfer-Encoding: chunked" : $"Content-Length: {body.Length}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {reply.Status} Said\r\nContent-Type: application/json\r\n{length}\r\n\r\n"), end);
        int sent = reply.CutAfter ?? body.Length;
        int step = reply.Drip > TimeSpan.Zero ? 1 : reply.Chunked ? 7 : Math.Max(1, sent);
        for (int at = 0; at < sent; at += step)
        {
            await Task.Delay(reply.Drip, end);
            ReadOnlyMemory<byte> part = body.AsMemory(at, Math.Min(step, sent - at));
            await stream.WriteAsync(reply.Chunked ? Chunk(part.Span) : part, end);
        }

        if (reply is { Chunked: true, CutAfter: null })
        {
            await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), end);
        }
    }

    private static byte[] Chunk(ReadOnlySpan<byte> part) => [.. Encoding.ASCII.GetBytes(part.Length.ToString("x", CultureInfo.InvariantCulture)), .. "\r\n"u8, .. part, .. "\r\n"u8];

    private static async Task<Request?> ReadAsync(Stream stream, CancellationToken end)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, end) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        string headers = head.ToString();
        const string Length = "Content-Length: ";
        int at = headers.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        int length = at < 0 ? 0 : int.Parse(headers.AsSpan(at + Length.Length, headers.IndexOf('\r', at) - at - Length.Length), CultureInfo.InvariantCulture);
        byte[] body = new byte[length];
        await stream.ReadExactlyAsync(body, end);
        return new Request(headers[..headers.IndexOf('\r', StringComparison.Ordinal)], headers, Encoding.UTF8.GetString(body));
    }
}
