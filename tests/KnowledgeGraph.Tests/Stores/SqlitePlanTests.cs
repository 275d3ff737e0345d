using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests.Stores;

/// <summary>
/// How SQLite answers each shape of statement, kept as files: a question, and beside it the statement and its query plan.
/// The plans are those of an empty database and of every other, for statistics are never gathered.
/// </summary>
public sealed partial class SqlitePlanTests : IDisposable
{
    private static readonly string Folder = Repository.At("tests/KnowledgeGraph.Tests/Stores/Plans");

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-plans-").FullName;

    public static TheoryData<string> Shapes => [.. Directory.GetFiles(Folder, "*.graphql").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task The_plan_is_the_one_that_was_reviewed(string shape)
    {
        string question = await File.ReadAllTextAsync(Path.Combine(Folder, shape + ".graphql"), TestContext.Current.CancellationToken);
        string plan = await PlanOf(question);
        string file = Path.Combine(Folder, shape + ".plan");
        if (Environment.GetEnvironmentVariable("KG_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(file, plan, TestContext.Current.CancellationToken);
        }

        plan.ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    /// <summary>A table is read from end to end only where the question gives no index anything to find, and then the question says so.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task No_table_is_scanned_unless_the_question_says_why(string shape)
    {
        string question = await File.ReadAllTextAsync(Path.Combine(Folder, shape + ".graphql"), TestContext.Current.CancellationToken);
        string[] scans = [.. (await PlanOf(question)).Split('\n').Where(l => TableScan().IsMatch(l)).Select(l => l.Trim())];
        bool explained = question.Contains("# scans", StringComparison.Ordinal);
        (scans.Length > 0).ShouldBe(explained, string.Join(Environment.NewLine, scans));
    }

    /// <summary>A scan of a table's rows; those of subqueries (x, n of a count, h, g), constants and virtual tables are not.</summary>
    [GeneratedRegex(@"^\s*SCAN [noprs][0-9]+$")]
    private static partial Regex TableScan();

    private async Task<string> PlanOf(string question)
    {
        string file = Path.Combine(_folder, "graph.db");
        await using SqliteStore store = SqliteStore.Open(file, GraphModel.Default, TimeProvider.System, readers: 1);
        OperationRunner runner = new(GraphModel.Default, new GraphSchema(GraphModel.Default), store, new OperationSettings("test"));
        Explanation explanation = await runner.ExplainAsync(new GraphQLRequest(question, null, new Dictionary<string, object?>()), TestContext.Current.CancellationToken);
        return $"{explanation}\n\n{Explain(file, explanation.Statement)}";
    }

    private static string Explain(string file, string statement)
    {
        using SqliteConnection connection = SqliteFiles.Open(file, SqliteOpenMode.ReadOnly);
        TextFunctions.Register(connection.Handle!);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"explain query plan {statement}";
        foreach (string parameter in Parameter().Matches(statement).Select(m => m.Value).Distinct())
        {
            command.Parameters.AddWithValue(parameter, 1);
        }

        using SqliteDataReader rows = command.ExecuteReader();
        Dictionary<long, int> depths = new() { [0] = 0 };
        StringBuilder text = new();
        while (rows.Read())
        {
            int depth = depths[rows.GetInt64(1)];
            depths[rows.GetInt64(0)] = depth + 1;
            text.Append(' ', depth * 2).Append(rows.GetString(3)).Append('\n');
        }

        return text.ToString();
    }

    [GeneratedRegex(":p[0-9]+")]
    private static partial Regex Parameter();
}
