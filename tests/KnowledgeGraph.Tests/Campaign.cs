namespace KnowledgeGraph.Tests;

/// <summary>How much a test tries that could try for ever.</summary>
internal static class Campaign
{
    /// <summary>Whether the long form is run, which takes hours in all: with <c>KG_LONG=1</c>.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("KG_LONG") == "1";
}
