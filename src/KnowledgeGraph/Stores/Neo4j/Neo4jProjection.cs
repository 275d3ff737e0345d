using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>How whole records of one type are read: each as a list of its fields' values and the ids of what it refers to, all of them in one list.</summary>
internal sealed class Neo4jProjection
{
    private readonly RecordType _type;
    private readonly string _pattern;
    private readonly string _row;
    private readonly string _values;

    /// <summary>Prepares for a type.</summary>
    public Neo4jProjection(RecordType type)
    {
        _type = type;
        _pattern = type.IsEdge ? $"(a)-[n:{type.RelationshipType}]->(b)" : $"(n:{type.Name})";
        _row = type.IsEdge ? "n, a, b" : "n";
        CypherRow row = new("n", type);
        IEnumerable<string> values = type.Fields.Select(f => f.Kind == FieldKind.Number ? row.Thousandths(f) : row.Property(f)).Concat(type.Links.Select(Id));
        IEnumerable<string> followed = type.IsEdge ? [] : type.Links.Select((l, i) => $" OPTIONAL MATCH (n)-[:{l.RelationshipType}]->(t{i})");
        _values = $"{string.Concat(followed)} RETURN collect({Cypher.List(values)})";
    }

    /// <summary>The records with the ids <c>$ids</c>.</summary>
    public string ByIds => field ??= $"UNWIND $ids AS id MATCH {_pattern} WHERE n.id = id{_values}";

    /// <summary>The next records after the id <c>$after</c>.</summary>
    public string Page => field ??= $"MATCH {_pattern} WHERE n.id > $after{InOrder}";

    /// <summary>The next records of <c>$dataset</c> after the id <c>$after</c>.</summary>
    public string PageOfDataset => field ??= $"MATCH {_pattern} WHERE n.id > $after AND n.dataset = $dataset{InOrder}";

    /// <summary>How many records <c>$dataset</c> has.</summary>
    public string Count => field ??= $"MATCH {_pattern} WHERE n.dataset = $dataset RETURN count(*)";

    /// <summary>The next records after the id <c>$after</c> whose reference leads to one of <c>$ids</c>.</summary>
    public string Referring(Link link) => $"{Found(link)} WITH {_row} WHERE n.id > $after{InOrder}";

    /// <summary>Makes the record of the list that the reader stands at the beginning of.</summary>
    public Record Read(ref Utf8JsonReader reader)
    {
        Record record = _type.New();
        foreach (Field field in _type.Fields)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null)
            {
                field.Set(record, Value(ref reader, field));
            }
        }

        foreach (Link link in _type.Links)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null)
            {
                link.Set(record, reader.GetString()!);
            }
        }

        reader.Read();
        return record;
    }

    private string InOrder => $" WITH {_row} ORDER BY n.id LIMIT $page{_values}";

    /// <summary>The id that a reference leads to, be the record there or not.</summary>
    private string Id(Link link, int index) => link.End switch
    {
        EdgeEnd.From => "a.id",
        EdgeEnd.To => "b.id",
        _ when _type.IsEdge => $"n.{link.Name}",
        _ when link.Target.Members.Contains(_type) => $"coalesce(t{index}.id, n.{Neo4jSchema.OpenName(link)})",
        _ => $"t{index}.id",
    };

    /// <summary>Begins at what is referred to: its id is unique, and the relationship type tells the type of what refers to it.</summary>
    private string Found(Link link)
    {
        string target = $"UNWIND $ids AS id MATCH (t:{link.Target.Name} {{id: id}})";
        string open = $"MATCH (n:{Neo4jSchema.UnfinishedLabel}) WHERE n.{Neo4jSchema.OpenName(link)} IN $ids";
        return (_type.IsEdge, link.End) switch
        {
            (true, EdgeEnd.From) => $"{target} MATCH (t)-[n:{link.RelationshipType}]->(b) WITH n, t AS a, b",
            (true, EdgeEnd.To) => $"{target} MATCH (a)-[n:{link.RelationshipType}]->(t) WITH n, a, t AS b",
            (true, _) => $"MATCH {_pattern} WHERE n.{link.Name} IN $ids",
            _ when link.Target.Members.Contains(_type) => $"CALL () {{ {target} MATCH (n)-[:{link.RelationshipType}]->(t) RETURN n UNION {open} RETURN n }}",
            _ => $"{target} MATCH (n)-[:{link.RelationshipType}]->(t)",
        };
    }

    private static object Value(ref Utf8JsonReader reader, Field field) => field.Kind switch
    {
        FieldKind.Boolean => reader.GetBoolean(),
        FieldKind.Integer => reader.GetInt32(),
        FieldKind.Number => reader.GetInt64() / 1000m,
        FieldKind.TextList => Texts(ref reader),
        FieldKind.Word => field.Vocabulary!.ValueOf(reader.GetString()!)!,
        FieldKind.Date => DateOnly.ParseExact(reader.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldKind.DateTime => Neo4jProperties.ReadMoment(reader.GetString()!),
        FieldKind.PartialDate => PartialDate.Parse(reader.GetString()!),
        _ => reader.GetString()!,
    };

    private static TextList Texts(ref Utf8JsonReader reader)
    {
        List<string> texts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(reader.GetString()!);
        }

        return new TextList(texts);
    }
}
