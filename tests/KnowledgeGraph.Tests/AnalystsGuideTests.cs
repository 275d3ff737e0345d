using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Tests.Seeding;

namespace KnowledgeGraph.Tests;

/// <summary>What the analysts' chapter says is what happens: every file in it is written, every command run, the question asked.</summary>
public sealed partial class AnalystsGuideTests
{
    private static readonly string Text = File.ReadAllText(Repository.At("docs/analysts.md"));

    [Fact]
    public async Task Every_command_runs_and_the_question_has_its_answer()
    {
        string folder = Directory.CreateTempSubdirectory("kg-guide-").FullName;
        try
        {
            string coding = Directory.CreateDirectory(Path.Combine(folder, "my-coding")).FullName;
            string[] sheets = Blocks("csv");
            File.WriteAllText(Path.Combine(coding, "coding.csv"), sheets[0]);
            File.WriteAllText(Path.Combine(coding, "sources.csv"), sheets[1]);
            foreach (string command in Commands())
            {
                CommandRun run = await CommandRun.OfAsync(folder, Arguments(command));
                run.Code.ShouldBe(0, $"{command}\n{run.Output}{run.Error}");
            }

            Directory.EnumerateFiles(Path.Combine(folder, "my-export")).Count().ShouldBeGreaterThan(3);
            await using SqliteStore store = SqliteStore.Open(Path.Combine(folder, "data", "knowledge-graph.db"), GraphModel.Default, TimeProvider.System);
            OperationRunner runner = new(GraphModel.Default, new GraphSchema(GraphModel.Default), store, new OperationSettings("0.0.0-test"));
            using OperationResult answer = await runner.RunAsync(new GraphQLRequest(Blocks("graphql")[0], null, new Dictionary<string, object?>()), TestContext.Current.CancellationToken);
            JsonNode.DeepEquals(JsonNode.Parse(answer.Body.ToArray()), JsonNode.Parse(Blocks("json")[0])).ShouldBeTrue(System.Text.Encoding.UTF8.GetString(answer.Body.ToArray()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_mistakes_are_said_as_they_stand_there()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        string[] sheets = Blocks("csv");
        string coding = Directory.CreateDirectory(Path.Combine(desk.Files, "my-coding")).FullName;
        File.WriteAllText(Path.Combine(coding, "coding.csv"), sheets[0].Replace("THANKS,actor:prk-kpa", "THANKS,actor:rus-army", StringComparison.Ordinal).Replace("ALLEGES_VIOLATION,event", "ALEGES_VIOLATION,event", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(coding, "sources.csv"), sheets[1]);
        await desk.ImportedAsync([.. KnowledgeGraph.Seeding.SeedFolders.In(Repository.At("graph-seed"))]);
        string[] said = [.. (await desk.ImportAsync(null, coding)).Findings.Listed.Select(f => f.ToString())];
        foreach (string line in Blocks("text")[0].Trim().Split('\n'))
        {
            string[] parts = line.Split('…');
            (string first, string last) = (parts[0], parts[^1]);
            said.ShouldContain(s => s.StartsWith(first, StringComparison.Ordinal) && s.EndsWith(last, StringComparison.Ordinal), string.Join('\n', said));
        }
    }

    /// <summary>The commands of the chapter, but for the one that never ends and the one that only gives a name.</summary>
    private static IEnumerable<string> Commands() => Blocks("sh").SelectMany(b => b.Split('\n')).Where(c => c.StartsWith("kg ", StringComparison.Ordinal) && c != "kg serve");

    private static string[] Arguments(string command) =>
        [.. command.Split('>')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(a => a.StartsWith("graph-seed/", StringComparison.Ordinal) ? Repository.At(a) : a)];

    private static string[] Blocks(string language) => [.. Block().Matches(Text).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value)];

    [GeneratedRegex("```([a-z]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
