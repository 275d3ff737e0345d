using System.Text.Json;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>What is known of the datasets, and of imports into them that have not come to their end.</summary>
/// <param name="clock">Tells when they changed.</param>
internal sealed class Neo4jDatasets(TimeProvider clock)
{
    /// <summary>How many there are.</summary>
    public const string Count = $"RETURN COUNT {{ (:{Neo4jSchema.DatasetLabel}) }}";

    /// <summary>Whether none was ever written to its end.</summary>
    public const string NoneIsWhole = $"RETURN NOT EXISTS {{ (n:{Neo4jSchema.DatasetLabel}) WHERE n.partial IS NULL }}";

    /// <summary>All of them.</summary>
    public const string All = $"MATCH (n:{Neo4jSchema.DatasetLabel}) RETURN collect([n.name, n.title, n.description, n.coder, n.codebook, n.licence])";

    /// <summary>The imports that were cut off.</summary>
    public const string CutOff = $"MATCH (n:{Neo4jSchema.DatasetLabel}) WHERE n.import IS NOT NULL RETURN collect([n.name, n.import, n.importedAt, n.imported])";

    /// <summary>Each write makes another version of the data.</summary>
    private const string NextVersion = $"MATCH (graph:{Neo4jSchema.GraphLabel}) SET graph.dataVersion = graph.dataVersion + 1";

    private const string Grow = $$"""
        {{NextVersion}} WITH graph UNWIND $rows AS row MERGE (n:{{Neo4jSchema.DatasetLabel}} {name: row.name}) ON CREATE SET n.records = 0, n.partial = true
        SET n.records = n.records + row.records, n.updatedAt = row.updatedAt, n.import = coalesce(n.import, row.import),
          n.importedAt = coalesce(n.importedAt, row.importedAt), n.imported = coalesce(n.imported, 0) + row.imported
        RETURN count(*)
        """;

    private const string Finish = $$"""
        {{NextVersion}} WITH graph UNWIND $rows AS row MERGE (n:{{Neo4jSchema.DatasetLabel}} {name: row.name}) ON CREATE SET n.records = 0
        SET n.title = coalesce(row.title, n.title), n.description = coalesce(row.description, n.description), n.coder = coalesce(row.coder, n.coder),
          n.codebook = coalesce(row.codebook, n.codebook), n.licence = coalesce(row.licence, n.licence), n.updatedAt = row.updatedAt
        REMOVE n.partial, n.import, n.importedAt, n.imported
        RETURN count(*)
        """;

    /// <summary>Counts what a batch adds to the datasets, and takes down which import brought it.</summary>
    public async Task GrowAsync(Neo4jTransaction transaction, Neo4jBatch batch)
    {
        using Neo4jRows rows = new(Grow);
        foreach (Neo4jAddition addition in batch.Additions.Values)
        {
            Utf8JsonWriter writer = rows.Next();
            writer.WriteStartObject();
            writer.WriteString("name", addition.Dataset);
            writer.WriteNumber("records", addition.Records);
            writer.WriteString("updatedAt", Now());
            writer.WriteString("import", addition.Import);
            writer.WriteString("importedAt", addition.Import is null ? null : Neo4jProperties.Write(addition.At));
            writer.WriteNumber("imported", addition.Imported);
            writer.WriteEndObject();
        }

        await transaction.RunAsync(rows.End());
    }

    /// <summary>Takes down what is known of datasets, whose imports have come to their end.</summary>
    public async Task FinishAsync(Neo4jTransaction transaction, IEnumerable<DatasetInfo> datasets)
    {
        using Neo4jRows rows = new(Finish);
        foreach (DatasetInfo dataset in datasets)
        {
            Utf8JsonWriter writer = rows.Next();
            writer.WriteStartObject();
            writer.WriteString("name", dataset.Name);
            writer.WriteString("title", dataset.Title);
            writer.WriteString("description", dataset.Description);
            writer.WriteString("coder", dataset.Coder);
            writer.WriteString("codebook", dataset.Codebook);
            writer.WriteString("licence", dataset.Licence);
            writer.WriteString("updatedAt", Now());
            writer.WriteEndObject();
        }

        await transaction.RunAsync(rows.End());
    }

    /// <summary>Reads a dataset of <see cref="All"/>.</summary>
    public static DatasetInfo Read(JsonElement row) => new(row[0].GetString()!, row[1].GetString(), row[2].GetString(), row[3].GetString(), row[4].GetString(), row[5].GetString());

    /// <summary>Reads an import of <see cref="CutOff"/>.</summary>
    public static UnfinishedImport ReadCutOff(JsonElement row) =>
        new(row[0].GetString()!, row[1].GetString()!, Neo4jProperties.ReadMoment(row[2].GetString()!), row[3].GetInt32());

    private string Now() => Neo4jProperties.Write(clock.GetUtcNow().UtcDateTime);
}
