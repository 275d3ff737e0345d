using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Api.Hosting;
using KnowledgeGraph.Api.Http;
using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Api.Commands;

/// <summary>Shows the one statement that a question becomes; it holds no values.</summary>
internal static class ExplainCommand
{
    public static Command Make(Func<ParseResult, string[]> hostArguments)
    {
        Argument<FileInfo> document = new Argument<FileInfo>("FILE") { Description = "The GraphQL document." }.AcceptExistingOnly();
        Option<FileInfo> variables = new Option<FileInfo>("--variables") { Description = "Its variables, as a JSON object.", HelpName = "FILE" }.AcceptExistingOnly();
        document.Validators.Add(given => RefuseFolder("FILE", given));
        variables.Validators.Add(given => RefuseFolder("--variables", given));
        Option<string> operation = new("--operation") { Description = "Which of its operations.", HelpName = "NAME" };
        Command command = new("explain", "Print the statement that a question becomes for the store.") { document, variables, operation };
        command.SetAction((line, cancel) =>
        {
            GraphQLRequest request = new(
                File.ReadAllText(line.GetRequiredValue(document).FullName),
                line.GetValue(operation),
                line.GetValue(variables) is { } file ? RequestJson.ReadVariables(File.ReadAllText(file.FullName)) : new Dictionary<string, object?>());
            return RunAsync(hostArguments(line), request, line.InvocationConfiguration, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] arguments, GraphQLRequest request, InvocationConfiguration console, CancellationToken cancel)
    {
        await using WebApplication app = GraphHost.Builder(arguments).CompileOnly().Build();
        Explanation explanation = await app.Services.GetRequiredService<OperationRunner>().ExplainAsync(request, cancel);
        await console.Output.WriteLineAsync(explanation.Statement.Length > 0 ? explanation.ToString() : "-- This asks no store.");
        return 0;
    }

    private static void RefuseFolder(string what, SymbolResult given)
    {
        foreach (Token token in given.Tokens.Where(t => Directory.Exists(t.Value)))
        {
            given.AddError($"{what} must be a file, and {Path.GetFullPath(token.Value)} is a folder.");
        }
    }
}
