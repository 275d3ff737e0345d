using System.CommandLine;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;

namespace KnowledgeGraph.Api.Commands;

/// <summary>Checks analysts' files by themselves, with no store at all, as before they are committed.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        ReadingOptions reading = new();
        Command command = new("check", "Check folders or sheets of CSV by themselves: a dry run of import without a store.");
        reading.AddTo(command);
        command.SetAction(async (line, cancel) =>
        {
            ImportOptions options = new(line.GetValue(reading.Dataset), MaxErrors: line.GetValue(reading.MaxErrors));
            using ProgressDisplay progress = new(line.InvocationConfiguration.Output);
            Importing importing = new(GraphModel.Default, TimeProvider.System, options, progress);
            ImportReport report = await importing.CheckAsync(line.GetRequiredValue(reading.Paths), stored: null, cancel);
            progress.Dispose();
            return reading.Show(line, report, report.Outcome == ImportOutcome.BadInput ? "Only the files were looked at: `import --dry-run` looks into the graph too." : null);
        });
        return command;
    }
}
