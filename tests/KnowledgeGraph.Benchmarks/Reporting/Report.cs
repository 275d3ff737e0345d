using System.Globalization;
using KnowledgeGraph.Benchmarks.Measuring;
using Spectre.Console;

namespace KnowledgeGraph.Benchmarks.Reporting;

/// <summary>Shows the results as tables.</summary>
/// <param name="console">Where.</param>
internal sealed class Report(IAnsiConsole console)
{
    private const double Kilo = 1000;

    /// <summary>Shows everything.</summary>
    public void Show(Results results)
    {
        Stages(results);
        Http(results);
        Targets(results);
    }

    private void Stages(Results results)
    {
        Table times = new Table().Title("In this process, µs (medians)").AddColumn("question");
        Table bytes = new Table().Title("Allocated, kB").AddColumn("question");
        foreach (Stage stage in results.Questions[0].Stages.All)
        {
            Right(times, stage.Once ? $"{stage.Name} (once)" : stage.Name);
            Right(bytes, stage.Name);
        }

        Right(times, "store's bytes");
        Right(times, "response");
        foreach (Result question in results.Questions)
        {
            string[] sizes = [Text(question.Subject.AnswerLength), Text(question.Stages.ResponseLength)];
            times.AddRow([question.Subject.Question.Name, .. question.Stages.All.Select(s => Text(s.Times.Median)), .. sizes]);
            bytes.AddRow([question.Subject.Question.Name, .. question.Stages.All.Select(s => Text(s.Bytes / Kilo, "0.0"))]);
        }

        console.Write(times);
        console.WriteLine("Once: for a document or a shape, and then kept. All of it: everything that is not once, with the change of threads to the reader and back.");
        console.Write(bytes);
    }

    private void Http(Results results)
    {
        Table table = new Table().Title("Over HTTP").AddColumn("question");
        foreach (string column in new[] { "bare µs", "HTTP µs", "ratio", "difference", "HTTP p99", $"{Load.Connections}: a second", "p50 µs", "p99 µs" })
        {
            Right(table, column);
        }

        table.AddRow(["(no store)", "", Text(results.Nothing.Median), "", "", Text(results.Nothing.Percentile(99)), "", "", ""]);
        foreach (Result question in results.Questions)
        {
            double bare = question.Bare.Median;
            double http = question.Http.Median;
            table.AddRow([question.Subject.Question.Name, Text(bare), Text(http), Text(http / bare, "0.00"), Text(http - bare), Text(question.Http.Percentile(99)), .. Of(question.Load!)]);
        }

        table.AddRow(["(all in turn)", "", "", "", "", "", .. Of(results.Mixed!)]);
        console.Write(table);
    }

    private void Targets(Results results)
    {
        Table table = new Table().Title("Targets").AddColumn("").AddColumn("to reach");
        Right(table, "measured");
        Right(table, "bound");
        table.AddColumn("from");
        foreach (Target target in Target.Of(results))
        {
            table.AddRow(target.IsReached ? "✓" : "✗", target.What, Text(target.Value, "0.##"), Text(target.Bound, "0.##"), target.Detail);
        }

        console.Write(table);
    }

    private static string[] Of(Load load) => [Text(load.PerSecond), Text(load.Times.Median), Text(load.Times.Percentile(99))];

    private static void Right(Table table, string name) => table.AddColumn(new TableColumn(name).RightAligned());

    private static string Text(double value, string format = "0") => value.ToString(format, CultureInfo.InvariantCulture);
}
