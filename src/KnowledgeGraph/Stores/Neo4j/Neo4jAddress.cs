using System.Text.RegularExpressions;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>The address of the Query API. People have Bolt's at hand, so that a refusal names the one to give instead.</summary>
internal static partial class Neo4jAddress
{
    private const string Aura = ".databases.neo4j.io";

    /// <summary>Reads an address.</summary>
    /// <exception cref="StoreException">It is none that the Query API can have.</exception>
    public static Uri Read(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal))
        {
            throw Refused("NEO4J_URI holds a name or a password: give those as NEO4J_USER and NEO4J_PASSWORD, and the address alone.");
        }

        return Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw Refused($"NEO4J_URI is '{text}', but the graph store is asked over HTTP: give {Instead(text)}.");
    }

    /// <summary>Who signs in where only a password is given: an instance of Aura has a user of its own name.</summary>
    public static string UserAt(Uri uri) => uri.Host.EndsWith(Aura, StringComparison.OrdinalIgnoreCase) ? uri.Host[..uri.Host.IndexOf('.', StringComparison.Ordinal)] : "neo4j";

    /// <summary>The address of HTTP at a place that was named in another way.</summary>
    private static string Instead(string text)
    {
        Match place = Place().Match(text);
        string scheme = place.Groups["scheme"].Value, host = place.Groups["host"].Value, port = place.Groups["port"].Value;
        return host switch
        {
            "" => "one such as http://localhost:7474",
            _ when host.EndsWith(Aura, StringComparison.OrdinalIgnoreCase) => $"https://{host}",
            _ when scheme.Contains('+', StringComparison.Ordinal) => $"https://{host}:7473",
            _ => $"http://{host}:{(scheme.Length > 0 || port is "" or "7687" ? "7474" : port)}",
        };
    }

    private static StoreException Refused(string why) => new(ErrorCodes.StoreUnavailable, why);

    [GeneratedRegex(@"^(?:(?<scheme>[A-Za-z][A-Za-z0-9+]*)://)?(?<host>\[[0-9A-Fa-f:]+\]|[A-Za-z0-9.-]+)(?::(?<port>[0-9]+))?(?:/|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
