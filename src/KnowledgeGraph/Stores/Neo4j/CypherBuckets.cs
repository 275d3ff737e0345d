using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Writes the parts of dates that records are grouped by, from the text of a day or the sort key of a partial date.</summary>
internal static class CypherBuckets
{
    private const int LatestFrom = 11;

    /// <summary>The bucket of a partial date by its sort key; null when it is missing, or when its earliest and latest day are in different ones.</summary>
    public static string OfPartial(string key, Bucket bucket)
    {
        string part = Of(key, bucket);
        return $"CASE WHEN {key} < '~' AND {part} = {Of($"substring({key}, {LatestFrom})", bucket)} THEN {part} END";
    }

    /// <summary>The bucket of a text that begins with a day.</summary>
    public static string Of(string day, Bucket bucket) => bucket switch
    {
        Bucket.Year => $"left({day}, 4)",
        Bucket.Quarter => $"left({day}, 4) + '-Q' + toString((toInteger(substring({day}, 5, 2)) + 2) / 3)",
        Bucket.Month => $"left({day}, 7)",
        Bucket.Week => Week($"date(left({day}, 10))"),
        _ => $"left({day}, 10)",
    };

    private static string Week(string date) => $"right('000' + toString({date}.weekYear), 4) + '-W' + right('0' + toString({date}.week), 2)";
}
