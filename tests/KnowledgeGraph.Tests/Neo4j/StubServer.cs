using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Says to each request what a test has it say.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<Request, Task<Reply>> _answer;
    private readonly ConcurrentQueue<Request> _requests = new();

    private StubServer(Func<Request, Task<Reply>> answer) => _answer = answer;

    /// <summary>A request: its first line, its headers and its body.</summary>
    public sealed record Request(string Line, string Headers, string Body);

    /// <summary>A reply, of which perhaps only the first bytes are sent before the connection breaks.</summary>
    public sealed record Reply(int Status, string Body, int? CutAfter = null)
    {
        /// <summary>A reply with one row of one value.</summary>
        public static Reply Value(string json) => new(202, $$$"""{"data":{"fields":["row"],"values":[[{{{json}}}]]},"bookmarks":["FB:1"]}""");

        /// <summary>A reply that says that something failed.</summary>
        public static Reply Error(string code) => new(400, $$$"""{"errors":[{"code":"{{{code}}}","message":"secret"}]}""");
    }

    public Uri Uri => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>What was asked, in the order of its coming.</summary>
    public IReadOnlyList<Request> Requests => [.. _requests];

    public static StubServer Start(Func<Request, Task<Reply>> answer)
    {
        StubServer server = new(answer);
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
            NetworkStream stream = connection.GetStream();
            while (await ReadAsync(stream, end) is { } request)
            {
                _requests.Enqueue(request);
                Reply reply = await _answer(request);
                byte[] body = Encoding.UTF8.GetBytes(reply.Body);
                byte[] head = Encoding.ASCII.GetBytes($"HTTP/1.1 {reply.Status} Said\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
                await stream.WriteAsync(head, end);
                await stream.WriteAsync(body.AsMemory(0, reply.CutAfter ?? body.Length), end);
                if (reply.CutAfter is not null)
                {
                    return;
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The client has gone.
        }
    }

    private static async Task<Request?> ReadAsync(NetworkStream stream, CancellationToken end)
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
