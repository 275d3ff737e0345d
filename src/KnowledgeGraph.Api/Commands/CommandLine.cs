using System.CommandLine;
using KnowledgeGraph.Api.Hosting;

namespace KnowledgeGraph.Api.Commands;

/// <summary>The commands and their options. Every command takes every option, and each option is nothing but a way to write ordinary configuration.</summary>
internal static class CommandLine
{
    /// <summary>Makes the commands; without a name the graph is served.</summary>
    /// <param name="serve">Serves the graph with the given arguments of the host.</param>
    public static RootCommand Of(Func<string[], CancellationToken, Task<int>> serve)
    {
        Dictionary<Option, string> options = Options();
        RootCommand root = new("A GraphQL API over a reaction knowledge graph: who said what, toward whom, with which stance, citing which provision.");
        Command[] commands = [new("serve", "Serve the graph over HTTP (what is done without a command)."), .. OtherCommands(line => HostArguments(line, options))];
        foreach (Option option in options.Keys)
        {
            option.Recursive = true;
            root.Add(option);
        }

        foreach (Command command in commands)
        {
            root.Add(command);
        }

        root.SetAction((line, cancel) => serve(HostArguments(line, options), cancel));
        commands[0].SetAction((line, cancel) => serve(HostArguments(line, options), cancel));
        return root;
    }

    private static IEnumerable<Command> OtherCommands(Func<ParseResult, string[]> hostArguments) =>
        [SchemaCommand.Make(), ExplainCommand.Make(hostArguments)];

    /// <summary>The options, each with its configuration key. The last three are those that .NET's own tools give to a host.</summary>
    private static Dictionary<Option, string> Options() => new()
    {
        [new Option<string>("--urls") { Description = "Where to listen: http://localhost:5080 without it.", HelpName = "URL" }] = "urls",
        [new Option<string>("--store") { Description = "Where the graph is kept: sqlite without it.", HelpName = "STORE" }] = Settings.Key(nameof(Settings.Store)),
        [new Option<string>("--database") { Description = "The file of the embedded store; also KG_DATABASE. data/knowledge-graph.db without it.", HelpName = "FILE" }] = Settings.Key(nameof(Settings.Database)),
        [new Option<bool>("--no-seed") { Description = "Leave an empty store empty instead of filling it from graph-seed." }] = Settings.Key(nameof(Settings.Seed)),
        [new Option<double?>("--timeout") { Description = "How many seconds a question may take: 10 without it.", HelpName = "SECONDS" }] = Settings.Key(nameof(Settings.Timeout)),
        [new Option<string>("--environment") { Hidden = true }] = "environment",
        [new Option<string>("--contentRoot") { Hidden = true }] = "contentRoot",
        [new Option<string>("--applicationName") { Hidden = true }] = "applicationName",
    };

    /// <summary>What was given on the command line, as the host's configuration reads it.</summary>
    private static string[] HostArguments(ParseResult line, Dictionary<Option, string> options) =>
    [
        .. from option in options
           let given = line.GetResult(option.Key)
           where given is { Implicit: false }
           select $"--{option.Value}={(option.Key is Option<bool> ? "false" : given.Tokens[0].Value)}",
    ];
}
