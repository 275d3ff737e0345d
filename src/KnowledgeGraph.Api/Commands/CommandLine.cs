using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Hosting;

namespace KnowledgeGraph.Api.Commands;

/// <summary>The commands and their options. Every command takes every option, and each option is nothing but a way to write ordinary configuration.</summary>
internal static partial class CommandLine
{
    /// <summary>Runs the command that is named, or serves the graph.</summary>
    /// <param name="args">The command line. What looks like <c>--Section:Key=VALUE</c> is configuration of .NET and goes to the host as it is.</param>
    /// <param name="serve">Serves the graph with the given arguments of the host.</param>
    /// <returns>The status of the process.</returns>
    public static Task<int> RunAsync(string[] args, Func<string[], CancellationToken, Task<int>> serve)
    {
        ILookup<bool, string> arguments = args.ToLookup(a => Configuration().IsMatch(a));
        ParseResult line = Root(serve, [.. arguments[true]]).Parse([.. arguments[false]]);
        if (line.Action is ParseErrorAction mistake)
        {
            // The mistake is told without the whole help.
            mistake.ShowHelp = false;
        }

        return line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static RootCommand Root(Func<string[], CancellationToken, Task<int>> serve, string[] configuration)
    {
        Dictionary<Option, string> options = Options();
        RootCommand root = new("A GraphQL API over a reaction knowledge graph: who said what, toward whom, with which stance, citing which provision.");
        foreach (Option option in options.Keys)
        {
            option.Recursive = true;
            root.Add(option);
        }

        Command serving = new("serve", "Serve the graph over HTTP (what is done without a command).");
        root.Add(serving);
        root.Add(ImportCommand.Make(HostArguments));
        root.Add(CheckCommand.Make());
        root.Add(ExportCommand.Make(HostArguments));
        root.Add(TemplateCommand.Make());
        root.Add(SchemaCommand.Make());
        root.Add(ExplainCommand.Make(HostArguments));
        root.SetAction((line, cancel) => serve(HostArguments(line), cancel));
        serving.SetAction((line, cancel) => serve(HostArguments(line), cancel));
        return root;

        // What was given on the command line, as the host's configuration reads it.
        string[] HostArguments(ParseResult line) =>
        [
            .. from option in options
               let given = line.GetResult(option.Key)
               where given is { Implicit: false }
               select $"--{option.Value}={(option.Key is Option<bool> leftOut ? !line.GetValue(leftOut) : given.Tokens[0].Value)}",
            .. configuration,
        ];
    }

    /// <summary>The options, each with its configuration key.</summary>
    private static Dictionary<Option, string> Options() => new()
    {
        [new Option<string>("--urls") { Description = "Where to listen: http://localhost:5080 without it.", HelpName = "URL" }] = "urls",
        [new Option<string>("--store") { Description = "Where the graph is kept: neo4j where NEO4J_URI is set and no --database is given, else sqlite.", HelpName = "sqlite|neo4j" }] = Settings.Key(nameof(Settings.Store)),
        [new Option<string>("--database") { Description = "The file of the embedded store; also KG_DATABASE. data/knowledge-graph.db without it.", HelpName = "FILE" }] = Settings.Key(nameof(Settings.Database)),
        [new Option<bool>("--no-seed") { Description = "Leave an empty store empty instead of filling it from graph-seed." }] = Settings.Key(nameof(Settings.Seed)),
        [new Option<string>("--timeout") { Description = "How many seconds a question may take: 10 without it.", HelpName = "SECONDS" }] = Settings.Key(nameof(Settings.Timeout)),
        [new Option<string>("--origins") { Description = "The origins whose pages may ask, as dashboards that are served elsewhere, with ; between them, or *; none without it.", HelpName = "ORIGINS" }] = Settings.Key(nameof(Settings.Origins)),
        [new Option<string>("--environment") { Description = "The environment of .NET: Production without it.", HelpName = "NAME" }] = "environment",
    };

    /// <summary>Our own options are in small letters and dashes; a capital, a colon or an underscore in the name is .NET's.</summary>
    [GeneratedRegex("^--[^=]*[A-Z:_][^=]*=")]
    private static partial Regex Configuration();
}
