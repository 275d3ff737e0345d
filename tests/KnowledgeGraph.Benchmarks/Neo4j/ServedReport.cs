using System.Globalization;
using KnowledgeGraph.Benchmarks.Measuring;
using Spectre.Console;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>Shows what was measured on Neo4j, held against the targets.</summary>
/// <param name="console">Where.</param>
internal sealed class ServedReport(IAnsiConsole console)
{
    /// <summary>The least share of the bare statement's answers a second that the API reaches.</summary>
    private const double LeastRatio = 0.85;

    /// <summary>The longest that a statement takes, in microseconds, for that to be asked of nothing: below, a request costs as much as its answer.</summary>
    private const double Short = 1_000;

    /// <summary>The most that the API adds at one connection, in microseconds.</summary>
    private const double MostAdded = 400;

    /// <summary>What is shown of a question; "half" is where the middle half of the rounds lies; "forwarding" is what a server that only hands on adds at one connection, and its ratio at 16.</summary>
    private static readonly string[] Columns =
        ["db hits", "bare 1", "API 1", "added", "forwarding 1", "bare 16", "HttpClient 16", "API 16", "to bare", "to HttpClient", "half", "forwarding 16", "factor", "bare's", "to reach"];

    /// <summary>Shows everything.</summary>
    /// <returns>Whether every target was reached.</returns>
    public bool Show(ServedResults results)
    {
        double nothing = results.Questions.SelectMany(r => r.Rounds).Select(r => r.Nothing).Median();
        console.WriteLine($"RETURN 1: {Text(nothing)} a second at {Load.Connections} connections, {Text(results.Nothing.Median / 1000, "0.00")} ms at one.");
        Table table = new Table().Title($"Neo4j: the statement sent directly, and the API ({Load.Connections} connections, a second; 1 connection, ms)").AddColumn("question");
        Array.ForEach(Columns, c => table.AddColumn(new TableColumn(c).RightAligned()));
        table.AddColumn("missed");
        bool right = true;
        foreach (ServedResult result in results.Questions)
        {
            string missed = string.Join(", ", Missed(result));
            right &= missed.Length == 0;
            table.AddRow([result.Subject.Question.Name, .. Figures(result), missed]);
        }

        console.Write(table);
        return right;
    }

    private static string[] Figures(ServedResult result) =>
    [
        Text(result.Subject.DbHits),
        Text(result.Bare.Median / 1000, "0.00"),
        Text(result.Api.Median / 1000, "0.00"),
        Text(result.Added / 1000, "0.00"),
        Text(result.Forwarding / 1000, "0.00"),
        Text(result.BarePerSecond),
        Text(result.HttpClientPerSecond),
        Text(result.ApiPerSecond),
        Text(result.SocketRatio, "0.00"),
        Text(result.Ratio, "0.00"),
        $"{Text(result.Spread.Low, "0.00")}-{Text(result.Spread.High, "0.00")}",
        Text(result.ForwardingRatio, "0.00"),
        Text(result.Factor, "0.0"),
        Text(result.BareFactor, "0.0"),
        Text(Peer.Of(result.Subject.Question.Name)?.Factor),
    ];

    private static IEnumerable<string> Missed(ServedResult result)
    {
        if (result.Bare.Median > Short && result.Ratio < LeastRatio)
        {
            yield return $"ratio {LeastRatio}";
        }

        if (result.Added > MostAdded)
        {
            yield return $"added {MostAdded / 1000}";
        }

        if (result.Factor < Peer.Of(result.Subject.Question.Name)?.Factor)
        {
            yield return "factor";
        }
    }

    private static string Text(double? value, string format = "0") => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
