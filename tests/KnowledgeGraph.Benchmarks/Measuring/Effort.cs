namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>How much is measured: counts and times are bounded, so that a run ends when it should.</summary>
/// <param name="Rounds">How often everything is gone through, one thing after the other.</param>
/// <param name="Batch">How long one thing is repeated in a round.</param>
/// <param name="Load">How long many ask at once, for each question.</param>
/// <param name="Reading">How long the readers read, in each round.</param>
/// <param name="LoadRounds">How often the questions are gone through with many at once, there and back, where that is compared.</param>
/// <param name="Warming">How long a server is asked at most before it is measured.</param>
internal sealed record Effort(int Rounds, TimeSpan Batch, TimeSpan Load, TimeSpan Reading, int LoadRounds, TimeSpan Warming)
{
    /// <summary>Enough for medians that can be trusted.</summary>
    public static Effort Full { get; } = new(15, TimeSpan.FromMilliseconds(30), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1), LoadRounds: 1, TimeSpan.Zero);

    /// <summary>The same where a server of another make is compared with: each for longer altogether, in more and shorter turns.</summary>
    public static Effort Compared { get; } = Full with { Load = TimeSpan.FromSeconds(1), LoadRounds = 11, Batch = TimeSpan.FromMilliseconds(100), Warming = TimeSpan.FromSeconds(300) };

    /// <summary>Enough to see that everything works.</summary>
    public static Effort Quick { get; } = new(3, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(200), LoadRounds: 1, TimeSpan.FromSeconds(5));

    /// <summary>Times something again and again for a batch, at least three times and at most a hundred.</summary>
    public void Repeat(Samples samples, Action action)
    {
        long start = TimeProvider.System.GetTimestamp();
        for (int i = 0; i < 100 && (i < 3 || TimeProvider.System.GetElapsedTime(start) < Batch); i++)
        {
            samples.Time(action);
        }
    }
}
