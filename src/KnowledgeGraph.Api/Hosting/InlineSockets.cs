using System.Reflection;

namespace KnowledgeGraph.Api.Hosting;

/// <summary>On which threads questions are answered.</summary>
internal static class InlineSockets
{
    private const string Inline = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    private const string Threads = "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT";

    /// <summary>
    /// Where another server does the work, a question that is planned already is answered on the threads that read the sockets: nothing waits for anything but them,
    /// and what it takes to hand one from thread to thread was measured as half of all processor time that a lone question costs here
    /// (https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.server.kestrel.transport.sockets.sockettransportoptions.unsafepreferinlinescheduling).
    /// The embedded store works on the thread that asks it, which must not be one of those.
    /// </summary>
    /// <remarks>
    /// One such thread for two processors instead of for each: it finds more to read each time it looks, which was measured as a fifth less processor time for a page.
    /// Both settings are read where .NET begins to read sockets (dotnet/runtime, SocketAsyncEngine.Unix.cs), and can be set otherwise from outside.
    /// </remarks>
    /// <exception cref="SettingsException">A setting is none.</exception>
    public static WebApplicationBuilder ServeInline(this WebApplicationBuilder builder)
    {
        if (Settings.From(builder.Configuration).Neo4j is null)
        {
            return builder;
        }

        // It holds for the whole process: so not where the host is a part of another program.
        if (Assembly.GetEntryAssembly() == Assembly.GetExecutingAssembly())
        {
            UseInProcess();
        }

        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        return builder;
    }

    /// <summary>Sets it for the whole process, unless it is set already; before the first socket is read.</summary>
    public static void UseInProcess()
    {
        if (Environment.GetEnvironmentVariable(Inline) is null)
        {
            Environment.SetEnvironmentVariable(Inline, "1");
            Environment.SetEnvironmentVariable(Threads, Environment.GetEnvironmentVariable(Threads) ?? $"{Math.Max(1, Environment.ProcessorCount / 2)}");
        }
    }
}
