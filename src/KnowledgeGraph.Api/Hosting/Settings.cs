using System.Globalization;

namespace KnowledgeGraph.Api.Hosting;

/// <summary>What can be set, by option, environment variable or any other ordinary configuration.</summary>
/// <param name="Store">Where the graph is kept.</param>
/// <param name="Database">The file of the embedded store.</param>
/// <param name="Seed">Whether an empty store is filled from the seed.</param>
/// <param name="Timeout">How long a question may take.</param>
internal sealed record Settings(string Store, string Database, bool Seed, TimeSpan Timeout)
{
    /// <summary>The configuration section that holds the settings, so that no other program's variables are taken for them.</summary>
    public const string Section = "KnowledgeGraph";

    /// <summary>What holds where nothing else is set; the first of all configuration sources.</summary>
    public static IReadOnlyDictionary<string, string?> Defaults { get; } = new Dictionary<string, string?>
    {
        ["urls"] = "http://localhost:5080",
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        [Key(nameof(Store))] = "sqlite",
        [Key(nameof(Seed))] = "true",
        [Key(nameof(Timeout))] = "10",
    };

    /// <summary>The configuration key of a setting.</summary>
    public static string Key(string setting) => $"{Section}:{setting}";

    /// <summary>Reads the settings.</summary>
    public static Settings From(IConfiguration configuration) => new(
        configuration[Key(nameof(Store))]!,
        configuration[Key(nameof(Database))] ?? configuration["KG_DATABASE"] ?? Path.Combine("data", "knowledge-graph.db"),
        configuration.GetValue<bool>(Key(nameof(Seed))),
        TimeSpan.FromSeconds(double.Parse(configuration[Key(nameof(Timeout))]!, CultureInfo.InvariantCulture)));
}
