using KnowledgeGraph.Domain;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Tests.Neo4j;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Which dataset the files belong to, and what is said of it.</summary>
public abstract class DatasetTests(string store) : DeskTests(store)
{
    private const string Actors = "id,name,kind\na,Alpha,STATE\n";

    [Fact]
    public async Task What_is_said_of_a_dataset_may_begin_with_a_mark_of_UTF_8()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("actors.csv", Actors);
        desk.Write("dataset.json", "\uFEFF{ \"name\": \"other\", \"title\": \"Other\" }");
        await desk.ImportedAsync();
        (await DatasetsAsync(desk)).ShouldBe([new DatasetInfo("other", "Other")]);
    }

    [Theory]
    [InlineData("{\n\"title\": \"x\",\n\"title\": \"y\" }", 3, "title", "a second time")]
    [InlineData("{\"title\": \"a\\u0000b\" }", 1, "title", "U+0000")]
    [InlineData("{\"title\": \"\\ud800\" }", 1, "title", "is no text")]
    [InlineData("{\"title\": \"  \" }", 1, "title", "white space")]
    [InlineData("{\"coders\": [\"a\", {}] }", 1, "coders", "Did you mean coder?")]
    [InlineData("{\"title\": \"x\"} more", 1, null, "no JSON object")]
    public async Task A_mistake_has_its_line_and_key(string json, int line, string? key, string says)
    {
        await using Desk desk = await OpenAsync();
        desk.Write("actors.csv", Actors);
        desk.Write("dataset.json", json);
        Finding finding = (await desk.CheckAsync()).Findings.Listed.ShouldHaveSingleItem();
        (finding.File, finding.Line, finding.Column).ShouldBe(("coded/dataset.json", line, key));
        finding.ToString().ShouldContain(says);
    }

    [Fact]
    public async Task A_folder_where_that_file_should_be_is_refused()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("actors.csv", Actors);
        Directory.CreateDirectory(Path.Combine(desk.Files, "dataset.json"));
        (await desk.CheckAsync()).Findings.Listed.ShouldHaveSingleItem().ToString().ShouldBe("coded/dataset.json:1: is a folder, not a file.");
    }

    [Fact]
    public async Task A_name_that_is_none_is_named_once_and_where_it_stands()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("dataset.json", """{ "name": "My Data" }""");
        desk.Write("one.csv", "actor.id,actor.name,actor.kind\na,Alpha,STATE\n");
        desk.Write("two.csv", "actor.id,actor.name,actor.kind\nb,Beta,STATE\n");
        string[] files = [Path.Combine(desk.Files, "one.csv"), Path.Combine(desk.Files, "two.csv")];
        Finding inFile = (await desk.ImportAsync(null, files)).Findings.Listed.ShouldHaveSingleItem();
        (inFile.File, inFile.Column, inFile.Value).ShouldBe(("coded/dataset.json", "name", "My Data"));
        (await desk.ImportAsync(new ImportOptions("No Slug"), files)).Findings.Listed.ShouldHaveSingleItem().ToString().ShouldStartWith("--dataset: 'No Slug' is no name of a dataset");

        string folder = Directory.CreateDirectory(Path.Combine(desk.Files, "My Folder")).FullName;
        File.WriteAllText(Path.Combine(folder, "actors.csv"), Actors);
        (await desk.ImportAsync(null, folder)).Findings.Listed.ShouldHaveSingleItem().ToString().ShouldStartWith("My Folder: 'My Folder' is no name of a dataset");
        (await desk.ImportAsync(new ImportOptions("mine"), folder)).Outcome.ShouldBe(ImportOutcome.Done);
    }

    [Fact]
    public async Task A_path_that_is_not_there_has_no_line()
    {
        await using Desk desk = await OpenAsync();
        (await desk.ImportAsync(null, "no/such/folder")).Findings.Listed.ShouldHaveSingleItem().ToString().ShouldBe("no/such/folder: There is no such file or folder.");
        (await desk.ImportAsync(null, "")).Findings.Listed.ShouldHaveSingleItem().ToString().ShouldBe(": There is no such file or folder.");
    }

    [Fact]
    public async Task A_path_that_is_named_twice_counts_once()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("actors.csv", Actors);
        ImportReport report = await desk.ImportedAsync(desk.Files, desk.Files + Path.DirectorySeparatorChar, Path.Combine(desk.Files, "..", "coded"));
        (report.Findings.Warnings, report.Files.Count).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Folders_of_one_name_are_one_dataset_and_are_told_apart_in_messages()
    {
        await using Desk desk = await OpenAsync();
        (string one, string two) = Two(desk, """{ "title": "T", "coder": "A" }""", """{ "title": "T", "licence": "L" }""");
        ImportReport report = await desk.ImportedAsync(one, two);
        report.Files.Select(f => f.Name).ShouldBe([$"{one}/actors.csv", $"{two}/actors.csv"]);
        (await DatasetsAsync(desk)).ShouldBe([new DatasetInfo("same", "T", Coder: "A", Licence: "L")]);
        (await desk.RecordsAsync()).OfType<ImportFile>().Select(f => f.Id[^2..]).ShouldBe(["_1", "_2"]);
    }

    [Fact]
    public async Task What_two_folders_say_of_one_dataset_must_not_differ()
    {
        await using Desk desk = await OpenAsync();
        (string one, string two) = Two(desk, """{ "title": "T" }""", """{ "title": "U" }""");
        Finding finding = (await desk.ImportAsync(null, one, two)).Findings.Listed.ShouldHaveSingleItem();
        (finding.File, finding.Column, finding.Value).ShouldBe(($"{two}/dataset.json", "title", "U"));
        finding.Rule.ShouldBe($"contradicts 'T' in {one}/dataset.json, which is about the same dataset 'same'.");
    }

    [Fact]
    public async Task Another_title_than_the_stored_one_is_a_conflict()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("actors.csv", Actors);
        desk.Write("dataset.json", """{ "title": "Before" }""");
        await desk.ImportedAsync();
        desk.Write("dataset.json", """{ "title": "After", "coder": "A" }""");
        ImportReport report = await desk.ImportAsync();
        report.Outcome.ShouldBe(ImportOutcome.Conflicts);
        Conflict conflict = report.Conflicts.ShouldHaveSingleItem();
        (conflict.File, conflict.Id).ShouldBe(("coded/dataset.json", "dataset coded"));
        conflict.Differences.ShouldBe([new Difference("title", "Before", "After")]);
        (await DatasetsAsync(desk)).ShouldBe([new DatasetInfo("coded", "Before", Coder: "A")]);
        (await desk.ImportAsync(new ImportOptions(Replace: true))).Outcome.ShouldBe(ImportOutcome.Done);
        (await DatasetsAsync(desk)).ShouldBe([new DatasetInfo("coded", "After", Coder: "A")]);
    }

    [Fact]
    public async Task Files_whose_names_are_no_slugs_are_told_apart()
    {
        await using Desk desk = await OpenAsync();
        desk.Write("2.csv", "actor.id,actor.name,actor.kind\na,Alpha,STATE\n");
        desk.Write("Ä.csv", "actor.id,actor.name,actor.kind\nb,Beta,STATE\n");
        await desk.ImportedAsync();
        (await desk.RecordsAsync()).OfType<ImportFile>().Select(f => (f.FileName, f.Name, f.Id[^2..])).ShouldBe([("2.csv", "2.csv", ".2"), ("Ä.csv", "Ä.csv", "_2")]);
    }

    private static (string One, string Two) Two(Desk desk, string about, string otherAbout)
    {
        (string one, string two) = (Path.Combine(desk.Files, "a", "same"), Path.Combine(desk.Files, "b", "same"));
        foreach ((string folder, string json, string id) in new[] { (one, about, "a"), (two, otherAbout, "b") })
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "dataset.json"), json);
            File.WriteAllText(Path.Combine(folder, "actors.csv"), $"id,name,kind\n{id},Name,STATE\n");
        }

        return (one, two);
    }

    private static async Task<IReadOnlyList<DatasetInfo>> DatasetsAsync(Desk desk)
    {
        await using IStoredRecords stored = await desk.Store.OpenAsync(CancellationToken.None);
        return await stored.DatasetsAsync(CancellationToken.None);
    }
}

public sealed class DatasetOnSqlite() : DatasetTests("sqlite");

[Collection(Neo4jServer.Tests)]
public sealed class DatasetOnNeo4j() : DatasetTests("neo4j");
