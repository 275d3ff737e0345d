using Microsoft.Extensions.Configuration.Memory;

namespace KnowledgeGraph.Api.Hosting;

/// <summary>Makes the host that every command that asks the graph runs in.</summary>
internal static class GraphHost
{
    /// <summary>
    /// Settings are read once. Left to itself the host would watch every folder below the one it was started in, which may be somebody's home
    /// (https://learn.microsoft.com/aspnet/core/fundamentals/configuration, "Disable app configuration reload on change").
    /// </summary>
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>The host's builder, with its configuration and the graph in it.</summary>
    /// <param name="arguments">What was given on the command line, as configuration.</param>
    public static WebApplicationBuilder Builder(string[] arguments)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder([NoReload, .. arguments]);
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = Settings.Defaults });
        return builder.AddGraph();
    }
}
