using System.Net.Sockets;
using KnowledgeGraph.Api.Commands;
using KnowledgeGraph.Api.Hosting;
using KnowledgeGraph.Api.Http;
using KnowledgeGraph.Query;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores;
using Microsoft.AspNetCore.Connections;

// What cannot be started is said in a sentence; a stack trace would only hide it.
try
{
    return await CommandLine.RunAsync(args, ServeAsync);
}
catch (Exception e) when (e is SettingsException or StoreException or SeedingException or QueryException or RequestException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

static async Task<int> ServeAsync(string[] arguments, CancellationToken cancel)
{
    // The graph, and a server that tells nothing of itself and takes no more than a question.
    WebApplicationBuilder builder = GraphHost.Builder(arguments).ServeInline();
    Settings.CheckAddresses(builder.Configuration[WebHostDefaults.ServerUrlsKey]);
    builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
    builder.WebHost.ConfigureKestrel(server =>
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = RequestReader.MaxBody + 1;
    });

    // Four places: the questions, whether they are answered, the kit of Neo4j Browser, and where they all are.
    await using WebApplication app = builder.Build();
    GraphQLEndpoint endpoint = app.Services.GetRequiredService<GraphQLEndpoint>();
    app.AllowOrigins(app.Map("/graphql", endpoint.AnswerAsync), app.MapGet("/health", endpoint.HealthAsync));
    app.Map($"/{BrowserKit.Folder}/{{**file}}", BrowserKit.BesideTheProgram.AnswerAsync);
    app.MapGet("/", () => new { name = "KnowledgeGraph", graphql = "/graphql", health = "/health" });

    // Fill an empty store, and say what can be asked where.
    string filled = await app.Services.GetRequiredService<Seeder>().SeedAsync(cancel);
    await StartAsync(app, cancel);
    app.Logger.Ready(filled, string.Join(" or ", app.Urls.Select(u => $"{u}/graphql")));
    await app.WaitForShutdownAsync(cancel);
    return 0;
}

static async Task StartAsync(WebApplication app, CancellationToken cancel)
{
    try
    {
        await app.StartAsync(cancel);
    }
    catch (IOException e) when (e.InnerException is AddressInUseException)
    {
        throw new SettingsException($"{e.Message} Choose another with --urls.");
    }
    catch (SocketException e)
    {
        throw new SettingsException($"The server cannot listen there: {e.Message}. Choose another place with --urls.");
    }
    catch (InvalidOperationException e)
    {
        // So the server says what it is not set up for, as https without a certificate.
        throw new SettingsException($"The server cannot start: {e.Message}");
    }
}
