using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using Spectre.Console;

namespace KnowledgeGraph.Api.Commands;

/// <summary>Shows the report of an import to a person.</summary>
internal static class ReportTable
{
    // Room for every column, where the text goes into a file.
    private const int Widest = 110;

    public static void Write(ImportReport report, TextWriter output)
    {
        foreach (Finding finding in report.Findings.Listed)
        {
            output.WriteLine(finding.IsWarning ? $"Warning: {finding}" : finding.ToString());
        }

        More(output, report.Findings.Errors + report.Findings.Warnings - report.Findings.Listed.Count, "mistakes or warnings");
        foreach (Conflict conflict in report.Conflicts)
        {
            output.WriteLine($"{conflict.File}:{conflict.Line}: {conflict.Id} is stored with other values, which are kept.");
            foreach (Difference difference in conflict.Differences)
            {
                output.WriteLine($"    {difference.Column}: stored {Quoted(difference.Stored)}, in the file {Quoted(difference.InFile)}");
            }
        }

        More(output, report.Sum(t => t.Conflicting) - report.Conflicts.Count, "conflicts");
        WriteTable(report, output);
        output.WriteLine(Sentence(report));
    }

    private static void WriteTable(ImportReport report, TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Interactive = InteractionSupport.No });
        console.Profile.Width = Math.Max(console.Profile.Width, Widest);
        foreach ((string dataset, Dictionary<RecordType, Tally> tallies) in report.Datasets)
        {
            Table table = new() { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape(dataset)) };
            table.AddColumn("record");
            foreach (string column in new[] { "read", "created", "unchanged", "replaced", "conflicting", "rejected", "not in the files" })
            {
                table.AddColumn(new TableColumn(column).RightAligned());
            }

            foreach ((RecordType type, Tally t) in tallies.Where(t => t.Value.Read + t.Value.NotInFiles > 0).OrderBy(t => t.Key.IsEdge).ThenBy(t => t.Key.Name, StringComparer.Ordinal))
            {
                table.AddRow([type.Name, .. new long[] { t.Read, t.Created, t.Unchanged, t.Replaced, t.Conflicting, t.Rejected, t.NotInFiles }.Select(Number)]);
            }

            console.Write(table);
        }
    }

    private static string Sentence(ImportReport report)
    {
        string time = string.Create(CultureInfo.InvariantCulture, $"{report.Sum(t => t.Read):N0} records in {report.Duration.TotalSeconds:0.0} s");
        return report.Outcome switch
        {
            ImportOutcome.BadInput => string.Create(CultureInfo.InvariantCulture, $"{report.Findings.Errors:N0} mistakes in {time}: nothing was written."),
            ImportOutcome.Conflicts => string.Create(CultureInfo.InvariantCulture, $"{report.Sum(t => t.Conflicting):N0} conflicts in {time}: the stored values stay. Take the file's with --on-conflict replace."),
            _ when report.DryRun => $"No mistake in {time}; nothing was written.",
            _ when report.Imports.Count == 0 => $"Nothing new in {time}.",
            _ => $"Imported {time} as {string.Join(", ", report.Imports)}.",
        };
    }

    private static void More(TextWriter output, long count, string what)
    {
        if (count > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {count:N0} more {what}."));
        }
    }

    private static string Quoted(string? value) => value is null ? "nothing" : $"'{value}'";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
