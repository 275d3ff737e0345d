using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>A Neo4j that is run from its unpacked folder, on free ports of this machine and without a password.</summary>
internal sealed class Neo4jProcess : IAsyncDisposable
{
    private readonly string _home;
    private readonly string _folder;
    private readonly bool _keeps;
    private readonly EventHandler _end;

    private Neo4jProcess(string home, string folder, bool keeps, Uri uri)
    {
        (_home, _folder, _keeps, Uri) = (home, folder, keeps, uri);
        _end = (_, _) => Kill();

        // A run that is broken off must not leave a server behind.
        AppDomain.CurrentDomain.ProcessExit += _end;
    }

    /// <summary>Where it is asked.</summary>
    public Uri Uri { get; }

    /// <summary>Starts a server whose data end with it.</summary>
    /// <param name="home">The unpacked Neo4j.</param>
    /// <param name="settings">Lines of its configuration beside its places.</param>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public static Task<Neo4jProcess> StartAsync(string home, string settings) =>
        StartAsync(home, Directory.CreateTempSubdirectory("knowledge-graph-neo4j-").FullName, settings, keeps: false);

    /// <summary>Starts a server whose data stay for the next run.</summary>
    /// <param name="home">The unpacked Neo4j.</param>
    /// <param name="folder">Everything that it writes.</param>
    /// <param name="settings">Lines of its configuration beside its places.</param>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public static Task<Neo4jProcess> StartAsync(string home, string folder, string settings) => StartAsync(home, folder, settings, keeps: true);

    private static async Task<Neo4jProcess> StartAsync(string home, string folder, string settings, bool keeps)
    {
        int http = FreePort();
        Directory.CreateDirectory(Path.Combine(folder, "conf"));
        await File.WriteAllTextAsync(Path.Combine(folder, "conf", "neo4j.conf"), Places(folder, http, FreePort()) + settings);
        Neo4jProcess process = new(home, folder, keeps, new Uri($"http://127.0.0.1:{http}"));
        try
        {
            await process.StartAsync();
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the server again after it was killed, where it was and with its data.</summary>
    public async Task StartAsync()
    {
        if (await LaunchAsync("start") is { Length: > 0 } refusal)
        {
            throw new InvalidOperationException($"Neo4j did not start: {refusal}");
        }

        await WaitAsync();
    }

    /// <summary>Ends the server as when the machine loses its power.</summary>
    public void Kill()
    {
        string file = Path.Combine(_folder, "run", "neo4j.pid");
        if (!File.Exists(file) || !int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out int id))
        {
            return;
        }

        try
        {
            using Process server = Process.GetProcessById(id);
            server.Kill(entireProcessTree: true);
            server.WaitForExit(TimeSpan.FromSeconds(20));
            File.Delete(file);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    /// <summary>Ends the server; data that stay are whole when it is started again.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_keeps)
        {
            await LaunchAsync("stop");
        }

        // What did not stop in time is ended as well: what it has committed is whole all the same.
        Kill();
        AppDomain.CurrentDomain.ProcessExit -= _end;
        if (!_keeps)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Runs a command of the launcher.</summary>
    /// <returns>What it says when it fails.</returns>
    private async Task<string> LaunchAsync(string command)
    {
        ProcessStartInfo start = new(Path.Combine(_home, "bin", "neo4j"), command) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEO4J_CONF"] = Path.Combine(_folder, "conf");
        using Process launcher = Process.Start(start)!;

        // The server that it leaves behind keeps the streams open: they are read as far as a launcher that has failed has written.
        await launcher.WaitForExitAsync();
        return launcher.ExitCode == 0 ? "" : $"{await launcher.StandardError.ReadToEndAsync()}{await launcher.StandardOutput.ReadToEndAsync()}".Trim();
    }

    private async Task WaitAsync()
    {
        using HttpClient http = new();
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(3); await Task.Delay(50))
        {
            try
            {
                // A port that answers means that the Query API is ready.
                await http.GetStringAsync(Uri);
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

    private static string Places(string folder, int http, int bolt) => string.Create(CultureInfo.InvariantCulture, $"""
        server.default_listen_address=127.0.0.1
        server.http.listen_address=:{http}
        server.bolt.listen_address=:{bolt}
        server.directories.data={folder}/data
        server.directories.transaction.logs.root={folder}/data/transactions
        server.directories.logs={folder}/logs
        server.directories.run={folder}/run
        server.directories.import={folder}/import
        server.directories.plugins={folder}/plugins
        server.threads.worker_count=64
        dbms.security.auth_enabled=false
        dbms.usage_report.enabled=false
        client.allow_telemetry=false

        """);
}
