using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using KnowledgeGraph.Benchmarks.Generation;
using KnowledgeGraph.Benchmarks.Imports;
using KnowledgeGraph.Benchmarks.Measuring;
using KnowledgeGraph.Benchmarks.Neo4j;
using KnowledgeGraph.Benchmarks.Reporting;
using Spectre.Console;
using SQLitePCL;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The commands of this program.</summary>
internal static class Commands
{
    private const double QuickSize = 0.05;

    /// <summary>About 1.2 million records, edges among them, which is what the targets of imports are for.</summary>
    private const double ImportSize = 1.25;

    private static readonly Option<string> Store = new Option<string>("--store")
    {
        Description = "Where the graph is: neo4j is the server at NEO4J_URI, with an empty database, or one that is started from the folder NEO4J_HOME.",
        DefaultValueFactory = _ => "sqlite",
    }.AcceptOnlyFromAmong("sqlite", "neo4j");

    private static readonly Option<double?> Size = new("--size") { Description = "The size of the graph: 1 is 200,000 statements, which is what the targets are for.", HelpName = "FACTOR" };
    private static readonly Option<double?> Scale = new("--scale") { Description = "Compare with a graph so many times as large, such as 10.", HelpName = "FACTOR" };
    private static readonly Option<bool> Quick = new("--quick") { Description = "A small graph and few repetitions: shows in a minute that everything works; its times say little." };
    private static readonly Option<DirectoryInfo> Cache = new("--cache")
    {
        Description = "Where generated graphs are kept for the next run.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => new DirectoryInfo(GraphFile.Folder),
    };

    /// <summary>Makes the commands.</summary>
    public static RootCommand Make()
    {
        Batteries_V2.Init();
        Command run = new("run", "Measure the questions on a generated graph, and hold the results against the targets.") { Store, Size, Scale, Quick, Cache };
        run.SetAction((line, _) => line.GetValue(Store) == "neo4j" ? RunServedAsync(line) : RunAsync(line));
        Command plans = new("plans", "Print how the store goes about each question.") { Store, Size, Cache };
        plans.SetAction((line, _) => line.GetValue(Store) == "neo4j" ? ServedPlansAsync(line) : PlansAsync(line));
        return new RootCommand("Measures the graph: what a question costs in each step, over HTTP, with many at once and in a larger graph.") { run, plans, ImportCommand(), ForwardCommand() };
    }

    private static async Task<int> RunAsync(ParseResult line)
    {
        // A table that is cut at 80 columns cannot be read in a file.
        IAnsiConsole console = AnsiConsole.Console;
        console.Profile.Width = Console.IsOutputRedirected ? 180 : console.Profile.Width;
        bool quick = line.GetValue(Quick);
        double size = line.GetValue(Size) ?? (quick ? QuickSize : 1);
        console.WriteLine(Header());
        await using Graph graph = await OpenAsync(console, line, size);
        await using Graph? larger = line.GetValue(Scale) is { } scale ? await OpenAsync(console, line, scale * size) : null;
        Results results = Measurement.Measure(graph, larger, quick ? Effort.Quick : Effort.Full);
        new Report(console).Show(results);
        console.WriteLine($"Machine at the end: load {LoadAverage}.");
        return results.Questions.All(q => q.Subject.AnswersAgree) ? 0 : 1;
    }

    private static async Task<int> RunServedAsync(ParseResult line)
    {
        IAnsiConsole console = AnsiConsole.Console;
        console.Profile.Width = Console.IsOutputRedirected ? 220 : console.Profile.Width;
        bool quick = line.GetValue(Quick);
        double size = line.GetValue(Size) ?? (quick ? QuickSize : 1);
        console.WriteLine(Header());
        await using ServedGraph graph = await ServedGraph.OpenAsync(Folder(line), new GraphSize(size));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Graph of size {size} at {graph.Options.Uri}: {graph.Loading}."));
        bool right = new ServedReport(console).Show(ServedMeasurement.Measure(graph, quick ? Effort.Quick : Effort.Compared, console.WriteLine));
        console.WriteLine($"Machine at the end: load {LoadAverage}.");
        return right ? 0 : 1;
    }

    /// <summary>What a measurement starts as a process of its own.</summary>
    private static Command ForwardCommand()
    {
        Argument<string> target = new("target");
        Command forward = new(Forwarder.Command) { target };
        forward.Hidden = true;
        forward.SetAction((line, _) => Forwarder.RunAsync(new Uri(line.GetRequiredValue(target))));
        return forward;
    }

    private static Command ImportCommand()
    {
        Option<DirectoryInfo> files = new Option<DirectoryInfo>("--files") { Description = "Measure this folder of CSV files instead of the generated graph.", HelpName = "FOLDER" }.AcceptExistingOnly();
        Command import = new("import", "Measure an import against the bare inserts of the same rows: into an empty store, again, and with one row changed.") { Store, Size, Cache, files };
        import.SetAction(async (line, _) =>
        {
            IAnsiConsole console = AnsiConsole.Console;
            console.Profile.Width = Console.IsOutputRedirected ? 180 : console.Profile.Width;
            console.WriteLine(Header());
            Directory.CreateDirectory(Folder(line));
            ImportBenchmark benchmark = new(console, Folder(line), line.GetValue(Store) == "neo4j" ? Neo4jHome : null);
            if (line.GetValue(files) is { } folder)
            {
                return await benchmark.FolderAsync(folder.FullName) ? 0 : 1;
            }

            await using Graph graph = await OpenAsync(console, line, line.GetValue(Size) ?? ImportSize);
            return await benchmark.GraphAsync(graph.File.Path) ? 0 : 1;
        });
        return import;
    }

    private static async Task<int> PlansAsync(ParseResult line)
    {
        await using Graph graph = await Graph.OpenAsync(Folder(line), new GraphSize(line.GetValue(Size) ?? 1));
        foreach (Subject subject in graph.Subjects)
        {
            Console.WriteLine($"{subject.Question.Name}: {subject.GeneratedSteps} steps, {subject.WrittenSteps} by hand");
            foreach (string step in QueryPlan.Of(graph.Connection, subject.Generated.Text))
            {
                Console.WriteLine($"  {step}");
            }
        }

        return 0;
    }

    private static async Task<int> ServedPlansAsync(ParseResult line)
    {
        await using ServedGraph graph = await ServedGraph.OpenAsync(Folder(line), new GraphSize(line.GetValue(Size) ?? 1));
        foreach (ServedQuestion question in graph.Questions)
        {
            Console.WriteLine($"{question.Question.Name}: {question.DbHits} db hits\n{question.Statement}\n{question.Plan}");
        }

        return 0;
    }

    private static async Task<Graph> OpenAsync(IAnsiConsole console, ParseResult line, double size)
    {
        Graph graph = await Graph.OpenAsync(Folder(line), new GraphSize(size));
        GraphFile file = graph.File;
        string loaded = file.Seconds is { } seconds ? $"{file.Records} records loaded in {seconds:0.0} s, {file.Records / seconds:0} a second" : "from an earlier run";
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Graph of size {size}: {new FileInfo(file.Path).Length / 1e6:0} MB, {loaded}."));
        return graph;
    }

    private static string Neo4jHome => Environment.GetEnvironmentVariable("NEO4J_HOME") ?? throw new InvalidOperationException("There is no Neo4j: set NEO4J_HOME to an unpacked one.");

    private static string Folder(ParseResult line) => line.GetRequiredValue(Cache).FullName;

    private static string Header() =>
        $"""
        KnowledgeGraph.Benchmarks {string.Join(' ', Environment.GetCommandLineArgs().Skip(1))}
        {RuntimeInformation.FrameworkDescription}, SQLite {raw.sqlite3_libversion().utf8_to_string()}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, load {LoadAverage}.
        """;

    private static string LoadAverage => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "not known";
}
