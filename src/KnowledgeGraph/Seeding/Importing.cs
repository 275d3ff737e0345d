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
    public async Task<ImportReport> CheckAsync(IEnumerable<string> paths, IStoredRecords? stored, CancellationToken cancel)
    {
        long start = clock.GetTimestamp();
        ImportPass pass = await RunAsync(paths, stored, null, Unfinished.Nothing, cancel);
        return Ended(pass, start, dryRun: true);
    }

    /// <summary>Imports files.</summary>
    /// <param name="paths">Folders and files.</param>
    /// <param name="store">The store.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <exception cref="StoreException">The store could not write.</exception>
    public async Task<ImportReport> ImportAsync(IReadOnlyCollection<string> paths, IRecordStore store, CancellationToken cancel)
    {
        long start = clock.GetTimestamp();
        await using IStoreWriter writer = await store.WriteAsync(cancel);
        Unfinished unfinished = await writer.UnfinishedAsync(cancel);
        if (!writer.TakesBack)
        {
            ImportPass check = await RunAsync(paths, writer, null, unfinished, cancel);
            if (check.Report.Findings.Errors > 0 || !check.HasNews)
            {
                return Ended(check, start, dryRun: false);
            }
        }

        return Ended(await RunAsync(paths, writer, writer, unfinished, cancel), start, dryRun: false);
    }

    private async Task<ImportPass> RunAsync(IEnumerable<string> paths, IStoredRecords? stored, IStoreWriter? writer, Unfinished unfinished, CancellationToken cancel)
    {
        ImportPass pass = new(model, options, stored, writer, unfinished, progress);
        await pass.RunAsync(paths, clock.GetUtcNow().UtcDateTime, cancel);
        return pass;
    }

    private ImportReport Ended(ImportPass pass, long start, bool dryRun)
    {
        pass.Report.DryRun = dryRun;
        pass.Report.Duration = clock.GetElapsedTime(start);
        return pass.Report;
    }
}
