using KnowledgeGraph.Api.Hosting;
using KnowledgeGraph.Tests.Seeding;

namespace KnowledgeGraph.Tests.Api;

/// <summary>A mistake in a command line is said in a sentence that names it, and never with a stack trace.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--max-errors must be a whole number from 1 to 2147483647, and 'ten' is none.", "check", "coded", "--max-errors", "ten")]
    [InlineData("--max-errors must be a whole number from 1 to 2147483647, and '0' is none.", "import", "coded", "--max-errors", "0")]
    [InlineData("--urls: 'localhost:5090' is no address to listen at: it must be http://HOST:PORT, such as http://localhost:5090.", "serve", "--urls", "localhost:5090")]
    [InlineData("--urls: 'http://localhost:70000' has no port: it must be a number from 0 to 65535.", "--urls", "http://127.0.0.1:0;http://localhost:70000")]
    [InlineData("--database and KG_DATABASE name a file, and '' is none.", "serve", "--database", "")]
    [InlineData("--report must name a file, and '' is none.", "check", "coded", "--report", "")]
    [InlineData("FOLDER must name a folder, and '' is none.", "schema", "")]
    public async Task A_mistake_in_an_option_is_said_in_one_line(string says, params string[] arguments)
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        ShouldSay(await CommandRun.OfAsync(desk.Files, arguments), says);
        Directory.EnumerateFileSystemEntries(desk.Files).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("There is no option '--dryrun' of import. Did you mean --dry-run?", "import", ".", "--dryrun")]
    [InlineData("There is no option '--databse' of import. Did you mean --database?", "import", ".", "--databse=graph.db")]
    [InlineData("There is no option '--max-error' of check. Did you mean --max-errors?", "check", "--max-error", "5", ".")]
    [InlineData("There is no option '--quietly' of check.", "check", ".", "--quietly")]
    public async Task A_misspelt_option_is_not_taken_for_a_file(string says, params string[] arguments)
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("actors.csv", "id,name,kind\na,Alpha,STATE\n");
        ShouldSay(await CommandRun.OfAsync(desk.Files, arguments), says);
        Directory.EnumerateDirectories(desk.Files).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_may_be_named_like_an_option()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("--actors.csv", "id,name,kind\na,Alpha,STATE\n");
        (await CommandRun.OfAsync(desk.Files, "check", "--actors.csv", "--dataset", "coded")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_folder_is_no_question_and_holds_no_variables()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("question.graphql", "{ about { version } }");
        string folder = Directory.CreateDirectory(Path.Combine(desk.Files, "docs")).FullName;
        ShouldSay(await CommandRun.OfAsync(desk.Files, "explain", "docs"), $"FILE must be a file, and {folder} is a folder.");
        ShouldSay(await CommandRun.OfAsync(desk.Files, "explain", "question.graphql", "--variables", "docs"), $"--variables must be a file, and {folder} is a folder.");
    }

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://*:5080;http://+:5081")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:0/")]
    [InlineData("http://example.org")]
    [InlineData("https://localhost:5081")]
    [InlineData("http://unix:/tmp/kg.sock")]
    [InlineData("")]
    [InlineData(null)]
    public void What_can_be_listened_at_is_let_through(string? urls) => Should.NotThrow(() => Settings.CheckAddresses(urls));

    [Theory]
    [InlineData("nonsense", "is no address to listen at")]
    [InlineData("http://", "is no address to listen at")]
    [InlineData("http://:5080", "is no address to listen at")]
    [InlineData("ftp://localhost:21", "must begin with http:// or https://")]
    [InlineData("http://localhost:5080/graphql", "has a path")]
    [InlineData("http://localhost:-1", "has no port")]
    [InlineData("http://localhost:many", "has no port")]
    [InlineData("http://localhost:0", "http://127.0.0.1:0")]
    public void What_cannot_be_listened_at_is_named_with_the_rule(string url, string rule)
    {
        string message = Should.Throw<SettingsException>(() => Settings.CheckAddresses($"http://localhost:5080; {url}")).Message;
        message.ShouldStartWith($"--urls: '{url}' ");
        message.ShouldContain(rule);
    }

    private static void ShouldSay(CommandRun run, string sentence)
    {
        run.Code.ShouldBe(1, run.Error);
        run.Error.Trim().ShouldBe(sentence);
        run.Output.ShouldBeEmpty();
    }
}
