using System.CommandLine;
using KnowledgeGraph.Api.Hosting;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Api.Commands;

/// <summary>Brings analysts' files into the graph.</summary>
internal static class ImportCommand
{
    public static Command Make(Func<ParseResult, string[]> hostArguments)
    {
        ReadingOptions reading = new();
        Option<bool> dryRun = new("--dry-run") { Description = "Do everything but write." };
        Option<string> onConflict = new Option<string>("--on-conflict") { Description = "What a known id with other values does: it is reported and the stored values stay, or the file's replace them.", HelpName = "report|replace", DefaultValueFactory = _ => "report" }
            .AcceptOnlyFromAmong("report", "replace");
        Command command = new("import", "Import folders or sheets of CSV: every row is right and all is written, or nothing is.");
        reading.AddTo(command);
        command.Add(dryRun);
        command.Add(onConflict);
        command.SetAction(async (line, cancel) =>
        {
            ImportOptions options = new(line.GetValue(reading.Dataset), line.GetValue(onConflict) == "replace", line.GetValue(reading.MaxErrors));
            Run? run = await StoreExit.GuardAsync(line.InvocationConfiguration, () => RunAsync(hostArguments(line), line.GetRequiredValue(reading.Paths), options, line.GetValue(dryRun), line.InvocationConfiguration, cancel));
            return run is null ? StoreExit.Code : reading.Show(line, run.Report, run.Note);
        });
        return command;
    }

    private static async Task<Run?> RunAsync(string[] arguments, string[] paths, ImportOptions options, bool dryRun, InvocationConfiguration console, CancellationToken cancel)
    {
        await using WebApplication app = GraphHost.Builder(arguments).Build();
        Settings settings = app.Services.GetRequiredService<Settings>();
        using ProgressDisplay progress = new(console.Output);
        Importing importing = new(GraphModel.Default, app.Services.GetRequiredService<TimeProvider>(), options, progress);
        if (!dryRun)
        {
            return new Run(await importing.ImportAsync(paths, app.Services.GetRequiredService<IRecordStore>(), cancel));
        }

        // A database that is not there yet is not made for a run that writes nothing.
        if (settings.IsFileMissing)
        {
            return new Run(
                await importing.CheckAsync(paths, stored: null, cancel),
                $"There is no database {Path.GetFullPath(settings.Database)}, so only the files were looked at: --database names another.");
        }

        await using IStoredRecords stored = await app.Services.GetRequiredService<IRecordStore>().OpenAsync(cancel);
        return new Run(await importing.CheckAsync(paths, stored, cancel));
    }

    /// <summary>A run, with a sentence on what was looked at where that was not all.</summary>
    private sealed record Run(ImportReport Report, string? Note = null);
}
