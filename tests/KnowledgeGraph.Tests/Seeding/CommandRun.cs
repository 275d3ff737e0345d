using System.Diagnostics;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>The program itself, run with a command line as an analyst runs it.</summary>
/// <param name="Code">How it ended.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Error">What it wrote into its error output.</param>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    /// <summary>No variable beyond those that the tests have themselves.</summary>
    public static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Api.dll");

    /// <summary>Runs a command to its end.</summary>
    public static Task<CommandRun> OfAsync(string folder, params string[] arguments) => OfAsync(folder, Nothing, arguments);

    /// <summary>Runs a command to its end, with variables in its environment.</summary>
    public static async Task<CommandRun> OfAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Start(folder, environment, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, await output, await error);
    }

    /// <summary>Runs a command and kills it after a time, as when the machine loses its power; false when it had ended before.</summary>
    public static async Task<bool> KillAsync(string folder, IReadOnlyDictionary<string, string> environment, TimeSpan after, params string[] arguments)
    {
        using Process process = Start(folder, environment, arguments);
        Task output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await Task.WhenAny(Task.Delay(after), process.WaitForExitAsync());
        bool killed = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        await Task.WhenAll(output, error);
        return killed;
    }

    private static Process Start(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Dll, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["KG_DATABASE"] = "" },
        };
        start.Environment.Remove("KG_DATABASE");
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
