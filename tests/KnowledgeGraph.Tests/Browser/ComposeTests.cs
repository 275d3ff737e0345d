using System.Diagnostics;

namespace KnowledgeGraph.Tests.Browser;

/// <summary>The containers: what can be said of them without running them.</summary>
public sealed class ComposeTests
{
    private static readonly string Compose = File.ReadAllText(Repository.At("docker-compose.yml"));

    [Fact]
    public void No_password_stands_in_a_file()
    {
        Compose.Split('\n').Where(l => l.Contains("PASSWORD", StringComparison.Ordinal)).ShouldAllBe(l => l.Contains("${NEO4J_PASSWORD:?", StringComparison.Ordinal));
        File.ReadLines(Repository.At(".env.example")).ShouldContain("NEO4J_PASSWORD=");
        File.ReadLines(Repository.At(".gitignore")).ShouldContain(".env");
    }

    [Fact]
    public void Browser_is_told_what_to_do_by_the_generated_file() => Compose.ShouldContain("- schema/browser/neo4j.env");

    [Fact]
    public void Docker_accepts_the_file()
    {
        (int status, string said) = Run("", "version");
        Assert.SkipWhen(status != 0, "There is no docker compose here.");
        (status, said) = Run("only-for-this-test", "config", "--quiet");
        status.ShouldBe(0, said);
    }

    [Fact]
    public void Docker_refuses_the_file_without_a_password()
    {
        (int status, string said) = Run("", "version");
        Assert.SkipWhen(status != 0, "There is no docker compose here.");
        Assert.SkipWhen(File.Exists(Repository.At(".env")), "There is a file .env here, which may give one.");
        (status, said) = Run("", "config", "--quiet");
        status.ShouldNotBe(0);
        said.ShouldContain(".env.example");
    }

    private static (int Status, string Said) Run(string password, params string[] words)
    {
        ProcessStartInfo start = new("docker", ["compose", .. words]) { WorkingDirectory = Repository.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEO4J_PASSWORD"] = password;
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, errors + output.Result);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (-1, e.Message);
        }
    }
}
