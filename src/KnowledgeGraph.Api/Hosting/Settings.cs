using System.Globalization;
using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Api.Hosting;

/// <summary>What can be set, by option, environment variable or any other ordinary configuration.</summary>
/// <param name="Store">Where the graph is kept: <c>sqlite</c> or <c>neo4j</c>; without being told, the latter where <c>NEO4J_URI</c> is set and no file is named.</param>
/// <param name="Database">The file of the embedded store.</param>
/// <param name="Neo4j">Where the graph store is; null for the embedded one.</param>
/// <param name="Seed">Whether an empty store is filled from the seed.</param>
/// <param name="Timeout">How long a question may take.</param>
/// <param name="Origins">The origins whose pages may ask, or <c>*</c> for all; none without being told.</param>
internal sealed record Settings(string Store, string Database, Neo4jOptions? Neo4j, bool Seed, TimeSpan Timeout, IReadOnlyList<string> Origins)
{
    /// <summary>The configuration section that holds the settings, so that no other program's variables are taken for them.</summary>
    public const string Section = "KnowledgeGraph";

    private const int LongestTimeout = 3600;

    /// <summary>What holds where nothing else is set; the first of all configuration sources.</summary>
    public static IReadOnlyDictionary<string, string?> Defaults { get; } = new Dictionary<string, string?>
    {
        ["urls"] = "http://localhost:5080",
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",

        // What stops the start is said in a sentence; the host would say it again with a stack trace.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",

        // The beginning and end of each request, which would be a scope of the log and an activity for every question.
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
        [Key(nameof(Seed))] = "true",
        [Key(nameof(Timeout))] = "10",
    };

    /// <summary>Where the records are, as a sentence names it.</summary>
    public string Place => Neo4j is null ? Database : $"{Neo4j.Database} at {Neo4j.Uri}";

    /// <summary>Whether the records would be in a file that is not there: opening the embedded store would make it.</summary>
    public bool IsFileMissing => Neo4j is null && !File.Exists(Database);

    /// <summary>The configuration key of a setting.</summary>
    public static string Key(string setting) => $"{Section}:{setting}";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingsException">One of them is none.</exception>
    public static Settings From(IConfiguration configuration)
    {
        TimeSpan timeout = Seconds(configuration[Key(nameof(Timeout))]!);
        Neo4jOptions? neo4j = Neo4jOptions.Read(name => configuration[name]);
        string? file = configuration[Key(nameof(Database))];
        string store = configuration[Key(nameof(Store))] ?? (neo4j is null || file is not null ? "sqlite" : "neo4j");
        return new Settings(
            store,
            FileNamed(file ?? configuration["KG_DATABASE"] ?? Path.Combine("data", "knowledge-graph.db")),
            store switch
            {
                "sqlite" => null,
                "neo4j" => neo4j?.For(timeout) ?? throw new SettingsException("--store neo4j needs to know where Neo4j is: set NEO4J_URI, such as to http://localhost:7474, and NEO4J_USER and NEO4J_PASSWORD."),
                _ => throw new SettingsException($"There is no store '{store}': take --store sqlite or --store neo4j."),
            },
            bool.TryParse(configuration[Key(nameof(Seed))], out bool seed) ? seed : throw new SettingsException($"{Key(nameof(Seed))} is true or false."),
            timeout,
            Hosting.Origins.Read(configuration[Key(nameof(Origins))]));
    }

    /// <summary>Checks the addresses to listen at, since what the server says of one that is none comes with a stack trace and without a rule.</summary>
    /// <param name="urls">The addresses, with <c>;</c> between them.</param>
    /// <exception cref="SettingsException">One of them is none.</exception>
    public static void CheckAddresses(string? urls)
    {
        foreach (string url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (WrongIn(url) is { } rule)
            {
                throw new SettingsException($"--urls: '{url}' {rule}");
            }
        }
    }

    /// <summary>What is wrong with an address to listen at; null when nothing is.</summary>
    private static string? WrongIn(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return "is no address to listen at: it must be http://HOST:PORT, such as http://localhost:5090.";
        }

        return address switch
        {
            _ when address.Scheme is not ("http" or "https") => "cannot be listened at: an address must begin with http:// or https://.",
            { IsUnixPipe: true } or { IsNamedPipe: true } => null,
            { PathBase.Length: > 0 } => $"has a path: an address must end with its port, and the questions are answered at /graphql below it.",
            { Port: < 0 or > ushort.MaxValue } => $"has no port: it must be a number from 0 to {ushort.MaxValue}.",
            { Port: 0, Host: var host } when host.Equals("localhost", StringComparison.OrdinalIgnoreCase) => "leaves the port to the system, which needs an address of numbers: http://127.0.0.1:0.",
            _ when address.Host.Contains(':', StringComparison.Ordinal) && !System.Net.IPAddress.TryParse(address.Host, out _) => $"has no port: it must be a number from 0 to {ushort.MaxValue}.",
            _ => null,
        };
    }

    private static string FileNamed(string name) => name.Length > 0 ? name : throw new SettingsException("--database and KG_DATABASE name a file, and '' is none.");

    private static TimeSpan Seconds(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and <= LongestTimeout
            ? TimeSpan.FromSeconds(seconds)
            : throw new SettingsException($"--timeout is a number of seconds, more than 0 and at most {LongestTimeout}; '{text}' is not.");
}
