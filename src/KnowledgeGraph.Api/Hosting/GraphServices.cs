using KnowledgeGraph.Api.Http;
using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Api.Hosting;

/// <summary>Puts the graph into a host: its settings, schema and store, and the runner of operations.</summary>
internal static class GraphServices
{
    public static WebApplicationBuilder AddGraph(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(s => Settings.From(s.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(GraphModel.Default);
        builder.Services.AddSingleton<GraphSchema>();
        builder.Services.AddSingleton(OpenStore);
        builder.Services.AddSingleton(s => (IRecordStore)s.GetRequiredService<IGraphStore>());
        builder.Services.AddSingleton(s => new OperationSettings(typeof(OperationRunner).Assembly.GetName().Version!.ToString(3), s.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        builder.Services.AddSingleton<OperationRunner>();
        builder.Services.AddSingleton<GraphQLEndpoint>();
        builder.Services.AddSingleton<Seeder>();
        builder.Services.AddHostedService<KnownOperations>();
        builder.Services.AddCors();
        return builder;
    }

    /// <summary>Has the store compile only: what need not be there is not made.</summary>
    public static WebApplicationBuilder CompileOnly(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(s => s.GetRequiredService<Settings>().Neo4j is null ? new SqliteStatements() : OpenStore(s));
        return builder;
    }

    private static IGraphStore OpenStore(IServiceProvider services)
    {
        Settings settings = services.GetRequiredService<Settings>();
        GraphModel model = services.GetRequiredService<GraphModel>();
        TimeProvider clock = services.GetRequiredService<TimeProvider>();
        return settings.Neo4j is { } neo4j ? new Neo4jStore(neo4j, model, clock) : SqliteStore.Open(settings.Database, model, clock);
    }
}
