using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>A server as it is started by hand, in a process of its own, so that its memory is its own too.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Its private memory in bytes: what is in memory and in no file.</summary>
    public long PrivateMemory
    {
        get
        {
            string status = $"/proc/{_process.Id}/status";
            if (File.Exists(status) && File.ReadLines(status).FirstOrDefault(l => l.StartsWith("RssAnon:", StringComparison.Ordinal)) is { } line)
            {
                return 1024 * long.Parse(Digits().Match(line).ValueSpan, CultureInfo.InvariantCulture);
            }

            _process.Refresh();
            return _process.PrivateMemorySize64;
        }
    }

    /// <summary>Starts the API on a free port and waits until it says where it is.</summary>
    /// <param name="options">What it serves, as options of the command line.</param>
    public static ServerProcess Start(params string[] options) => Run("KnowledgeGraph.Api.dll", ["serve", "--urls", "http://127.0.0.1:0", .. options, "--no-seed", "--environment", "Production"]);

    /// <summary>Starts a server of this folder and waits until it says where it is.</summary>
    /// <param name="program">Its file.</param>
    /// <param name="arguments">Its command line.</param>
    public static ServerProcess Run(string program, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        Process process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (Address().Match(line) is { Success: true } address)
            {
                // What it says later must be read, or it would stop when the pipe is full.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new ServerProcess(process, int.Parse(address.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
            }
        }

        process.WaitForExit();
        throw new IOException($"The server ended with {process.ExitCode} before it listened.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:(\d+)/graphql")]
    private static partial Regex Address();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
