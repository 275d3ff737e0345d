using System.Text.RegularExpressions;
using KnowledgeGraph.Benchmarks.Generation;
using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>The shapes of statements whose cost is kept: those whose plans on SQLite are kept, and those of the benchmark, asked of a generated graph.</summary>
internal static partial class ProfiledShapes
{
    private static readonly string Plans = Repository.At("tests/KnowledgeGraph.Tests/Stores/Plans");
    private static readonly string Questions = Repository.At("tests/KnowledgeGraph.Benchmarks/Questions");

    /// <summary>Every shape by its name.</summary>
    public static IEnumerable<(string Name, GraphQLRequest Request)> Of(Generator generator)
    {
        foreach (string file in Directory.GetFiles(Plans, "*.graphql").Order(StringComparer.Ordinal))
        {
            yield return (Path.GetFileNameWithoutExtension(file), new GraphQLRequest(Named(File.ReadAllText(file), generator), null, new Dictionary<string, object?>()));
        }

        string busy = generator.Background.Actors[0].Id;
        string rare = generator.Background.Actors[^1].Id;
        (string Name, string File, Dictionary<string, object?> Variables)[] measured =
        [
            ("statement", "statement", new() { ["id"] = generator.Representative }),
            ("condemned-common", "condemned", new() { ["type"] = "CONDEMNS", ["symbol"] = generator.Background.Instruments[0].Symbol }),
            ("condemned-rare", "condemned", new() { ["type"] = "CONDEMNS", ["symbol"] = generator.Background.Instruments[^1].Symbol }),
            ("actors", "actors", []),
            ("groups", "groups", new() { ["target"] = busy }),
            ("roots", "roots", new() { ["id"] = busy, ["target"] = busy }),
            ("search", "search", new() { ["text"] = "СУВЕРЕНИТЕТ" }),
            ("page", "page", []),
            ("negative-busy", "negative", new() { ["target"] = busy }),
            ("negative-rare", "negative", new() { ["target"] = rare }),
        ];
        foreach ((string name, string file, Dictionary<string, object?> variables) in measured)
        {
            yield return ($"measured-{name}", new GraphQLRequest(File.ReadAllText(Path.Combine(Questions, $"{file}.graphql")), null, variables));
        }
    }

    /// <summary>The questions name records of other graphs; here they name those of this one that much depends on.</summary>
    private static string Named(string question, Generator generator) => Value().Replace(question, m => m.Value switch
    {
        "\"actor:a\"" => $"\"{generator.Background.Actors[0].Id}\"",
        "\"statement:s\"" => $"\"{generator.Representative}\"",
        "\"citation-set:cs1\"" => $"\"{generator.Background.CitationSets[0].Id}\"",
        "\"S/RES/1718(2006)\"" => $"\"{generator.Background.Instruments[0].Symbol}\"",
        "\"Russia\"" => $"\"{generator.Background.Actors[0].Name}\"",
        "\"condemn kursk\"" => "\"condemn sanctions\"",
        "\"ministry\"" => "\"gra\"",
        var other => other,
    });

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Value();
}
