using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// How records of one type are added: a row is a list of the properties and the ids of what the record refers to, and one statement makes the record with all its relationships.
/// Labels and relationship types are a part of the statement, since as parameters they could use no index.
/// </summary>
internal sealed class Neo4jInsert
{
    private readonly RecordType _type;
    private readonly Field? _kind;
    private readonly Link[] _links;
    private readonly Link[] _inner;
    private readonly Dictionary<(object? Kind, int Given), string> _statements = [];

    /// <summary>Prepares for a type.</summary>
    public Neo4jInsert(RecordType type)
    {
        _type = type;
        _kind = Neo4jSchema.KindOf(type);
        _links = [.. type.Links.Except(Neo4jSchema.KeptLinks(type)).Except(Neo4jSchema.InnerLinks(type))];
        _inner = [.. Neo4jSchema.InnerLinks(type)];
    }

    /// <summary>Adds the rows of a record to a batch.</summary>
    public void AddTo(Neo4jBatch batch, Record record)
    {
        Write(batch.Next(2 * _type.Level, Statement(record)), record);
        foreach (Link link in _inner)
        {
            if (link.Get(record) is { } id)
            {
                JsonSerializer.Serialize(batch.Next((2 * _type.Level) + 1, Neo4jReferences.Connect(link)), new[] { record.Id, id });
            }
        }
    }

    /// <summary>The statement for records of the same kind that have the same references.</summary>
    public string Statement(Record record)
    {
        (object? Kind, int Given) form = (_kind?.Get(record), 0);
        for (int i = 0; i < _links.Length; i++)
        {
            form.Given |= _links[i].Get(record) is null ? 0 : 1 << i;
        }

        if (!_statements.TryGetValue(form, out string? statement))
        {
            Link[] given = [.. _links.Where((_, i) => (form.Given & (1 << i)) != 0)];
            _statements.Add(form, statement = _type.IsEdge ? Edge() : Node(form.Kind, given));
        }

        return statement;
    }

    private void Write(Utf8JsonWriter writer, Record record)
    {
        writer.WriteStartArray();
        Neo4jProperties.Write(writer, _type, record);
        foreach (Link link in _links)
        {
            if (link.Get(record) is { } id)
            {
                writer.WriteStringValue(id);
            }
        }

        writer.WriteEndArray();
    }

    private string Node(object? kind, Link[] given)
    {
        string labels = string.Join(':', Neo4jSchema.Labels(_type).Concat(kind is null ? [] : [kind.ToString()!]));
        string found = string.Concat(given.Select((l, i) => $" MATCH (t{i}:{l.Target.Name} {{id: row[{i + 1}]}})"));
        string connected = string.Concat(given.Select((l, i) => $" CREATE (n)-[:{l.RelationshipType}]->(t{i})"));
        return $"UNWIND $rows AS row{found} CREATE (n:{labels}) SET n = row[0]{connected} RETURN count(*)";
    }

    private string Edge()
    {
        string End(EdgeEnd end, string name) => $"MATCH ({name}:{_links.First(l => l.End == end).Target.Name} {{id: row[{Array.FindIndex(_links, l => l.End == end) + 1}]}})";
        return $"UNWIND $rows AS row {End(EdgeEnd.From, "a")} {End(EdgeEnd.To, "b")} CREATE (a)-[n:{_type.RelationshipType}]->(b) SET n = row[0] RETURN count(*)";
    }
}
