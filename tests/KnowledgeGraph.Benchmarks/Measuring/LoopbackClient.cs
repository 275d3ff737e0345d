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
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>Connects.</summary>
    public LoopbackClient(int port) => _socket.Connect(IPAddress.Loopback, port);

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
    /// <returns>The body; valid until the next question.</returns>
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
        int length = Length(Encoding.ASCII.GetString(_buffer, 0, header));
        if (_buffer.Length < start + length)
        {
            Array.Resize(ref _buffer, start + length);
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
        int received = _socket.Receive(_buffer.AsSpan(filled));
        return received > 0 ? received : throw new IOException("The server closed the connection.");
    }

    private static int Length(string header)
    {
        const string Name = "Content-Length: ";
        if (!header.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new IOException($"The server answered {header.Split('\r')[0]}.");
        }

        int at = header.IndexOf(Name, StringComparison.OrdinalIgnoreCase) + Name.Length;
        int end = header.IndexOf('\r', at);
        return int.Parse(header.AsSpan(at, (end < 0 ? header.Length : end) - at), System.Globalization.CultureInfo.InvariantCulture);
    }
}
