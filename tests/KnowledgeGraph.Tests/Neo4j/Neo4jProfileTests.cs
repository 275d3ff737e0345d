using System.Text;
using KnowledgeGraph.Benchmarks.Generation;
using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>
/// What each shape of statement costs Neo4j on a generated graph, kept as files: the accesses to its store, the statement, and for the reader the operators of its plan.
/// The graph is small enough to be loaded in seconds and large enough for a wrong plan to show.
/// </summary>
[Collection(Neo4jServer.Tests)]
public sealed class Neo4jProfileTests
{
    private const double Size = 0.02;

    /// <summary>How much more than was kept is still the same: in which order a record's relationships are read, and so when the first that is sought is found, depends on how they were written.</summary>
    private const double Slack = 1.05;

    private static readonly string Folder = Repository.At("tests/KnowledgeGraph.Tests/Neo4j/Profiles");

    /// <summary>What reads all there is: every node whatever its label, or everything before the first is used.</summary>
    private static readonly string[] Never = ["AllNodesScan", "Eager"];

    /// <summary>What reads all records of a type.</summary>
    private static readonly string[] Scans = ["NodeByLabelScan", "DirectedRelationshipTypeScan"];

    /// <summary>The shapes in which there is nothing to seek, and what is read.</summary>
    private static readonly Dictionary<string, string> MayScan = new()
    {
        ["about-the-graph"] = "the datasets",
        ["actors-by-the-number-of-their-statements"] = "the actors, whose statements are counted",
        ["groups-of-everything"] = "the citations, which are counted",
        ["stances-by-the-target-s-name"] = "the stances, which are sorted",
    };

    [Fact]
    public async Task Every_shape_costs_no_more_than_was_reviewed()
    {
        Assert.SkipWhen(Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");
        List<string> problems = [];
        await (await Neo4jServer.Instance).AloneAsync(async options =>
        {
            Neo4jOptions scaled = options with { Weights = Scaled(new CypherWeights()) };
            await using Neo4jStore store = new(scaled, GraphModel.Default, new FixedClock());
            Generator generator = new(new GraphSize(Size));
            await generator.LoadAsync(store);
            await SharedDatabase.RunAsync(options, "CALL db.prepareForReplanning(60)");
            ProfilingStore profiling = new(store, scaled);
            OperationRunner runner = new(GraphModel.Default, new GraphSchema(GraphModel.Default), profiling, new OperationSettings("test"));
            foreach ((string name, GraphQLRequest request) in ProfiledShapes.Of(generator))
            {
                using OperationResult result = await runner.RunAsync(request, TestContext.Current.CancellationToken);
                result.ErrorCode.ShouldBeNull($"{name}: {Encoding.UTF8.GetString(result.Body.Span)}");
                problems.AddRange(Problems(name, profiling.Last!).Select(p => $"{name}: {p}"));
            }
        });

        problems.ShouldBeEmpty();
    }

    /// <summary>As much less is many as there is less of the graph; a page is as long as ever, and so is the trial that looks for it.</summary>
    private static CypherWeights Scaled(CypherWeights weights) => weights with { Few = (int)(Size * weights.Few) };

    private static IEnumerable<string> Problems(string name, Profile profile)
    {
        string file = Path.Combine(Folder, $"{name}.profile");
        if (Environment.GetEnvironmentVariable("KG_ACCEPT") == "1")
        {
            File.WriteAllText(file, profile.ToString());
        }

        string kept = File.Exists(file) ? File.ReadAllText(file) : "";
        if (profile.Hits > Slack * Profile.HitsIn(kept))
        {
            yield return $"{profile.Hits} db hits, kept are {Profile.HitsIn(kept)}";
        }

        if (kept.Length > 0 && profile.Statement != Profile.StatementIn(kept))
        {
            yield return "the statement is another one than was reviewed";
        }

        foreach (string warning in profile.Warnings)
        {
            yield return $"the server warns: {warning}";
        }

        foreach (string step in Never.SelectMany(profile.Named))
        {
            yield return $"the plan has {step.Trim()}";
        }

        foreach (string step in Scans.SelectMany(profile.Named).Where(_ => !MayScan.ContainsKey(name)))
        {
            yield return $"the plan has {step.Trim()}, and nobody said why";
        }
    }
}
