using System.Security.Authentication;
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

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan ReceiptsAreKept = TimeSpan.FromDays(7);

    /// <summary>Prepares the database.</summary>
    /// <exception cref="StoreException">It does not answer, is too old, or is not one of this version of the graph. The sentence is for who starts the program: it says what the server said.</exception>
    public Task RunAsync(CancellationToken cancel) => TellAsync(async () =>
    {
        await LookAsync(cancel);
        await CreateAsync(cancel);
        await ValueAsync($"MERGE (n:{Neo4jSchema.GraphLabel} {{key: 'graph'}}) ON CREATE SET n.schema = $text, n.dataVersion = 0", cancel, Neo4jSchema.Digest(model));
        await ValueAsync($"MATCH (n:{Neo4jSchema.ReceiptLabel}) WHERE n.at < $text DELETE n", cancel, Neo4jProperties.Write((clock.GetUtcNow() - ReceiptsAreKept).UtcDateTime));
    });

    /// <summary>Sees whether the database is empty or one of this version of the graph, and leaves it as it is.</summary>
    /// <exception cref="StoreException">It is neither, does not answer, or is too old.</exception>
    public Task CheckAsync(CancellationToken cancel) => TellAsync(() => LookAsync(cancel));

    private async Task LookAsync(CancellationToken cancel)
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

    /// <summary>Says with every failure where it was.</summary>
    private async Task TellAsync(Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (StoreException e) when (e.InnerException is Neo4jException { Code: not "" } said)
        {
            throw new StoreException(e.Code, $"{e.Message} It was asked for the database {options.Database} at {options.Uri} and said: {said.Message}", e);
        }
        catch (StoreException e) when (e.InnerException is TimeoutException or IOException or HttpRequestException { InnerException: not AuthenticationException })
        {
            throw new StoreException(e.Code, $"Neo4j does not answer at {options.Uri}: start it, or set NEO4J_URI to where it is.", e);
        }
        catch (StoreException e) when (e.InnerException is not null)
        {
            throw new StoreException(e.Code, $"{e.Message} It was sought at {options.Uri}.", e);
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
                await WriteAsync(statement, cancel);
            }
        }

        await AwaitIndexesAsync(cancel);
    }

    /// <summary>Waits until the indexes are built; the server would end a statement that waits as long as that may take.</summary>
    private async Task AwaitIndexesAsync(CancellationToken cancel)
    {
        while (await ValueAsync("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN collect(DISTINCT state)", cancel) is not "[]" and var states)
        {
            if (states.Contains("FAILED", StringComparison.Ordinal))
            {
                throw Refused("has an index that could not be built: drop what SHOW INDEXES WHERE state = 'FAILED' names, and start again.");
            }

            await Task.Delay(BetweenLooks, clock, cancel);
        }
    }

    /// <summary>Runs a statement that may run twice without harm, and that may take longer than the server gives to those who read.</summary>
    private async Task WriteAsync(string statement, CancellationToken cancel)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await using Neo4jTransaction transaction = await Neo4jTransaction.BeginAsync(client, options.WriteDeadline);
                await transaction.RunAsync(statement);
                await transaction.CommitAsync();
                return;
            }
            catch (Exception e) when (Retries.MayPass(e) && attempt < Attempts)
            {
                await Task.Delay(BetweenLooks * attempt, clock, cancel);
            }
            catch (Exception e) when (e is Neo4jException or TimeoutException or HttpRequestException or IOException)
            {
                throw Retries.AsStoreException(e);
            }
        }
    }

    /// <summary>Runs a statement that reads, or that may run twice without harm.</summary>
    private async Task<string> ValueAsync(string statement, CancellationToken cancel, string? text = null)
    {
        ReadOnlyMemory<byte> body = Neo4jRequest.Of(statement, text is null ? null : w => w.WriteString("text", text));
        using Neo4jReply reply = await client.ReadAsync(body, cancel);
        return reply.ToString();
    }

    private StoreException Refused(string why) => new(ErrorCodes.StoreUnavailable, $"The database {options.Database} at {options.Uri} {why}");
}
