using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>A Neo4j that is run from its folder, with everything that it writes in a temporary one.</summary>
internal sealed class Neo4jProcess : IAsyncDisposable
{
    private readonly string _home;
    private readonly string _folder;
    private readonly Uri _uri;
    private readonly EventHandler _end;

    private Neo4jProcess(string home, string folder, Uri uri)
    {
        (_home, _folder, _uri) = (home, folder, uri);
        _end = (_, _) => Kill();

        // A run that is broken off must not leave a server behind.
        AppDomain.CurrentDomain.ProcessExit += _end;
    }

    /// <summary>Starts a server on free ports.</summary>
    public static async Task<(Neo4jOptions Options, Neo4jProcess Process)> StartAsync(string home)
    {
        string folder = Directory.CreateTempSubdirectory("knowledge-graph-neo4j-").FullName;
        int http = FreePort();
        Directory.CreateDirectory(Path.Combine(folder, "conf"));
        await File.WriteAllTextAsync(Path.Combine(folder, "conf", "neo4j.conf"), Settings(folder, http, FreePort()));
        Neo4jOptions options = new(new Uri($"http://127.0.0.1:{http}"));
        Neo4jProcess process = new(home, folder, options.Uri);
        await process.StartAsync();
        return (options, process);
    }

    /// <summary>Starts the server again after it was killed, where it was and with its data.</summary>
    public async Task StartAsync()
    {
        ProcessStartInfo start = new(Path.Combine(_home, "bin", "neo4j"), "start") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEO4J_CONF"] = Path.Combine(_folder, "conf");
        using Process launcher = Process.Start(start)!;
        await launcher.WaitForExitAsync();
        await WaitAsync();
    }

    /// <summary>Ends the server as when the machine loses its power.</summary>
    public void Kill()
    {
        string file = Path.Combine(_folder, "run", "neo4j.pid");
        if (!File.Exists(file))
        {
            return;
        }

        try
        {
            using Process server = Process.GetProcessById(int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
            server.Kill(entireProcessTree: true);
            server.WaitForExit(TimeSpan.FromSeconds(20));
            File.Delete(file);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= _end;
        Kill();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task WaitAsync()
    {
        using HttpClient http = new();
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(3); await Task.Delay(50))
        {
            try
            {
                // A port that answers means that the Query API is ready.
                await http.GetStringAsync(_uri);
                return;
            }
            catch (HttpRequestException)
            {
                // It is not there yet.
            }
        }

        string log = Path.Combine(_folder, "logs", "neo4j.log");
        throw new InvalidOperationException($"Neo4j did not start: {(File.Exists(log) ? await File.ReadAllTextAsync(log) : "it wrote no log")}");
    }

    /// <summary>A port below those that connections get: who asks again and again where nobody listens is at some time given that port itself, and then the server cannot have it.</summary>
    private static int FreePort()
    {
        while (true)
        {
            using TcpListener listener = new(IPAddress.Loopback, Random.Shared.Next(20_000, 32_000));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }

    /// <summary>Worlds come and go: a statement that was planned for one of them need not be planned anew for the next.</summary>
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
        server.memory.heap.initial_size=512m
        server.memory.heap.max_size=1g
        server.memory.pagecache.size=128m
        server.threads.worker_count=64
        server.queryapi.transaction_idle_timeout=5s
        db.transaction.timeout=30s
        dbms.cypher.min_replan_interval=1h
        dbms.security.auth_enabled=false
        dbms.usage_report.enabled=false
        client.allow_telemetry=false

        """);
}
