using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>How stored records of one type get new values; a node is marked, with the name that it had, until the run has come to its end.</summary>
internal sealed class Neo4jUpdate(RecordType type)
{
    private readonly Field? _kind = Neo4jSchema.KindOf(type);
    private readonly Link[] _links = [.. type.Links.Except(Neo4jSchema.KeptLinks(type))];
    private readonly Link[] _inner = [.. Neo4jSchema.InnerLinks(type)];

    /// <summary>Adds the rows of a record to a batch.</summary>
    public void AddTo(Neo4jBatch batch, Record record)
    {
        Utf8JsonWriter writer = batch.Next(0, type.IsEdge ? Edge() : Node(record));
        writer.WriteStartArray();
        Neo4jProperties.WriteContent(writer, type, record);
        writer.WriteStringValue(record.Id);
        if (type.IsEdge)
        {
            writer.WriteStringValue(End(EdgeEnd.From).Get(record));
            writer.WriteStringValue(End(EdgeEnd.To).Get(record));
        }

        writer.WriteEndArray();
        foreach (Link link in type.IsEdge ? [] : _links)
        {
            batch.Next(1, Neo4jReferences.Disconnect(link)).WriteStringValue(record.Id);
            if (link.Get(record) is { } id)
            {
                string connect = _inner.Contains(link) ? Neo4jReferences.Connect(link) : Neo4jReferences.ConnectPresent(link);
                JsonSerializer.Serialize(batch.Next(2, connect), new[] { record.Id, id });
            }
        }
    }

    private string Node(Record record)
    {
        string kind = _kind is null ? "" : $" REMOVE n:{string.Join(':', _kind.Vocabulary!.Words.Select(w => w.Value))} SET n:{_kind.Get(record)}";
        return $"UNWIND $rows AS row MATCH (n:{type.Name} {{id: row[1]}}) SET n:{Neo4jSchema.UnfinishedLabel}, n.{Neo4jSchema.NameBefore} = coalesce(n.{Neo4jSchema.NameBefore}, n.name) SET n += row[0]{kind} RETURN count(*)";
    }

    /// <summary>A relationship cannot get other ends: another one takes its place.</summary>
    private string Edge() =>
        $"UNWIND $rows AS row MATCH ()-[old:{type.RelationshipType} {{id: row[1]}}]->() MATCH (a:{End(EdgeEnd.From).Target.Name} {{id: row[2]}}) MATCH (b:{End(EdgeEnd.To).Target.Name} {{id: row[3]}}) "
        + $"WITH row, old, properties(old) AS kept, a, b DELETE old CREATE (a)-[n:{type.RelationshipType}]->(b) SET n = kept SET n += row[0] RETURN count(*)";

    private Link End(EdgeEnd end) => _links.First(l => l.End == end);
}
