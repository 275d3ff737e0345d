using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>
/// One connection that asks and waits, over a bare socket: HttpClient would spend on a request about what the server does,
/// and where the client has the server's cores, its own cost would be measured as the server's.
/// </summary>
internal sealed class LoopbackClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 60_000 };
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>What ends a body in chunks; JSON never has a line break of its own before it.</summary>
    private static ReadOnlySpan<byte> LastChunk => "\r\n0\r\n\r\n"u8;

    /// <summary>Connects to this machine.</summary>
    public LoopbackClient(int port) => _socket.Connect(IPAddress.Loopback, port);

    /// <summary>Connects to where a plain HTTP address leads.</summary>
    public LoopbackClient(Uri uri) => _socket.Connect(uri.Host, uri.Port);

    /// <summary>A question as it goes over the wire.</summary>
    public static byte[] Encode(GraphQLRequest request)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(new { query = request.Query, variables = request.Variables });
        return
        [
            .. Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: application/graphql-response+json\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"),
            .. body,
        ];
    }

    /// <summary>Sends a request and reads the response to its end.</summary>
    /// <returns>The body, with the marks of its chunks where it comes in chunks; valid until the next question.</returns>
    public ReadOnlySpan<byte> Ask(byte[] request)
    {
        _socket.Send(request);
        int filled = 0;
        int header;
        do
        {
            filled += Receive(filled);
            header = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }
        while (header < 0);

        int start = header + 4;
        string head = Encoding.ASCII.GetString(_buffer, 0, header);
        if (LengthOf(head) is not { } length)
        {
            while (!_buffer.AsSpan(0, filled).EndsWith(LastChunk))
            {
                filled += Receive(filled);
            }

            return _buffer.AsSpan(start, filled - start);
        }

        while (filled < start + length)
        {
            filled += Receive(filled);
        }

        return _buffer.AsSpan(start, length);
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private int Receive(int filled)
    {
        if (filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * filled);
        }

        int received = _socket.Receive(_buffer.AsSpan(filled));
        return received > 0 ? received : throw new IOException("The server closed the connection.");
    }

    /// <summary>The length of the body; null where it comes in chunks.</summary>
    private static int? LengthOf(string head)
    {
        const string Name = "Content-Length: ";
        if (!head.StartsWith("HTTP/1.1 20", StringComparison.Ordinal))
        {
            throw new IOException($"The server answered {head.Split('\r')[0]}.");
        }

        int found = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            return null;
        }

        int at = found + Name.Length;
        int end = head.IndexOf('\r', at);
        return int.Parse(head.AsSpan(at, (end < 0 ? head.Length : end) - at), System.Globalization.CultureInfo.InvariantCulture);
    }
}
