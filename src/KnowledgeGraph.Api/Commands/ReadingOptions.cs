using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;

namespace KnowledgeGraph.Api.Commands;

/// <summary>The options that <c>import</c> and <c>check</c> share.</summary>
internal sealed class ReadingOptions
{
    /// <summary>What is read.</summary>
    public Argument<string[]> Paths { get; } = new("PATH") { Description = "A folder of CSV files, or one CSV file.", Arity = ArgumentArity.OneOrMore };

    /// <summary>The dataset that everything belongs to.</summary>
    public Option<string> Dataset { get; } = new("--dataset") { Description = "The dataset that the records belong to: the folder's name, or that in its dataset.json, without it.", HelpName = "NAME" };

    /// <summary>How many mistakes are listed.</summary>
    public Option<int> MaxErrors { get; } = new("--max-errors") { Description = "How many mistakes are listed; those beyond are counted.", HelpName = "N", DefaultValueFactory = _ => Findings.UsualLimit, CustomParser = Number };

    /// <summary>Where the report goes for machines.</summary>
    public Option<FileInfo> Report { get; } = new("--report") { Description = "Write the report as JSON too.", HelpName = "FILE" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        Report.Validators.Add(given =>
        {
            // No name, as of a variable that is not set, could not be read as one.
            if (given.Tokens is [{ Value: "" }])
            {
                given.AddError("--report must name a file, and '' is none.");
            }
            else if (given.GetValueOrDefault<FileInfo>() is { } file && (Directory.Exists(file.FullName) || !Directory.Exists(file.DirectoryName)))
            {
                given.AddError($"--report must name a file in a folder that is there, and {file.FullName} is none.");
            }
        });
        Paths.Validators.Add(given => RefuseUnknown(command, given));
        command.Add(Paths);
        command.Add(Dataset);
        command.Add(MaxErrors);
        command.Add(Report);
    }

    /// <summary>Shows a report and writes it down where that is asked for.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="report">The report.</param>
    /// <param name="note">A last sentence on what was looked at; null when that was all there is.</param>
    /// <returns>The exit code.</returns>
    public int Show(ParseResult line, ImportReport report, string? note)
    {
        ReportTable.Write(report, line.InvocationConfiguration.Output);
        if (note is not null)
        {
            line.InvocationConfiguration.Output.WriteLine(note);
        }

        if (line.GetValue(Report) is { } file)
        {
            ReportFile.Write(report, file.FullName);
        }

        return (int)report.Outcome;
    }

    /// <summary>Reads the number itself: what is no number could not be said in a sentence afterwards.</summary>
    private static int Number(ArgumentResult given)
    {
        string text = given.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1)
        {
            given.AddError($"--max-errors must be a whole number from 1 to {int.MaxValue}, and '{text}' is none.");
        }

        return number;
    }

    /// <summary>A misspelt option would be taken for a path, and missed as a file.</summary>
    private static void RefuseUnknown(Command command, ArgumentResult given)
    {
        foreach (string token in given.Tokens.Select(t => t.Value).Where(t => t.StartsWith("--", StringComparison.Ordinal) && !Path.Exists(t)))
        {
            string name = token.Split('=')[0];
            IEnumerable<Option> options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options));
            string meant = NearMiss.Of(name, options.Select(o => o.Name)) is { } near ? $" Did you mean {near}?" : "";
            given.AddError($"There is no option '{name}' of {command.Name}.{meant}");
        }
    }
}
