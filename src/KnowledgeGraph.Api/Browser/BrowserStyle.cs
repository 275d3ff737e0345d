using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Api.Browser;

/// <summary>
/// How Neo4j Browser draws the graph. Of several rules for a node the last one wins, property by property, and a label without a rule gets one from
/// Browser itself, behind all others: so every label has a rule here, the general ones first.
/// </summary>
internal static class BrowserStyle
{
    // The captions hold <type>, which must stay as it is.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string, string)[] Arrow = [("color", BrowserColors.Grey), ("text-color-external", "#000000"), ("text-color-internal", "#FFFFFF")];

    private static readonly Dictionary<string, (string Caption, string Diameter, string FontSize)> Captions = new()
    {
        ["Actor"] = ("{name}", "90px", "11px"),
        ["Statement"] = ("{statedOn} {summary}", "110px", "10px"),
        ["Stance"] = ("{type} {polarity}", "116px", "10px"),
        ["Quotation"] = ("{name}", "110px", "10px"),
        ["Source"] = ("{name}", "80px", "9px"),
        ["Event"] = ("{name}", "100px", "11px"),
        ["Claim"] = ("{name}", "100px", "10px"),
        ["Assessment"] = ("{name}", "100px", "10px"),
        ["Instrument"] = ("{name}", "100px", "11px"),
        ["Provision"] = ("{label}", "80px", "11px"),
        ["CitationSet"] = ("{name}", "100px", "11px"),
        [Neo4jSchema.GraphLabel] = ("{key}", "50px", "9px"),
        [Neo4jSchema.ReceiptLabel] = ("{at}", "50px", "9px"),
    };

    /// <summary>The style as a file, a rule a line.</summary>
    public static string Text(GraphModel model) => $"{{{string.Join(",\n", Rules(model))}}}\n";

    /// <summary>The style in one line, as a setting of the server can hold it.</summary>
    public static string Line(GraphModel model) => $"{{{string.Join(',', Rules(model))}}}";

    /// <summary>The labels that nodes of the store can have, the general ones first.</summary>
    public static IEnumerable<string> Labels(GraphModel model) => NodeLooks(model).Select(n => n.Label);

    /// <summary>The types that relationships of the store can have, those of the shortcuts included.</summary>
    public static IEnumerable<string> RelationshipTypes(GraphModel model) => StoredTypes(model).Concat(StanceTypes.All.Select(t => Naming.Constant(t.Type.ToString())));

    private static IEnumerable<string> Rules(GraphModel model) =>
    [
        Rule("node", [.. Look(BrowserColors.Grey), ("border-width", "2px"), ("diameter", "50px"), ("font-size", "9px"), ("caption", "{name}")]),
        Rule("relationship", [.. Arrow, ("shaft-width", "1px"), ("font-size", "8px"), ("padding", "3px"), ("caption", "<type>")]),
        .. NodeLooks(model).Select(n => Rule($"node.{n.Label}", n.Look)),
        .. StoredTypes(model).Select(Relationship),
        .. StanceTypes.All.Select(Shortcut),
    ];

    private static IEnumerable<(string Label, (string Name, string Value)[] Look)> NodeLooks(GraphModel model)
    {
        RecordType[] nodes = [.. model.Records.Where(r => !r.IsEdge)];
        return
        [
            .. nodes.SelectMany(Neo4jSchema.Labels).Except(nodes.Select(n => n.Name)).Distinct().Order(StringComparer.Ordinal).Select(i => (i, Look(BrowserColors.Grey))),
            .. nodes.Select(n => n.Name).Concat([Neo4jSchema.GraphLabel, Neo4jSchema.DatasetLabel, Neo4jSchema.ReceiptLabel]).Select(n => (n, TypeLook(n))),
            .. nodes.SelectMany(Kinds),
        ];
    }

    private static (string, string)[] TypeLook(string label)
    {
        (string, string)[] color = Look(BrowserColors.Nodes.GetValueOrDefault(label, BrowserColors.Grey));
        return Captions.TryGetValue(label, out (string Caption, string Diameter, string FontSize) look)
            ? [.. color, ("diameter", look.Diameter), ("font-size", look.FontSize), ("caption", look.Caption)]
            : color;
    }

    /// <summary>The labels of a type's kinds: a kind has a colour of its own at most, the rest is the type's.</summary>
    private static IEnumerable<(string Label, (string Name, string Value)[] Look)> Kinds(RecordType type) =>
        from word in Neo4jSchema.KindOf(type)?.Vocabulary!.Words ?? []
        let label = word.Value.ToString()!
        select (label, Look(BrowserColors.Nodes.GetValueOrDefault(label) ?? BrowserColors.Nodes.GetValueOrDefault(type.Name, BrowserColors.Grey)));

    private static (string Name, string Value)[] Look(string color) =>
        [("color", color), ("border-color", BrowserColors.Border(color)), ("text-color-internal", BrowserColors.Text(color))];

    private static IEnumerable<string> StoredTypes(GraphModel model) => model.Records
        .SelectMany(r => r.Links.Where(l => !r.IsEdge).Select(l => l.RelationshipType).Concat(r.RelationshipType is { } type ? [type] : []))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static string Relationship(string type)
    {
        string color = BrowserColors.Relationships.GetValueOrDefault(type, BrowserColors.Grey);
        return type switch
        {
            "CITES" => Rule($"relationship.{type}", ("color", color), ("shaft-width", "3px"), ("caption", "{posture}")),
            "READ_AS" => Rule($"relationship.{type}", ("color", color), ("shaft-width", "2px"), ("caption", "read as ({confidence})")),
            _ => Rule($"relationship.{type}", ("color", color), ("caption", "<type>")),
        };
    }

    /// <summary>From holder straight to target: what the stance says, by its colour how, and when.</summary>
    private static string Shortcut(StanceTypeInfo type) => Rule(
        $"relationship.{Naming.Constant(type.Type.ToString())}",
        ("color", BrowserColors.OfPolarity(type.Polarity)),
        ("shaft-width", Math.Abs(type.Polarity) >= 0.8m ? "4px" : "2px"),
        ("caption", $"{type.Phrase} {{statedOn}}"));

    private static string Rule(string selector, params (string Name, string Value)[] look) =>
        $"{JsonSerializer.Serialize(selector)}:{JsonSerializer.Serialize(look.ToDictionary(l => l.Name, l => l.Value), Plain)}";
}
