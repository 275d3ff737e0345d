using System.Globalization;

namespace KnowledgeGraph.Api.Browser;

/// <summary>The colours of the graph in Neo4j Browser. What is not named here is drawn in the colour of what it belongs to, or in grey.</summary>
internal static class BrowserColors
{
    /// <summary>The colour of everything that has none of its own.</summary>
    public const string Grey = "#A5ABB6";

    /// <summary>The colours of nodes by label: a hue for each type of record, its shades for the kinds.</summary>
    public static IReadOnlyDictionary<string, string> Nodes { get; } = new Dictionary<string, string>
    {
        ["Actor"] = "#4C8EDA",
        ["State"] = "#1F4E8C",
        ["Organization"] = "#57C7E3",
        ["InternationalBody"] = "#3A7CA5",
        ["ArmedForce"] = "#4F7F6B",
        ["MediaOutlet"] = "#9FC5D1",
        ["Person"] = "#B7D3F2",
        ["Collective"] = "#D3E0F0",
        ["Statement"] = "#F79767",
        ["Stance"] = "#FFC454",
        ["Quotation"] = "#8DCC93",
        ["Source"] = "#C6C3BC",
        ["Event"] = "#F16667",
        ["Instrument"] = "#C990C0",
        ["Treaty"] = "#8E4C9E",
        ["Resolution"] = "#B25FA6",
        ["Charter"] = "#7A4FA0",
        ["Statute"] = "#A678B4",
        ["CustomaryNorm"] = "#D9B3D4",
        ["Provision"] = "#ECB5C9",
        ["CitationSet"] = "#E4C8E8",
        ["Claim"] = "#D9C8AE",
        ["Legal"] = "#CDB4DB",
        ["Attribution"] = "#BFD8B8",
        ["Quantity"] = "#E6D690",
        ["Prediction"] = "#C9D6DF",
        ["Assessment"] = "#DA7194",
    };

    /// <summary>The colours of relationships by type.</summary>
    public static IReadOnlyDictionary<string, string> Relationships { get; } = new Dictionary<string, string>
    {
        ["HELD_BY"] = "#4C8EDA",
        ["TOWARD"] = "#D7A013",
        ["EXPRESSED_IN"] = "#F36924",
        ["CITES"] = "#7A4FA0",
        ["READ_AS"] = "#B261A5",
        ["PROVISION_OF"] = "#B261A5",
        ["WORDING_OF"] = "#5DB665",
        ["TRANSLATES"] = "#5DB665",
        ["OF"] = "#DA7194",
    };

    /// <summary>The colour of a position: green for the target, red against it, grey where it takes no side; the stronger, the darker.</summary>
    public static string OfPolarity(decimal polarity) => polarity switch
    {
        >= 0.6m => "#1E8449",
        > 0 => "#58A776",
        0 => "#7F8C8D",
        > -0.6m => "#E08E79",
        > -0.8m => "#D35445",
        _ => "#A93226",
    };

    /// <summary>The colour of the line around a circle: the same, darker.</summary>
    public static string Border(string color) => "#" + string.Concat(Parts(color).Select(p => (p * 4 / 5).ToString("X2", CultureInfo.InvariantCulture)));

    /// <summary>The colour of text that can be read on a colour.</summary>
    public static string Text(string color)
    {
        int[] parts = Parts(color);
        return (299 * parts[0]) + (587 * parts[1]) + (114 * parts[2]) < 140_000 ? "#FFFFFF" : "#2A2C34";
    }

    private static int[] Parts(string color) => [Part(color, 1), Part(color, 3), Part(color, 5)];

    private static int Part(string color, int start) => int.Parse(color.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
