using KnowledgeGraph.Api.Hosting;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Tests.Api;

public sealed class GraphHostTests
{
    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task The_statement_is_shown_in_development(string environment, bool isShown)
    {
        using ApiHost host = new(("environment", environment));
        string answer = await host.Client.GetStringAsync(new Uri("/graphql?query={actor(id:\"actor:rus\"){name}}", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.ShouldStartWith("""{"data":{"actor":{"name":"Russia"}}""");
        answer.Contains(",\"extensions\":{\"statement\":\"select", StringComparison.Ordinal).ShouldBe(isShown);
    }

    [Fact]
    public void No_file_of_settings_is_watched() => ((IConfigurationBuilder)GraphHost.Builder([]).Configuration).Sources
        .OfType<FileConfigurationSource>().Select(f => f.ReloadOnChange).Distinct().ShouldBe([false]);
}
