using System.Text;
using System.Xml;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Export;

/// <summary>Writes records as GraphML, for Gephi, visone and other programs for networks: every attribute typed, every reference an edge.</summary>
/// <param name="model">The model of the records.</param>
/// <param name="stored">What is stored.</param>
internal sealed class GraphMlExport(GraphModel model, IStoredRecords stored)
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly XmlWriterSettings Settings = new() { Async = true, Indent = true, CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize, Encoding = new UTF8Encoding(false) };

    private readonly RecordType[] _nodes = [.. model.Records.Where(r => LayoutReader.IsGiven(r) && !r.IsEdge)];
    private readonly RecordType[] _edges = [.. model.Records.Where(r => LayoutReader.IsGiven(r) && r.IsEdge)];
    private readonly HashSet<string> _outside = [];

    /// <summary>Writes the records of a dataset, and of others only what they refer to.</summary>
    /// <param name="dataset">The dataset; every one when null.</param>
    /// <param name="output">Where the text goes.</param>
    /// <param name="cancel">Stops the export.</param>
    /// <returns>How many records were written.</returns>
    public async Task<long> WriteAsync(string? dataset, Stream output, CancellationToken cancel)
    {
        await using XmlWriter xml = XmlWriter.Create(output, Settings);
        await xml.WriteStartDocumentAsync();
        xml.WriteStartElement("graphml", Namespace);
        WriteKeys(xml);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", dataset ?? "graph");
        xml.WriteAttributeString("edgedefault", "directed");
        long records = await WriteNodesAsync(xml, dataset, cancel);
        records += await WriteEdgesAsync(xml, dataset, cancel);
        await xml.WriteEndDocumentAsync();
        return records;
    }

    private void WriteKeys(XmlWriter xml)
    {
        WriteKey(xml, "n.type", "node", "type", "string");
        WriteKey(xml, "n.label", "node", "label", "string");
        WriteKey(xml, "e.type", "edge", "type", "string");
        foreach ((string scope, RecordType[] types) in new[] { ("node", _nodes), ("edge", _edges) })
        {
            foreach ((string name, string kind) in types.SelectMany(t => t.Fields).Where(f => f.Kind != FieldKind.Id).Select(f => (f.Name, Kind(f))).Distinct())
            {
                WriteKey(xml, Key(scope, name, kind), scope, Name(name), kind);
            }
        }

        WriteKey(xml, Key("edge", "source", "string"), "edge", "sourceRecord", "string");
    }

    private static void WriteKey(XmlWriter xml, string id, string scope, string name, string kind)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", scope);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", kind);
        xml.WriteEndElement();
    }

    private async Task<long> WriteNodesAsync(XmlWriter xml, string? dataset, CancellationToken cancel)
    {
        long records = 0;
        HashSet<string> own = [];
        foreach (RecordType type in _nodes)
        {
            await foreach (Record record in stored.AllAsync(type, dataset, cancel))
            {
                WriteNode(xml, type, record);
                records++;
                Refer(dataset, type, record, own);
            }
        }

        foreach (RecordType type in dataset is null ? [] : _edges)
        {
            await foreach (Record record in stored.AllAsync(type, dataset, cancel))
            {
                Refer(dataset, type, record, own);
            }
        }

        _outside.ExceptWith(own);
        foreach (IGrouping<string, string> ids in _outside.Order(StringComparer.Ordinal).GroupBy(RecordId.PrefixOf))
        {
            RecordType type = model.WithPrefix(ids.Key)!;
            foreach (Record record in (await stored.FindAsync(type, [.. ids], cancel)).OrderBy(r => r.Id, StringComparer.Ordinal))
            {
                WriteNode(xml, type, record);
            }
        }

        return records;
    }

    private void Refer(string? dataset, RecordType type, Record record, HashSet<string> own)
    {
        if (dataset is not null)
        {
            own.Add(record.Id);
            _outside.UnionWith(type.Links.Select(l => l.Get(record)).OfType<string>());
        }
    }

    private async Task<long> WriteEdgesAsync(XmlWriter xml, string? dataset, CancellationToken cancel)
    {
        foreach (RecordType type in _nodes.Where(t => t.Links.Count > 0))
        {
            await foreach (Record record in stored.AllAsync(type, dataset, cancel))
            {
                foreach (Link link in type.Links.Where(l => l.Get(record) is not null))
                {
                    WriteEdge(xml, $"{record.Id}.{link.Name}", record.Id, link.Get(record)!, link.RelationshipType);
                    xml.WriteEndElement();
                }
            }
        }

        long records = 0;
        foreach (RecordType type in _edges)
        {
            (Link from, Link to) = (type.Links.First(l => l.End == EdgeEnd.From), type.Links.First(l => l.End == EdgeEnd.To));
            await foreach (Record record in stored.AllAsync(type, dataset, cancel))
            {
                WriteEdge(xml, record.Id, from.Get(record)!, to.Get(record)!, type.RelationshipType!);
                WriteFields(xml, "edge", type, record);
                foreach (Link other in type.Links.Where(l => l.End == EdgeEnd.None && l.Get(record) is not null))
                {
                    WriteData(xml, Key("edge", other.Name, "string"), other.Get(record)!);
                }

                xml.WriteEndElement();
                records++;
            }
        }

        return records;
    }

    private static void WriteNode(XmlWriter xml, RecordType type, Record record)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", record.Id);
        WriteData(xml, "n.type", type.Name);
        WriteData(xml, "n.label", ((NodeRecord)record).Name!);
        WriteFields(xml, "node", type, record);
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, string id, string source, string target, string type)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("source", source);
        xml.WriteAttributeString("target", target);
        WriteData(xml, "e.type", type);
    }

    private static void WriteFields(XmlWriter xml, string scope, RecordType type, Record record)
    {
        foreach (Field field in type.Fields.Where(f => f.Kind != FieldKind.Id))
        {
            if (CellWriter.Text(field, field.Get(record)) is { Length: > 0 } text)
            {
                WriteData(xml, Key(scope, field.Name, Kind(field)), text);
            }
        }
    }

    private static void WriteData(XmlWriter xml, string key, string text)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD')));
        xml.WriteEndElement();
    }

    /// <summary>One name can hold different kinds in different records, as <c>kind</c> does.</summary>
    private static string Key(string scope, string name, string kind) => $"{scope[0]}.{name}.{kind}";

    /// <summary>Some names are taken already: by Gephi, or by what every node has here.</summary>
    private static string Name(string name) => name switch { "type" => "recordType", "label" => "recordLabel", _ => name };

    private static string Kind(Field field) => field.Kind switch
    {
        FieldKind.Boolean => "boolean",
        FieldKind.Integer => "int",
        FieldKind.Number => "double",
        _ => "string",
    };
}
