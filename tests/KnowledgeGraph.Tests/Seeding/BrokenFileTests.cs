using KnowledgeGraph.Seeding;
using KnowledgeGraph.Tests.Neo4j;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Every mistake is named with its file, line and column, and leaves the graph as it was.</summary>
public abstract class BrokenFileTests(string store) : DeskTests(store)
{
    public static TheoryData<string> Mistakes { get; } = [.. BrokenFiles.All.Select(b => b.What)];

    [Fact]
    public async Task The_files_around_the_mistakes_are_right()
    {
        await using Desk desk = await OpenAsync();
        WriteSound(desk);
        await desk.ImportedAsync();
        BrokenFiles.All.Count.ShouldBeGreaterThanOrEqualTo(60);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_named_with_its_place_and_nothing_is_written(string what)
    {
        BrokenFile broken = BrokenFiles.All.Single(b => b.What == what);
        await using Desk desk = await OpenAsync();
        desk.Write("sources.csv", "id,title\nsource:before,It was there before\n");
        await desk.ImportedAsync();
        IReadOnlyList<Record> before = await desk.RecordsAsync();
        WriteSound(desk);
        desk.Write(broken.File, broken.Text);

        ImportReport report = await desk.ImportAsync();

        report.Outcome.ShouldBe(ImportOutcome.BadInput);
        string[] said = [.. report.Findings.Listed.Where(f => f.File == $"coded/{broken.File}" && f.Line == broken.Line && f.Column == broken.Column).Select(f => f.ToString())];
        said.ShouldContain(f => f.Contains(broken.Says, StringComparison.Ordinal), string.Join('\n', report.Findings.Listed));
        (await desk.RecordsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_folder_or_a_link_where_a_file_should_be_is_refused()
    {
        await using Desk desk = await OpenAsync();
        Directory.CreateDirectory(Path.Combine(desk.Files, "actors.csv"));
        string target = Path.Combine(desk.Files, "real.txt");
        File.WriteAllText(target, "id,name,status\nevent:e,It,OCCURRED\n");
        File.CreateSymbolicLink(Path.Combine(desk.Files, "events.csv"), target);
        File.CreateSymbolicLink(Path.Combine(desk.Files, "claims.csv"), Path.Combine(desk.Files, "nowhere.csv"));

        ImportReport report = await desk.ImportAsync();

        report.Findings.Listed.Select(f => f.ToString()).ShouldBe(
        [
            "coded/actors.csv:1: is a folder, not a file.",
            "coded/claims.csv:1: is a link: put the file itself here.",
            "coded/events.csv:1: is a link: put the file itself here.",
        ]);
        (await desk.RecordsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{ "titel": "x" }""", "titel", "Did you mean title?")]
    [InlineData("""{ "title": 1 }""", "title", "is no text")]
    [InlineData("""{ "name": "No Slug" }""", "name", "is no name of a dataset")]
    [InlineData("""[]""", null, "is no JSON object")]
    [InlineData("{\n\"title\":", null, "is no JSON object")]
    public async Task A_mistake_in_what_is_said_of_the_dataset_is_named(string json, string? column, string says)
    {
        await using Desk desk = await OpenAsync();
        WriteSound(desk);
        desk.Write("dataset.json", json);
        Finding finding = (await desk.CheckAsync()).Findings.Listed.ShouldHaveSingleItem();
        (finding.File, finding.Column).ShouldBe(("coded/dataset.json", column));
        finding.ToString().ShouldContain(says);
    }

    [Fact]
    public async Task Mistakes_are_listed_up_to_the_limit_and_counted_beyond_it()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("actors.csv", "id,name,kind\n" + string.Concat(Enumerable.Range(0, 250).Select(i => $"actor:a{i},A,NOTHING\n")));
        ImportReport report = await desk.CheckAsync(new ImportOptions(MaxErrors: 10));
        (report.Findings.Listed.Count, report.Findings.Errors >= 250).ShouldBe((10, true));
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        await using Desk desk = await OpenAsync();
        (await desk.ImportAsync(null, Path.Combine(desk.Files, "nothing"))).Findings.Listed.ShouldHaveSingleItem().Rule.ShouldBe("There is no such file or folder.");
        Directory.CreateDirectory(Path.Combine(desk.Files, "inner"));
        (await desk.ImportAsync()).Findings.Listed.ShouldHaveSingleItem().Rule.ShouldBe("The folder holds no .csv file. Name the folders in it: inner.");
    }

    private static void WriteSound(Desk desk)
    {
        foreach ((string file, string text) in BrokenFiles.Sound)
        {
            desk.Write(file, text);
        }
    }
}

public sealed class BrokenFilesOnSqlite() : BrokenFileTests("sqlite");

[Collection(Neo4jServer.Tests)]
public sealed class BrokenFilesOnNeo4j() : BrokenFileTests("neo4j");
