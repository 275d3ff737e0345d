using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>What many connections get when each asks as soon as it is answered.</summary>
/// <param name="PerSecond">How many answers a second, all together.</param>
/// <param name="Times">How long each took.</param>
internal sealed record Load(double PerSecond, Samples Times)
{
    /// <summary>How many connections ask at once.</summary>
    public const int Connections = 16;

    /// <summary>Lets all connections ask for some time; they are open before it begins, as a dashboard's are.</summary>
    /// <param name="connect">Connects to the server.</param>
    /// <param name="requests">What is asked, in turn.</param>
    /// <param name="time">How long.</param>
    public static Load Measure(Func<LoopbackClient> connect, IReadOnlyList<byte[]> requests, TimeSpan time)
    {
        LoopbackClient[] clients = [.. Enumerable.Range(0, Connections).Select(_ => connect())];
        Samples[] samples = [.. clients.Select(_ => new Samples())];
        long start = Stopwatch.GetTimestamp();
        Thread[] threads = [.. clients.Select((c, i) => new Thread(() => Ask(c, requests, i, samples[i], start, time)))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Array.ForEach(clients, c => c.Dispose());
        Samples all = new();
        Array.ForEach(samples, all.Add);
        return new Load(all.Count / seconds, all);
    }

    private static void Ask(LoopbackClient client, IReadOnlyList<byte[]> requests, int first, Samples samples, long start, TimeSpan time)
    {
        int next = first;
        do
        {
            byte[] request = requests[next++ % requests.Count];
            long asked = Stopwatch.GetTimestamp();
            client.Ask(request);
            samples.Add(Stopwatch.GetTimestamp() - asked);
        }
        while (Stopwatch.GetElapsedTime(start) < time);
    }
}
