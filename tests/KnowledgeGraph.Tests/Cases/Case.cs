using System.Text.Json;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Cases;

/// <summary>A question and its answer: <c>phrase.graphql</c>, perhaps <c>phrase.variables.json</c>, and <c>phrase.json</c>.</summary>
/// <param name="Area">The folder.</param>
/// <param name="Phrase">The name of the files.</param>
internal sealed record Case(string Area, string Phrase)
{
    private const string Folder = "tests/KnowledgeGraph.Tests/Cases";

    /// <summary>Every case, by area and phrase.</summary>
    public static IEnumerable<Case> All() => Repository.Files(Folder, "*.graphql")
        .Select(f => Path.GetRelativePath(Repository.At(Folder), f))
        .Select(f => new Case(Path.GetDirectoryName(f)!.Replace('\\', '/'), Path.GetFileNameWithoutExtension(f)));

    /// <summary>The area says what is asked about.</summary>
    public World World => Area.Split('/')[0] == "seed" ? World.Seed : World.Test;

    /// <summary>Each store ranks what a search finds in its own way.</summary>
    public bool IsRanked => Area.Split('/')[0] == "search";

    public string Question => File.ReadAllText(At("graphql"));

    public string AnswerFile => At("json");

    public IReadOnlyDictionary<string, object?> Variables => File.Exists(At("variables.json"))
        ? (IReadOnlyDictionary<string, object?>)Value(JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(At("variables.json"))))!
        : new Dictionary<string, object?>();

    public override string ToString() => $"{Area}: {Phrase.Replace('-', ' ')}";

    private string At(string extension) => Repository.At(Folder, Area, $"{Phrase}.{extension}");

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(p => p.Name, p => Value(p.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number when json.TryGetInt32(out int whole) => whole,
        JsonValueKind.Number when json.TryGetInt64(out long whole) => whole,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.Null => null,
        _ => json.GetBoolean(),
    };
}
