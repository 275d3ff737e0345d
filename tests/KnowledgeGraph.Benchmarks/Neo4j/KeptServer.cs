using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>A Neo4j that is run from its folder, with data that stay for the next run.</summary>
internal sealed class KeptServer : IAsyncDisposable
{
    private readonly string _home;
    private readonly string _folder;

    private KeptServer(string home, string folder, Uri uri) => (_home, _folder, Uri) = (home, folder, uri);

    /// <summary>Where it is asked.</summary>
    public Uri Uri { get; }

    /// <summary>Starts a server on free ports.</summary>
    /// <param name="home">The unpacked Neo4j.</param>
    /// <param name="folder">Everything that it writes.</param>
    public static async Task<KeptServer> StartAsync(string home, string folder)
    {
        int http = FreePort();
        Directory.CreateDirectory(Path.Combine(folder, "conf"));
        await File.WriteAllTextAsync(Path.Combine(folder, "conf", "neo4j.conf"), Settings(folder, http, FreePort()));
        KeptServer server = new(home, folder, new Uri($"http://127.0.0.1:{http}"));
        await server.LaunchAsync("start");
        await server.WaitAsync();
        return server;
    }

    /// <summary>Ends the server, so that what it holds is whole when it is started again.</summary>
    public async ValueTask DisposeAsync() => await LaunchAsync("stop");

    private async Task LaunchAsync(string command)
    {
        ProcessStartInfo start = new(Path.Combine(_home, "bin", "neo4j"), command) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEO4J_CONF"] = Path.Combine(_folder, "conf");
        using Process launcher = Process.Start(start)!;
        await launcher.WaitForExitAsync();
    }

    private async Task WaitAsync()
    {
        using HttpClient http = new();
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(200))
        {
            try
            {
                await http.GetStringAsync(Uri);
                return;
            }
            catch (HttpRequestException)
            {
                // It is not there yet.
            }
        }

        throw new IOException($"Neo4j did not start; its log is in {_folder}.");
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>As in the compose file, with room for the whole graph in memory.</summary>
    private static string Settings(string folder, int http, int bolt) => string.Create(CultureInfo.InvariantCulture, $"""
        server.default_listen_address=127.0.0.1
        server.http.listen_address=:{http}
        server.bolt.listen_address=:{bolt}
        server.directories.data={folder}/data
        server.directories.transaction.logs.root={folder}/data/transactions
        server.directories.logs={folder}/logs
        server.directories.run={folder}/run
        server.directories.import={folder}/import
        server.directories.plugins={folder}/plugins
        server.memory.heap.initial_size=1g
        server.memory.heap.max_size=1500m
        server.memory.pagecache.size=1500m
        server.threads.worker_count=64
        db.transaction.timeout=30s
        dbms.security.auth_enabled=false
        dbms.usage_report.enabled=false
        client.allow_telemetry=false

        """);
}
