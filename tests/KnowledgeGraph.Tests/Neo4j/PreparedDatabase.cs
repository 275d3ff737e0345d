using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j;
using Reply = KnowledgeGraph.Tests.Neo4j.StubServer.Reply;
using Request = KnowledgeGraph.Tests.Neo4j.StubServer.Request;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>What a database says of itself that the program has prepared and filled.</summary>
/// <param name="Version">The version of its server.</param>
internal sealed record PreparedDatabase(string Version = "5.26.30")
{
    /// <summary>The states of indexes that are not ready, one after the other.</summary>
    public Queue<string> States { get; init; } = [];

    /// <summary>What it says at the start of the program; null to a question.</summary>
    public Reply? Say(Request request)
    {
        string statement = JsonDocument.Parse(request.Body).RootElement.GetProperty("statement").GetString()!;
        return statement switch
        {
            _ when statement.Contains("dbms.components", StringComparison.Ordinal) => Reply.Value($"\"{Version}\""),
            _ when statement.Contains("RETURN n.schema", StringComparison.Ordinal) => Reply.Value($"\"{Neo4jSchema.Digest(GraphModel.Default)}\""),
            _ when statement.Contains("collect(name)", StringComparison.Ordinal) => Reply.Value(JsonSerializer.Serialize(Neo4jSchema.IndexNames(GraphModel.Default))),
            _ when statement.Contains("collect(DISTINCT state)", StringComparison.Ordinal) => Reply.Value(States.TryDequeue(out string? state) ? $"[\"{state}\"]" : "[]"),
            Neo4jDatasets.NoneIsWhole => Reply.Value("false"),
            _ when statement.StartsWith("MERGE", StringComparison.Ordinal) || statement.EndsWith("DELETE n", StringComparison.Ordinal) => new Reply(202, """{"data":{"fields":[],"values":[]},"bookmarks":["FB:1"]}"""),
            _ => null,
        };
    }
}
