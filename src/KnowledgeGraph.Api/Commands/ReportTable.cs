using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using Spectre.Console;

namespace KnowledgeGraph.Api.Commands;

/// <summary>Shows the report of an import to a person.</summary>
internal static class ReportTable
{
    // With numbers below a million the table fits into 80 columns; beyond that a line that is too long is better than a number in two parts.
    private const int Widest = 100;

    private static readonly (string, Func<Tally, long>)[] Numbers =
    [
        ("read", t => t.Read), ("created", t => t.Created), ("unchanged", t => t.Unchanged), ("replaced", t => t.Replaced),
        ("conflicts", t => t.Conflicting), ("rejected", t => t.Rejected), ("not in\nthe files", t => t.NotInFiles),
    ];

    /// <summary>Where nothing is written, nothing was created.</summary>
    private static readonly (string, Func<Tally, long>)[] BadInput = [("read", t => t.Read), ("rejected", t => t.Rejected)];

    public static void Write(ImportReport report, TextWriter output)
    {
        foreach (Finding finding in report.Findings.Listed)
        {
            output.WriteLine(finding.IsWarning ? $"Warning: {finding}" : finding.ToString());
        }

        More(output, report.Findings.Errors + report.Findings.Warnings - report.Findings.Listed.Count, "mistakes and warnings");
        foreach (Conflict conflict in report.Conflicts)
        {
            output.WriteLine($"{conflict.File}:{conflict.Line}: {conflict.Id} is stored with other values, which are kept.");
            foreach (Difference difference in conflict.Differences)
            {
                output.WriteLine($"    {difference.Column}: stored {Quoted(difference.Stored)}, in the file {Quoted(difference.InFile)}");
            }
        }

        More(output, report.Conflicting - report.Conflicts.Count, "conflicts");
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
            (string Name, Func<Tally, long> Of)[] columns = report.Outcome == ImportOutcome.BadInput ? BadInput : Numbers;
            table.AddColumn(new TableColumn("record").Padding(0, 0));
            foreach ((string name, _) in columns)
            {
                table.AddColumn(new TableColumn(name).RightAligned().Padding(0, 0));
            }

            foreach ((RecordType type, Tally tally) in tallies.Where(t => t.Value.Read + t.Value.NotInFiles > 0).OrderBy(t => t.Key.IsEdge).ThenBy(t => t.Key.Name, StringComparer.Ordinal))
            {
                table.AddRow([type.Name, .. columns.Select(c => Number(c.Of(tally)))]);
            }

            console.Write(table);
        }
    }

    private static string Sentence(ImportReport report)
    {
        string time = string.Create(CultureInfo.InvariantCulture, $"{Counted(report.Sum(t => t.Read), "record")} in {report.Duration.TotalSeconds:0.0} s");
        return report.Outcome switch
        {
            ImportOutcome.BadInput => $"{Counted(report.Findings.Errors, "mistake")} in {time}: nothing was written.",
            ImportOutcome.Conflicts => $"{Counted(report.Conflicting, "conflict")} in {time}: the stored values stay{Rest(report)}. Take the file's with --on-conflict replace.",
            _ when report.DryRun => $"No mistake in {time}; nothing was written.",
            _ when report.Imports.Count == 0 => $"Nothing new in {time}.",
            _ => $"Imported {Done(report)} of {time} as {string.Join(", ", report.Imports)}.",
        };
    }

    /// <summary>What was done with the records. Those of an import that was cut off are unchanged when it is finished.</summary>
    private static string Done(ImportReport report)
    {
        (long created, long replaced) = (report.Sum(t => t.Created), report.Sum(t => t.Replaced));
        return replaced == 0 ? $"{Number(created)} new" : created == 0 ? $"{Number(replaced)} replaced" : $"{Number(created)} new and {Number(replaced)} replaced";
    }

    /// <summary>What was done beside the conflicts, where anything was.</summary>
    private static string Rest(ImportReport report) => report.Imports.Count == 0 ? "" : $", and {Done(report)} are imported as {string.Join(", ", report.Imports)}";

    private static void More(TextWriter output, long count, string what)
    {
        if (count > 0)
        {
            output.WriteLine($"… and {Number(count)} more {what}.");
        }
    }

    private static string Counted(long number, string what) => $"{Number(number)} {what}{(number == 1 ? "" : "s")}";

    private static string Quoted(string? value) => value is null ? "nothing" : $"'{value}'";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
