using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Seeding;
using Spectre.Console;

namespace KnowledgeGraph.Api.Commands;

/// <summary>Shows how far an import is: a bar on a terminal, a line now and then where there is none.</summary>
internal sealed class ProgressDisplay : IProgress<ImportProgress>, IDisposable
{
    private const int WidestBar = 40;

    private static readonly TimeSpan BarPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LinePause = TimeSpan.FromSeconds(5);

    private readonly TextWriter _output;
    private readonly IAnsiConsole? _terminal;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private TimeSpan _last;
    private bool _shown;

    public ProgressDisplay(TextWriter output)
    {
        _output = output;
        _terminal = output == Console.Out && !Console.IsOutputRedirected ? AnsiConsole.Console : null;
        _last = _terminal is null ? TimeSpan.Zero : -BarPause;
    }

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        TimeSpan now = _time.Elapsed;
        if (now - _last < (_terminal is null ? LinePause : BarPause))
        {
            return;
        }

        _last = now;
        string line = Line(value, now);
        if (_terminal is null)
        {
            _output.WriteLine(line);
            return;
        }

        _shown = true;
        _terminal.Write(new ControlCode("\r\e[2K"));
        int room = _terminal.Profile.Width - 2;
        int width = Math.Clamp(room - line.Length - 1, 0, WidestBar);
        int full = value.AllBytes > 0 ? (int)(width * Math.Min(value.Bytes, value.AllBytes) / value.AllBytes) : 0;
        string bar = $"{new string('━', full)}{new string('·', width - full)} {line}";

        // A line that is broken in two could not be written over.
        _terminal.Write(new Text(bar[..Math.Clamp(room, 0, bar.Length)]));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_shown)
        {
            _shown = false;
            _terminal!.Write(new ControlCode("\r\e[2K"));
        }
    }

    private static string Line(ImportProgress value, TimeSpan now)
    {
        double rate = value.Records / Math.Max(now.TotalSeconds, 0.001);
        double share = value.AllBytes > 0 ? Math.Min(1, (double)value.Bytes / value.AllBytes) : 0;
        TimeSpan rest = TimeSpan.FromSeconds(share > 0 ? now.TotalSeconds / share * (1 - share) : 0);
        string left = share is > 0.01 and < 1 ? string.Create(CultureInfo.InvariantCulture, $", {(int)rest.TotalMinutes}:{rest.Seconds:00} left") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{value.Step}: {share:P0}, {value.Records:N0} records, {rate:N0} a second{left}");
    }
}
