using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Api.Http;

/// <summary>The media type of a response, and what its statuses mean.</summary>
/// <param name="Name">The media type.</param>
/// <param name="TellsByStatus">Whether an error of the question shows in the status; otherwise every question that could be read gets 200.</param>
internal sealed record ResponseType(string Name, bool TellsByStatus)
{
    /// <summary>The type of GraphQL over HTTP.</summary>
    public static ResponseType GraphQL { get; } = new("application/graphql-response+json", true);

    /// <summary>The type from before it.</summary>
    public static ResponseType Json { get; } = new("application/json", false);

    /// <summary>The value of the Content-Type header.</summary>
    public string Header { get; } = $"{Name}; charset=utf-8";

    /// <summary>
    /// Chooses by an Accept header: what is named with the highest quality, then what is named first. Whoever takes anything gets plain JSON,
    /// which browsers and tools can show; whoever says nothing the type of GraphQL over HTTP. Null when neither is taken.
    /// </summary>
    public static ResponseType? Choose(StringValues accept)
    {
        // What nearly every client sends need not be taken apart.
        if (StringValues.IsNullOrEmpty(accept) || accept == GraphQL.Name)
        {
            return GraphQL;
        }

        if (accept == Json.Name)
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out IList<MediaTypeHeaderValue>? ranges))
        {
            return null;
        }

        ResponseType[] taken = [.. new[] { Json, GraphQL }.Where(t => !ranges.Any(r => r.Quality == 0 && r.MediaType.Equals(t.Name, StringComparison.OrdinalIgnoreCase)))];
        return ranges.Where(r => r.Quality != 0 && InUtf8(r))
            .OrderByDescending(r => r.Quality ?? 1)
            .Select(r => taken.FirstOrDefault(t => Covers(r, t)))
            .FirstOrDefault(t => t is not null);
    }

    private static bool Covers(MediaTypeHeaderValue range, ResponseType type) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
        || range.MediaType.Equals(type.Name, StringComparison.OrdinalIgnoreCase);

    private static bool InUtf8(MediaTypeHeaderValue range) =>
        range.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
