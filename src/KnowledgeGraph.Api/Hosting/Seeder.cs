using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Api.Hosting;

/// <summary>Fills an empty store from the seed.</summary>
internal sealed class Seeder(IGraphStore store, IRecordStore records, GraphModel model, Settings settings, IHostEnvironment host, TimeProvider clock)
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
            return $"{settings.Place} has its records from before.";
        }

        if (!settings.Seed)
        {
            return $"{settings.Place} has no records.";
        }

        string folder = GraphFolder.Find(Folder, host) ?? throw new SettingsException($"There is no folder '{Folder}' here, above, or beside the program: start with --no-seed, or where it is.");
        ImportReport report = await new Importing(model, clock, new ImportOptions()).ImportAsync(SeedFolders.In(folder), records, cancel);
        if (report.Outcome != ImportOutcome.Done)
        {
            throw new SeedingException(report.Findings.Listed);
        }

        return $"Loaded {report.Sum(t => t.Created)} records of {string.Join(" and ", report.Datasets.Keys)} from {folder} into {settings.Place} in {report.Duration.TotalSeconds:0.0} s.";
    }
}
