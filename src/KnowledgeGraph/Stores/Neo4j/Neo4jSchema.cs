using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// The constraints and indexes of the graph store. Every node carries the labels of its type, its interfaces and its kind;
/// an id is unique by each label that it is sought by. What Neo4j Community cannot hold, that a property is there, the writer does.
/// </summary>
internal static class Neo4jSchema
{
    /// <summary>The full-text index over what search finds.</summary>
    public const string SearchIndex = "search";

    /// <summary>The property with the tokens of a record, made in C#, so that the analyzer has only to split at spaces.</summary>
    public const string TokensProperty = "tokens";

    /// <summary>The one node that knows the version of this schema and of the data.</summary>
    public const string GraphLabel = "Graph";

    /// <summary>The nodes that know the datasets.</summary>
    public const string DatasetLabel = "Dataset";

    /// <summary>The nodes that say which writes have happened.</summary>
    public const string ReceiptLabel = "Receipt";

    /// <summary>What a node has for as long as something of it is open: a reference to a record that is not there yet, or what follows from its replacement.</summary>
    public const string UnfinishedLabel = "Unfinished";

    /// <summary>The name that a replaced node had before, until all that follows from it is written.</summary>
    public const string NameBefore = "nameBefore";

    private const string Head = """
        // What is known of the graph as a whole, the datasets, and which writes have happened.
        CREATE CONSTRAINT graph_key IF NOT EXISTS FOR (n:Graph) REQUIRE n.key IS UNIQUE;
        CREATE CONSTRAINT dataset_name IF NOT EXISTS FOR (n:Dataset) REQUIRE n.name IS UNIQUE;
        CREATE CONSTRAINT receipt_id IF NOT EXISTS FOR (n:Receipt) REQUIRE n.id IS UNIQUE;

        """;

    /// <summary>The whole schema, as it is created.</summary>
    public static string Text(GraphModel model) => string.Join(
        '\n',
        Head,
        "// An id is unique, and sought, by type and by interface.\n" + Lines(Constraints(model)),
        "// What pages are in the order of, with the id, and what equalities are on.\n" + Lines(model.Records.SelectMany(RangeIndexes)),
        "// What 'contains' is asked of; text longer than 32 KiB, which names never are, could not be indexed so.\n" + Lines(model.Records.SelectMany(TextIndexes)),
        "// What search finds: tokens made in C#.\n" + Lines([FullText(model)]),
        "// Names that a statement may use before any record has them.\n" + Lines(Names(model)));

    /// <summary>The statements of the schema, one by one.</summary>
    public static IEnumerable<string> Statements(GraphModel model) => Text(model)
        .Split('\n')
        .Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal))
        .Select(l => l.TrimEnd(';'));

    /// <summary>The names of the indexes, those of the constraints included.</summary>
    public static IEnumerable<string> IndexNames(GraphModel model) => Statements(model).Where(s => s.StartsWith("CREATE", StringComparison.Ordinal)).Select(NameOf);

    /// <summary>Tells one schema from another: the first 16 hex digits of its SHA-256.</summary>
    public static string Digest(GraphModel model) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(model))))[..16];

    /// <summary>The field that gives a node one label more, so that people can see and style kinds; null where there is none.</summary>
    public static Field? KindOf(RecordType type) => type.IsEdge ? null : type.Fields.FirstOrDefault(f => f is { Name: "kind", Kind: FieldKind.Word });

    /// <summary>The labels that every node of a type has.</summary>
    public static IEnumerable<string> Labels(RecordType type) => Interfaces(type.Interfaces).Prepend(type.Name);

    /// <summary>The references of an edge that are kept as ids.</summary>
    public static IEnumerable<Link> KeptLinks(RecordType type) => type.IsEdge ? type.Links.Where(l => l.End == EdgeEnd.None) : [];

    /// <summary>The references of a node to others of its type, which may be written after it.</summary>
    public static IEnumerable<Link> InnerLinks(RecordType type) => type.IsEdge ? [] : type.Links.Where(l => l.Target.Members.Contains(type));

    /// <summary>The property with the id that a reference leads to, for as long as there is no such record.</summary>
    public static string OpenName(Link link) => $"{link.Name}Open";

    private static IEnumerable<string> Interfaces(IEnumerable<InterfaceType> interfaces) => interfaces.Where(i => i.Members.All(m => !m.IsEdge)).Select(i => i.Name);

    private static IEnumerable<string> Constraints(GraphModel model) =>
    [
        .. model.Records.Select(r => $"CREATE CONSTRAINT {r.Table}_id IF NOT EXISTS FOR {Pattern(r)} REQUIRE n.id IS UNIQUE"),
        .. Interfaces(model.Interfaces).Select(i => $"CREATE CONSTRAINT {Naming.Snake(i)}_id IF NOT EXISTS FOR (n:{i}) REQUIRE n.id IS UNIQUE"),
    ];

    private static IEnumerable<string> RangeIndexes(RecordType type) =>
    [
        .. type.Fields.Where(f => f.Sorted).Select(f => $"CREATE INDEX {type.Table}_{f.Column} IF NOT EXISTS FOR {Pattern(type)} ON (n.{Cypher.KeyName(f)}, n.id)"),
        .. type.Fields.Where(f => f is { Indexed: true, Kind: not FieldKind.Id }).Select(f => $"CREATE INDEX {type.Table}_{f.Column} IF NOT EXISTS FOR {Pattern(type)} ON (n.{f.Name})"),
        .. KeptLinks(type).Select(l => $"CREATE INDEX {type.Table}_{l.Column} IF NOT EXISTS FOR {Pattern(type)} ON (n.{l.Name})"),
    ];

    private static IEnumerable<string> TextIndexes(RecordType type) => type.Fields
        .Where(f => f is { Sorted: true, Kind: FieldKind.Text })
        .Select(f => $"CREATE TEXT INDEX {type.Table}_{f.Column}_folded IF NOT EXISTS FOR {Pattern(type)} ON (n.{Cypher.FoldedName(f)})");

    private static string FullText(GraphModel model)
    {
        string labels = string.Join('|', model.Records.Where(r => r.Searched).Select(r => r.Name));
        return $"CREATE FULLTEXT INDEX {SearchIndex} IF NOT EXISTS FOR (n:{labels}) ON EACH [n.{TokensProperty}] OPTIONS {{indexConfig: {{`fulltext.analyzer`: 'whitespace'}}}}";
    }

    /// <summary>Neo4j warns in each answer of a label, type or property that it has never seen.</summary>
    private static IEnumerable<string> Names(GraphModel model)
    {
        IEnumerable<string> kinds = model.Records.Select(KindOf).OfType<Field>().SelectMany(f => f.Vocabulary!.Words).Select(w => w.Value.ToString()!);
        IEnumerable<string> types = model.Records.SelectMany(r => r.Links).Where(l => !l.Owner.IsEdge || l.End != EdgeEnd.None).Select(l => l.RelationshipType);
        IEnumerable<string> properties = model.Records.SelectMany(Properties).Concat(["key", "schema", "dataVersion", "title", "description", "coder", "codebook", "licence", "records", "updatedAt", "partial", "import", "importedAt", "imported", "at", NameBefore]);
        yield return Each("createLabel", kinds.Append(UnfinishedLabel));
        yield return Each("createRelationshipType", types);
        yield return Each("createProperty", properties);
    }

    /// <summary>The properties that a record of a type can have.</summary>
    private static IEnumerable<string> Properties(RecordType type) =>
    [
        .. type.Fields.Select(f => f.Name),
        .. type.Fields.Where(Cypher.HasKey).Select(Cypher.KeyName),
        .. type.Fields.Where(f => f.Kind == FieldKind.Text).Select(Cypher.FoldedName),
        .. KeptLinks(type).Select(l => l.Name),
        .. InnerLinks(type).Select(OpenName),
    ];

    private static string Each(string procedure, IEnumerable<string> names)
    {
        string list = string.Join(", ", names.Distinct().Order(StringComparer.Ordinal).Select(n => $"'{n}'"));
        return $"UNWIND [{list}] AS name CALL db.{procedure}(name)";
    }

    private static string Pattern(RecordType type) => type.IsEdge ? $"()-[n:{type.RelationshipType}]-()" : $"(n:{type.Name})";

    private static string Lines(IEnumerable<string> statements) => string.Concat(statements.Select(s => s + ";\n"));

    private static string NameOf(string statement)
    {
        string[] words = statement.Split(' ');
        return words[Array.IndexOf(words, "IF") - 1];
    }
}
