namespace KnowledgeGraph.Seeding;

/// <summary>The datasets that a new graph begins with.</summary>
internal static class SeedFolders
{
    /// <summary>The ending of a folder that holds another form of the dataset beside it.</summary>
    public const string OtherForm = "-sheet";

    /// <summary>The folders of the datasets, each once.</summary>
    /// <param name="seed">The folder that they are in.</param>
    public static IReadOnlyList<string> In(string seed) =>
        [.. Directory.EnumerateDirectories(seed).Where(d => !d.EndsWith(OtherForm, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
