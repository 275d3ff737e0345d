using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>What a statement cost Neo4j, in accesses to its store, which depend on the data and the plan but not on the machine.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Steps">The operators of its plan, each indented under the one that it serves, with its accesses.</param>
/// <param name="Hits">All accesses.</param>
/// <param name="Warnings">What the server has to say of the statement, which it would say in each answer.</param>
internal sealed partial record Profile(string Statement, IReadOnlyList<string> Steps, long Hits, IReadOnlyList<string> Warnings)
{
    private const string Head = "db hits: ";

    /// <summary>Reads the plan in a reply of the Query API to a statement that began with PROFILE.</summary>
    public static Profile Read(string statement, string reply)
    {
        using JsonDocument document = JsonDocument.Parse(reply, new JsonDocumentOptions { MaxDepth = 512 });
        List<string> steps = [];
        long hits = Add(document.RootElement.GetProperty("profiledQueryPlan"), 0, steps);
        string[] warnings = document.RootElement.TryGetProperty("notifications", out JsonElement all) ? [.. all.EnumerateArray().Select(n => n.GetProperty("title").GetString()!)] : [];
        return new Profile(statement, steps, hits, warnings);
    }

    /// <summary>The accesses that a kept profile has; none where there is no such profile.</summary>
    public static long HitsIn(string text) => text.StartsWith(Head, StringComparison.Ordinal) ? long.Parse(text.AsSpan(Head.Length, text.IndexOf('\n') - Head.Length), CultureInfo.InvariantCulture) : 0;

    /// <summary>The statement of a kept profile.</summary>
    public static string StatementIn(string text) => text.Split("\n\n")[1];

    /// <summary>The operators of that name.</summary>
    public IEnumerable<string> Named(string operation) => Steps.Where(s => s.TrimStart().StartsWith(operation + " ", StringComparison.Ordinal));

    /// <summary>The profile as it is kept.</summary>
    public override string ToString() => $"{Head}{Hits}\n\n{Statement}\n\n{string.Join('\n', Steps)}\n";

    private static long Add(JsonElement step, int depth, List<string> steps)
    {
        JsonElement arguments = step.GetProperty("arguments");
        long own = step.TryGetProperty("dbHits", out JsonElement hits) ? hits.GetInt64() : 0;
        string operation = step.GetProperty("operatorType").GetString()!.Split('@')[0];
        string details = arguments.TryGetProperty("Details", out JsonElement detail) ? Invented().Replace(detail.GetString()!, "$1") : "";
        StringBuilder line = new StringBuilder().Append(' ', 2 * depth).Append(operation);
        line.Append(CultureInfo.InvariantCulture, $" {own}{(details.Contains('\n', StringComparison.Ordinal) || details.Length is 0 or > 120 ? "" : $" {details}")}");
        steps.Add(line.ToString());
        return own + step.GetProperty("children").EnumerateArray().Sum(child => Add(child, depth + 1, steps));
    }

    /// <summary>A name that the planner made by counting, which another server counts otherwise.</summary>
    [GeneratedRegex("`?\\b(anon|cacheN|cacheR|[a-z]+[0-9]+)_[0-9]+`?")]
    private static partial Regex Invented();
}
