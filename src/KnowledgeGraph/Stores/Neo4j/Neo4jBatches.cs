using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Records that one statement writes.</summary>
/// <param name="Statement">The statement; it says how many it wrote.</param>
/// <param name="Records">The records.</param>
/// <param name="Write">Writes a record as the statement needs it.</param>
/// <param name="Undo">The statement that takes them out again by their ids; null where they go with others.</param>
internal sealed record Neo4jBatch(string Statement, IReadOnlyList<Record> Records, Action<Utf8JsonWriter, Record> Write, string? Undo);

/// <summary>Divides records into batches: nodes first, then what connects them. Labels and relationship types are a part of the statements, since as parameters they could use no index.</summary>
internal sealed class Neo4jBatches(GraphModel model)
{
    private const int Size = 5_000;

    /// <summary>The batches in the order in which they can be written.</summary>
    public IEnumerable<Neo4jBatch> Of(IReadOnlyList<Record> records)
    {
        ILookup<bool, Record> byEdge = records.ToLookup(r => model.Of(r).IsEdge);
        return byEdge[false].GroupBy(LabelsOf).SelectMany(Nodes)
            .Concat(byEdge[false].SelectMany(References).GroupBy(r => r.Reference, r => r.Record).SelectMany(References))
            .Concat(byEdge[true].GroupBy(EdgeOf).SelectMany(Edges));
    }

    private IEnumerable<Neo4jBatch> Nodes(IGrouping<string, Record> same)
    {
        RecordType type = model.Of(same.First());
        string undo = $"UNWIND $rows AS id MATCH (n:{type.Name} {{id: id}}) DETACH DELETE n RETURN count(*)";
        return same.Chunk(Size).Select(b => new Neo4jBatch($"UNWIND $rows AS row CREATE (n:{same.Key}) SET n = row RETURN count(*)", b, (w, r) => Neo4jProperties.Write(w, type, r), undo));
    }

    private static IEnumerable<Neo4jBatch> References(IGrouping<Reference, Record> same)
    {
        (Link link, string target) = same.Key;
        string statement = $"UNWIND $rows AS row MATCH (a:{link.Owner.Name} {{id: row[0]}}) MATCH (b:{target} {{id: row[1]}}) CREATE (a)-[:{link.RelationshipType}]->(b) RETURN count(*)";
        return same.Chunk(Size).Select(b => new Neo4jBatch(statement, b, (w, r) => JsonSerializer.Serialize(w, new[] { r.Id, link.Get(r)! }), Undo: null));
    }

    private static IEnumerable<Neo4jBatch> Edges(IGrouping<Edge, Record> same)
    {
        (RecordType type, string from, string to) = same.Key;
        string statement = $"UNWIND $rows AS row MATCH (a:{from} {{id: row[0]}}) MATCH (b:{to} {{id: row[1]}}) CREATE (a)-[n:{type.RelationshipType}]->(b) SET n = row[2] RETURN count(*)";
        string undo = $"UNWIND $rows AS id MATCH ()-[n:{type.RelationshipType} {{id: id}}]->() DELETE n RETURN count(*)";
        return same.Chunk(Size).Select(b => new Neo4jBatch(statement, b, (w, r) => WriteEdge(w, type, r), undo));
    }

    private static void WriteEdge(Utf8JsonWriter writer, RecordType type, Record edge)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(End(edge, EdgeEnd.From, type));
        writer.WriteStringValue(End(edge, EdgeEnd.To, type));
        Neo4jProperties.Write(writer, type, edge);
        writer.WriteEndArray();
    }

    private IEnumerable<(Reference Reference, Record Record)> References(Record record) =>
        model.Of(record).Links.Where(l => l.Get(record) is not null).Select(l => (new Reference(l, LabelOf(l.Get(record)!)), record));

    private Edge EdgeOf(Record edge)
    {
        RecordType type = model.Of(edge);
        return new Edge(type, LabelOf(End(edge, EdgeEnd.From, type)), LabelOf(End(edge, EdgeEnd.To, type)));
    }

    private static string End(Record edge, EdgeEnd end, RecordType type) => type.Links.First(l => l.End == end).Get(edge)!;

    /// <summary>The labels of a node: its type, its interfaces and its kind.</summary>
    private string LabelsOf(Record record)
    {
        RecordType type = model.Of(record);
        IEnumerable<string> kind = Neo4jSchema.KindOf(type)?.Get(record) is { } word ? [word.ToString()!] : [];
        return string.Join(':', Neo4jSchema.Labels(type).Concat(kind));
    }

    /// <summary>The label of the record with an id, whose type stands before its colon.</summary>
    private string LabelOf(string id) => model.WithPrefix(RecordId.PrefixOf(id))?.Name
        ?? throw new StoreException(ErrorCodes.ValidationFailed, $"The id {id} names no type of record.");

    /// <summary>References that one statement writes.</summary>
    private readonly record struct Reference(Link Link, string Target);

    /// <summary>Edges that one statement writes.</summary>
    private readonly record struct Edge(RecordType Type, string From, string To);
}
