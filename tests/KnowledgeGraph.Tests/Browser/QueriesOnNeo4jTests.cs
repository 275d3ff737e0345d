using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Tests.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Browser;

/// <summary>Every query of the kit, asked of a real Neo4j that holds the seed.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class QueriesOnNeo4jTests
{
    private const int MostNodes = 300;

    [Fact]
    public async Task Every_query_draws_nodes_and_connects_them()
    {
        Assert.SkipWhen(Neo4jServer.Absence is not null, Neo4jServer.Absence ?? "");
        Neo4jServer server = await Neo4jServer.Instance;
        await server.AloneAsync(async options =>
        {
            await SeedAsync(options);
            foreach ((string name, string query) in KitFiles.All)
            {
                // A notification tells of a label, type or property that the graph does not know.
                string body = await SharedDatabase.RunAsync(options, query);
                body.ShouldNotContain("\"notifications\"", Case.Sensitive, name);
                Drawn(body).ShouldSatisfyAllConditions(
                    name,
                    d => d.Nodes.ShouldBeInRange(5, MostNodes - 1, name),
                    d => d.Relationships.ShouldBeGreaterThan(3, name));
            }
        });
    }

    /// <summary>Puts the datasets of this repository into an empty database.</summary>
    internal static async Task SeedAsync(Neo4jOptions options)
    {
        await using Neo4jStore store = new(options, GraphModel.Default, new FixedClock());
        await store.LoadAsync(World.Seed.Datasets, World.Seed.Records);
    }

    /// <summary>How much Browser draws of an answer: nodes and relationships, wherever they stand in a row.</summary>
    private static (int Nodes, int Relationships) Drawn(string body)
    {
        HashSet<string> ids = [];
        Collect(JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("values"), ids);
        return (ids.Count(i => i.StartsWith('4')), ids.Count(i => i.StartsWith('5')));
    }

    private static void Collect(JsonElement value, HashSet<string> ids)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                Collect(item, ids);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("elementId", out JsonElement id))
        {
            ids.Add(id.GetString()!);
        }
    }
}
