using KnowledgeGraph.Api.Hosting;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Tests.Api;

public sealed class GraphHostTests
{
    [Fact]
    public void No_file_of_settings_is_watched() => ((IConfigurationBuilder)GraphHost.Builder([]).Configuration).Sources
        .OfType<FileConfigurationSource>().Select(f => f.ReloadOnChange).Distinct().ShouldBe([false]);
}
