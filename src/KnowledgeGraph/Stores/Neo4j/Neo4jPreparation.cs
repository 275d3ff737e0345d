using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Prepares a database: makes the schema in an empty one, checks it in one that is there, and refuses what is not ours.</summary>
internal sealed class Neo4jPreparation(Neo4jClient client, Neo4jOptions options, GraphModel model, TimeProvider clock)
{
    /// <summary>The first version that knows all that the statements use.</summary>
    private static readonly Version Oldest = new(5, 26);

    private const int Attempts = 3;

    private static readonly TimeSpan ReceiptsAreKept = TimeSpan.FromDays(7);

    /// <summary>Prepares the database.</summary>
    /// <exception cref="StoreException">It does not answer, is too old, or is not one of this version of the graph.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        await CheckAsync(cancel);
        await CreateAsync(cancel);
        await WriteAsync($"MERGE (n:{Neo4jSchema.GraphLabel} {{key: 'graph'}}) ON CREATE SET n.schema = $text, n.dataVersion = 0", Neo4jSchema.Digest(model));
        await WriteAsync($"MATCH (n:{Neo4jSchema.ReceiptLabel}) WHERE n.at < $text DELETE n", Neo4jProperties.Write((clock.GetUtcNow() - ReceiptsAreKept).UtcDateTime));
    }

    /// <summary>Sees whether the database is empty or one of this version of the graph, and leaves it as it is.</summary>
    /// <exception cref="StoreException">It is neither, does not answer, or is too old.</exception>
    public async Task CheckAsync(CancellationToken cancel)
    {
        await CheckVersionAsync(cancel);
        string digest = Neo4jSchema.Digest(model);
        string found = await ValueAsync($"OPTIONAL MATCH (n:{Neo4jSchema.GraphLabel} {{key: 'graph'}}) RETURN n.schema", cancel);
        if (found != "null" && found != $"\"{digest}\"")
        {
            throw Refused($"was made by another version of the graph (schema {found.Trim('"')}, not {digest}): empty it and start again to have it made anew from the CSV files, or name another database with NEO4J_DATABASE.");
        }

        if (found == "null" && await ValueAsync("RETURN COUNT { (n) }", cancel) != "0")
        {
            throw Refused("holds something else: name an empty database with NEO4J_DATABASE.");
        }
    }

    private async Task CheckVersionAsync(CancellationToken cancel)
    {
        string text = await ValueAsync("CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]", cancel);
        if (Version.TryParse(text.Trim('"').Split('-')[0], out Version? version) && version < Oldest)
        {
            throw Refused($"is Neo4j {version}; {Oldest} or later is needed.");
        }
    }

    /// <summary>Makes what is missing: after a start that was broken off, there may be a part of it.</summary>
    private async Task CreateAsync(CancellationToken cancel)
    {
        string[] present = JsonSerializer.Deserialize<string[]>(await ValueAsync("SHOW INDEXES YIELD name RETURN collect(name)", cancel))!;
        if (Neo4jSchema.IndexNames(model).Except(present).Any())
        {
            foreach (string statement in Neo4jSchema.Statements(model))
            {
                await WriteAsync(statement);
            }
        }

        await WriteAsync("CALL db.awaitIndexes(600)");
    }

    private async Task<string> ValueAsync(string statement, CancellationToken cancel)
    {
        using Neo4jReply reply = await client.ReadAsync(Neo4jRequest.Of(statement), cancel);
        return reply.ToString();
    }

    /// <summary>Runs a statement that may be run twice without harm.</summary>
    private async Task WriteAsync(string statement, string? text = null)
    {
        ReadOnlyMemory<byte> body = Neo4jRequest.Of(statement, text is null ? null : w => w.WriteString("text", text));
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                (await client.SendAsync(HttpMethod.Post, "", body, options.WriteDeadline)).Dispose();
                return;
            }
            catch (Exception e) when (Retries.MayPass(e) && attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100 << attempt), clock);
            }
            catch (Exception e) when (e is Neo4jException or TimeoutException or HttpRequestException or IOException)
            {
                throw Retries.AsStoreException(e);
            }
        }
    }

    private StoreException Refused(string why) => new(ErrorCodes.StoreUnavailable, $"The database {options.Database} at {options.Uri} {why}");
}
