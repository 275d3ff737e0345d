using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Stands between a client and a server, and once breaks a connection after so many bytes have come back.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly Fault _fault;
    private readonly CancellationTokenSource _end = new();
    private long _bytesBack;
    private int _broken;

    private FaultProxy(Uri server, Fault fault) => (_server, _fault) = (server, fault);

    /// <summary>What goes wrong.</summary>
    /// <param name="CutAfter">After how many bytes of all replies together the connection breaks.</param>
    /// <param name="Hold">How many milliseconds each part of a reply is held back.</param>
    /// <param name="Silently">Whether the connection then stays, and nothing more comes.</param>
    public sealed record Fault(long CutAfter, int Hold, bool Silently = false);

    public Uri Uri => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public long BytesBack => Interlocked.Read(ref _bytesBack);

    /// <summary>Whether the connection broke: not when less came back than it lets through.</summary>
    public bool HasBroken => Volatile.Read(ref _broken) != 0;

    public static FaultProxy Start(Uri server, Fault fault)
    {
        FaultProxy proxy = new(server, fault);
        proxy._listener.Start();
        _ = proxy.AcceptAsync();
        return proxy;
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
                TcpClient client = await _listener.AcceptTcpClientAsync(end);
                _ = ServeAsync(client, end);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy has ended.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken end)
    {
        try
        {
            using TcpClient near = client;
            using TcpClient far = new();
            await far.ConnectAsync(_server.Host, _server.Port, end);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream(), end), BackAsync(far, near, end));
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // One side has gone.
        }
    }

    private async Task BackAsync(TcpClient far, TcpClient near, CancellationToken end)
    {
        byte[] buffer = new byte[4096];
        for (int read; (read = await far.GetStream().ReadAsync(buffer, end)) > 0;)
        {
            await Task.Delay(_fault.Hold, end);
            long before = Interlocked.Add(ref _bytesBack, read) - read;
            bool breaks = before + read > _fault.CutAfter && Interlocked.Exchange(ref _broken, 1) == 0;
            int passed = breaks ? (int)Math.Max(0, _fault.CutAfter - before) : read;
            await near.GetStream().WriteAsync(buffer.AsMemory(0, passed), end);
            if (breaks)
            {
                await Task.Delay(_fault.Silently ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, end);
                return;
            }
        }
    }
}
