using KnowledgeGraph.Api.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace KnowledgeGraph.Tests.Api;

/// <summary>The program itself, on a database of its own that it has filled from the seed.</summary>
public sealed class ApiHost : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge-graph-").FullName;
    private readonly WebApplicationFactory<Seeder> _factory;

    public ApiHost()
        : this([])
    {
    }

    internal ApiHost(params (string Option, string Value)[] options) => _factory = new SeededFactory([("database", Path.Combine(_folder, "test.db")), .. options]);

    public HttpClient Client => field ??= _factory.CreateClient();

    public void Dispose()
    {
        _factory.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class SeededFactory((string Option, string Value)[] options) : WebApplicationFactory<Seeder>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseContentRoot(Repository.Folder).UseEnvironment(Environments.Production);
            foreach ((string option, string value) in options)
            {
                builder.UseSetting(option, value);
            }
        }
    }
}
