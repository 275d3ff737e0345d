using System.CommandLine;
using KnowledgeGraph.Api.Hosting;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Api.Commands;

/// <summary>How a command ends when the store cannot be reached.</summary>
internal static class StoreExit
{
    /// <summary>The exit code that says so.</summary>
    public const int Code = 4;

    /// <summary>Does something with the store; null, and a sentence why, when the store is not available.</summary>
    public static async Task<T?> GuardAsync<T>(InvocationConfiguration console, Func<Task<T?>> action)
        where T : class
    {
        try
        {
            return await action();
        }
        catch (Exception e) when (e is StoreException or SettingsException)
        {
            await console.Error.WriteLineAsync(e.Message);
            return null;
        }
    }
}
