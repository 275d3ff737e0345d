using KnowledgeGraph.Seeding.Files;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding.Checks;

/// <summary>Holds what files say of their datasets against what is stored, as records are: another value is a conflict.</summary>
internal sealed class DatasetComparison(ImportReport report, ImportOptions options)
{
    /// <summary>Compares the datasets of a run.</summary>
    /// <param name="datasets">The datasets.</param>
    /// <param name="known">What is stored.</param>
    /// <returns>What is to be known of the datasets after the run.</returns>
    public IReadOnlyList<DatasetInfo> Compare(IReadOnlyList<DatasetInput> datasets, IReadOnlyList<DatasetInfo> known) =>
        [.. datasets.Select(d => known.FirstOrDefault(k => k.Name == d.Info.Name) is { } stored ? Compare(d, stored) : d.Info)];

    private DatasetInfo Compare(DatasetInput dataset, DatasetInfo stored)
    {
        if (options.Replace)
        {
            return DatasetFile.Filled(dataset.Info, stored);
        }

        Dictionary<string, string> before = DatasetFile.Values(stored);
        Difference[] differences =
            [.. from now in DatasetFile.Values(dataset.Info)
                where before.TryGetValue(now.Key, out string? value) && value != now.Value
                select new Difference(now.Key, before[now.Key], now.Value)];
        if (differences.Length > 0)
        {
            report.DatasetConflicts++;
            report.Conflicts.Add(new Conflict(dataset.About, 1, $"dataset {stored.Name}", differences));
        }

        return DatasetFile.Filled(stored, dataset.Info);
    }
}
