namespace KnowledgeGraph.Api.Hosting;

/// <summary>What the host writes into its log.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Filled} Ask at {Addresses}")]
    public static partial void Ready(this ILogger log, string filled, string addresses);

    [LoggerMessage(2, LogLevel.Error, "A question failed, through no fault of the client's.")]
    public static partial void Failed(this ILogger log, Exception exception);

    [LoggerMessage(3, LogLevel.Information, "Planned {Count} operations of {Folder} in {Seconds:0.0} s.")]
    public static partial void Planned(this ILogger log, int count, string folder, double seconds);

    [LoggerMessage(4, LogLevel.Warning, "{File} could not be planned.")]
    public static partial void NotPlanned(this ILogger log, Exception exception, string file);

    [LoggerMessage(5, LogLevel.Error, "{Sentence} It was said: {Said}")]
    public static partial void StoreFailed(this ILogger log, string sentence, string said);
}
