using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Api.Hosting;

/// <summary>Fills an empty store from the seed.</summary>
internal sealed class Seeder(IGraphStore store, GraphModel model, Settings settings, IHostEnvironment host, TimeProvider clock)
{
    private const string Folder = "graph-seed";

    /// <summary>Fills the store where it is empty and the settings do not forbid it.</summary>
    /// <returns>A sentence on what is in the store now.</returns>
    /// <exception cref="SeedingException">Something in the seed is wrong.</exception>
    /// <exception cref="SettingsException">There is no seed.</exception>
    public async Task<string> SeedAsync(CancellationToken cancel)
    {
        if (!await store.IsEmptyAsync(cancel))
        {
            return $"{settings.Database} has its records from before.";
        }

        if (!settings.Seed)
        {
            return $"{settings.Database} has no records.";
        }

        string folder = Find() ?? throw new SettingsException($"There is no folder '{Folder}' here, above, or beside the program: start with --no-seed, or where it is.");
        long start = clock.GetTimestamp();
        Seed seed = new SeedLoader(model).Read(Directory.GetDirectories(folder).Order(StringComparer.Ordinal), clock.GetUtcNow().UtcDateTime);
        await store.InsertAsync(seed.Datasets, seed.Records, cancel);
        return $"Loaded {seed.Records.Count} records of {string.Join(" and ", seed.Datasets.Select(d => d.Name))} from {folder} into {settings.Database} in {clock.GetElapsedTime(start).TotalSeconds:0.0} s.";
    }

    /// <summary>Looks upward from where the host runs, and then beside the program.</summary>
    private string? Find() => Upward(host.ContentRootPath)
        .Concat(Upward(Directory.GetCurrentDirectory()))
        .Append(AppContext.BaseDirectory)
        .Select(d => Path.Combine(d, Folder))
        .FirstOrDefault(Directory.Exists);

    private static IEnumerable<string> Upward(string path)
    {
        for (DirectoryInfo? directory = new(path); directory is not null; directory = directory.Parent)
        {
            yield return directory.FullName;
        }
    }
}
