using System.Diagnostics;
using KnowledgeGraph.Api.Http;
using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Api.Hosting;

/// <summary>
/// Has the operations planned that are known before anybody asks them: the documents in <c>schema/operations</c>, each with its variables beside it.
/// It begins when the program answers, takes one after the other, and harms nothing when it fails.
/// </summary>
internal sealed class KnownOperations(OperationRunner runner, IHostEnvironment host, IHostApplicationLifetime life, ILogger<KnownOperations> log) : BackgroundService
{
    private const string Folder = "schema/operations";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration whenStarted = life.ApplicationStarted.Register(started.SetResult);

        // A program that could not start never has: that is told by what prevented it.
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stoppingToken.IsCancellationRequested && GraphFolder.Find(Folder, host) is { } folder)
        {
            await PlanAsync(folder, stoppingToken);
        }
    }

    private async Task PlanAsync(string folder, CancellationToken cancel)
    {
        long begun = Stopwatch.GetTimestamp();
        int planned = 0;
        foreach (string file in Directory.EnumerateFiles(folder, "*.graphql").Order(StringComparer.Ordinal))
        {
            try
            {
                await runner.PlanAsync(Read(file), cancel);
                planned++;
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.NotPlanned(e, file);
            }
        }

        log.Planned(planned, folder, Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }

    private static GraphQLRequest Read(string file)
    {
        string variables = Path.ChangeExtension(file, ".json");
        return new GraphQLRequest(File.ReadAllText(file), null, File.Exists(variables) ? RequestJson.ReadVariables(File.ReadAllText(variables)) : new Dictionary<string, object?>());
    }
}
