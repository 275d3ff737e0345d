using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Seeding;

/// <summary>Imports datasets of CSV files: checks every row, and writes all of them or none.</summary>
internal sealed class Importing(GraphModel model, TimeProvider clock, ImportOptions options, IProgress<ImportProgress>? progress = null)
{
    /// <summary>Checks files, by themselves or against what is stored, and writes nothing: every check of the import, in the same code.</summary>
    /// <param name="paths">Folders and files.</param>
    /// <param name="stored">What is stored; null when there is no store.</param>
    /// <param name="cancel">Stops the run.</param>
    public Task<ImportReport> CheckAsync(IEnumerable<string> paths, IStoredRecords? stored, CancellationToken cancel) => RunAsync(paths, stored, null, cancel);

    /// <summary>Imports files.</summary>
    /// <param name="paths">Folders and files.</param>
    /// <param name="store">The store.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <exception cref="StoreException">The store could not write.</exception>
    public async Task<ImportReport> ImportAsync(IReadOnlyCollection<string> paths, IRecordStore store, CancellationToken cancel)
    {
        await using IStoreWriter writer = await store.WriteAsync(cancel);
        if (!writer.TakesBack)
        {
            ImportReport found = await RunAsync(paths, writer, null, cancel);
            if (found.Findings.Errors > 0)
            {
                return found;
            }
        }

        return await RunAsync(paths, writer, writer, cancel);
    }

    private async Task<ImportReport> RunAsync(IEnumerable<string> paths, IStoredRecords? stored, IStoreWriter? writer, CancellationToken cancel)
    {
        long start = clock.GetTimestamp();
        ImportPass pass = new(model, options, stored, writer, progress);
        await pass.RunAsync(paths, clock.GetUtcNow().UtcDateTime, cancel);
        pass.Report.Duration = clock.GetElapsedTime(start);
        return pass.Report;
    }
}
