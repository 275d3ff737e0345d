using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Imports;

/// <summary>The program as it is run by hand, in a process of its own, so that its memory is its own too.</summary>
/// <param name="Code">How it ended.</param>
/// <param name="Time">How long it took, its start included.</param>
/// <param name="Peak">The most memory that it had, in bytes.</param>
/// <param name="LastLine">What it said at last.</param>
internal sealed record ImportProcess(int Code, TimeSpan Time, long Peak, string LastLine)
{
    /// <summary>Runs a command to its end.</summary>
    public static ImportProcess Run(params string[] arguments) => Run(new Dictionary<string, string>(), arguments);

    /// <summary>Runs a command to its end, with variables in its environment.</summary>
    public static ImportProcess Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Api.dll"), .. arguments]) { RedirectStandardOutput = true };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        long begun = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(100))
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        string text = output.GetAwaiter().GetResult();
        return new ImportProcess(process.ExitCode, Stopwatch.GetElapsedTime(begun), peak, text.TrimEnd().Split('\n')[^1]);
    }

    private static long PeakOf(Process process)
    {
        string status = $"/proc/{process.Id}/status";
        try
        {
            if (File.Exists(status) && File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line)
            {
                return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim('\t'), CultureInfo.InvariantCulture);
            }

            process.Refresh();
            return process.HasExited ? 0 : process.PeakWorkingSet64;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // It has ended meanwhile.
            return 0;
        }
    }
}
