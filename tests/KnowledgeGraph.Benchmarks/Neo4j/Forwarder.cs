using System.Net.Http.Headers;
using KnowledgeGraph.Api.Hosting;
using KnowledgeGraph.Benchmarks.Measuring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// A server that only hands requests on to Neo4j and replies back, made of the parts that the API is made of (Kestrel, SocketsHttpHandler) and set as they are there:
/// what it adds to a statement is the price of a second server, and the rest is the API's own.
/// </summary>
internal sealed class Forwarder : IDisposable
{
    /// <summary>The command that runs one.</summary>
    public const string Command = "forward";

    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue AcceptsJson = new("application/json");

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { ActivityHeadersPropagator = null, AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    private readonly Uri _target;

    private Forwarder(Uri target) => _target = target;

    /// <summary>Starts one in a process of its own.</summary>
    /// <param name="target">Where Neo4j answers.</param>
    public static ServerProcess Start(Uri target) => ServerProcess.Run("KnowledgeGraph.Benchmarks.dll", [Command, target.ToString()]);

    /// <summary>Serves on a free port, which it prints, until the process ends.</summary>
    /// <param name="target">Where Neo4j answers.</param>
    public static async Task RunAsync(Uri target)
    {
        InlineSockets.UseInProcess();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        await using WebApplication application = builder.Build();
        using Forwarder forwarder = new(target);
        application.Run(forwarder.ForwardAsync);
        await application.StartAsync();
        Console.WriteLine($"{application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/graphql");
        await application.WaitForShutdownAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task ForwardAsync(HttpContext context)
    {
        byte[] body = new byte[context.Request.ContentLength!.Value];
        await context.Request.Body.ReadExactlyAsync(body);
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(_target, context.Request.Path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = Json;
        request.Headers.Accept.Add(AcceptsJson);
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.AsEnumerable());
        using HttpResponseMessage response = await _http.SendAsync(request, context.RequestAborted);
        byte[] reply = await response.Content.ReadAsByteArrayAsync();
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = reply.Length;
        await context.Response.Body.WriteAsync(reply);
    }
}
