using KnowledgeGraph.Api.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace KnowledgeGraph.Tests.Api;

/// <summary>The program itself, on a database of its own that it has filled from the seed.</summary>
public sealed class ApiHost : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge-graph-").FullName;
    private readonly WebApplicationFactory<Seeder> _factory;

    public ApiHost() => _factory = new SeededFactory(Path.Combine(_folder, "test.db"));

    public HttpClient Client => field ??= _factory.CreateClient();

    public void Dispose()
    {
        _factory.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class SeededFactory(string database) : WebApplicationFactory<Seeder>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseContentRoot(Repository.Folder).UseSetting("database", database);
    }
}
