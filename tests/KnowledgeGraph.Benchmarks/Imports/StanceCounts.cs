using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Benchmarks.Measuring;
using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Benchmarks.Imports;

/// <summary>How many stances there are by type, by year and by holder.</summary>
/// <param name="ByType">By the type, as a constant.</param>
/// <param name="ByYear">By the year of the statement; those without a date under no year.</param>
/// <param name="ByHolder">By the holder's id.</param>
internal sealed record StanceCounts(SortedDictionary<string, long> ByType, SortedDictionary<string, long> ByYear, SortedDictionary<string, long> ByHolder)
{
    private const string Question =
        "{ byType: stanceGroups(by: { type: true }, first: 1000) { key { type } count } "
        + "byYear: stanceGroups(by: { statedOn: YEAR }, first: 1000) { key { statedOn } count } "
        + "byHolder: stanceGroups(by: { holder: { id: true } }, first: 1000) { key { holder { id } } count } }";

    /// <summary>Where they differ from others, as a sentence; null when they do not.</summary>
    public string? DifferenceFrom(StanceCounts other)
    {
        foreach ((string what, SortedDictionary<string, long> mine, SortedDictionary<string, long> others) in
            new[] { ("type", ByType, other.ByType), ("year", ByYear, other.ByYear), ("holder", ByHolder, other.ByHolder) })
        {
            if (mine.Keys.Union(others.Keys).FirstOrDefault(k => mine.GetValueOrDefault(k) != others.GetValueOrDefault(k)) is { } key)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{what} {key}: {mine.GetValueOrDefault(key):N0} and {others.GetValueOrDefault(key):N0}");
            }
        }

        return null;
    }

    /// <summary>Counts the rows of files, without anything that the import does.</summary>
    /// <param name="folder">A folder with <c>statements.csv</c> and <c>stances.csv</c>, whose rows give their type and, where it is another than the speaker, their holder.</param>
    public static StanceCounts OfFiles(string folder)
    {
        Dictionary<string, (string Holder, string Year)> statements = [];
        foreach (PlainCsv.Row row in PlainCsv.Read(Path.Combine(folder, "statements.csv")))
        {
            string date = row["statedOn"] is { Length: > 0 } stated ? stated : row["publishedOn"];
            string holder = row["onBehalfOf"] is { Length: > 0 } behalf ? behalf : row["speaker"];
            statements.Add(Prefixed("statement", row["id"]), (holder, date.Length >= 4 ? date[..4] : ""));
        }

        StanceCounts counts = new([], [], []);
        foreach (PlainCsv.Row row in PlainCsv.Read(Path.Combine(folder, "stances.csv")))
        {
            (string holder, string year) = statements[Prefixed("statement", row["statement"])];
            Add(counts.ByType, row["type"]);
            Add(counts.ByYear, year);
            Add(counts.ByHolder, Prefixed("actor", row["holder"] is { Length: > 0 } given ? given : holder));
        }

        return counts;
    }

    /// <summary>Asks a server for them.</summary>
    /// <param name="database">The file that it serves.</param>
    public static StanceCounts OfServer(string database)
    {
        using ServerProcess server = ServerProcess.Start(database);
        using LoopbackClient client = new(server.Port);
        string answer = Encoding.UTF8.GetString(client.Ask(LoopbackClient.Encode(new GraphQLRequest(Question, null, new Dictionary<string, object?>()))));
        using JsonDocument json = JsonDocument.Parse(answer);
        JsonElement data = json.RootElement.GetProperty("data");
        return new StanceCounts(
            Groups(data.GetProperty("byType"), k => k.GetProperty("type").GetString()!),
            Groups(data.GetProperty("byYear"), k => k.GetProperty("statedOn").GetString() ?? ""),
            Groups(data.GetProperty("byHolder"), k => k.GetProperty("holder").GetProperty("id").GetString()!));
    }

    private static SortedDictionary<string, long> Groups(JsonElement groups, Func<JsonElement, string> key) =>
        new(groups.EnumerateArray().ToDictionary(g => key(g.GetProperty("key")), g => g.GetProperty("count").GetInt64()), StringComparer.Ordinal);

    private static void Add(SortedDictionary<string, long> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static string Prefixed(string type, string id) => id.Contains(':', StringComparison.Ordinal) ? id : $"{type}:{id}";
}
