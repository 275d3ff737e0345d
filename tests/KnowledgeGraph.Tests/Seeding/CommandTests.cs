using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>The commands of an analyst end with a code that a script can read.</summary>
public sealed class CommandTests
{
    private const string Actors = "id,name,kind\na,Alpha,STATE\n";

    [Fact]
    public async Task Import_ends_with_0_for_done_2_for_bad_input_3_for_conflicts_and_4_without_a_store()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("actors.csv", Actors);
        (await RunAsync(desk, "import", desk.Files)).Code.ShouldBe(0);
        CommandRun again = await RunAsync(desk, "import", desk.Files);
        (again.Code, again.Output.Contains("Nothing new", StringComparison.Ordinal)).ShouldBe((0, true));

        desk.Write("actors.csv", Actors.Replace("Alpha", "Aleph", StringComparison.Ordinal));
        CommandRun conflict = await RunAsync(desk, "import", desk.Files, "--report", "report.json");
        conflict.Code.ShouldBe(3);
        conflict.Output.ShouldContain("coded/actors.csv:2: actor:a is stored with other values, which are kept.\n    name: stored 'Alpha', in the file 'Aleph'");
        using (JsonDocument report = JsonDocument.Parse(File.ReadAllText(Path.Combine(desk.Files, "report.json"))))
        {
            report.RootElement.GetProperty("outcome").GetString().ShouldBe("conflicts");
            report.RootElement.GetProperty("datasets").GetProperty("coded").GetProperty("Actor").GetProperty("conflicting").GetInt32().ShouldBe(1);
            report.RootElement.GetProperty("conflicts")[0].GetProperty("differences")[0].GetProperty("stored").GetString().ShouldBe("Alpha");
        }

        (await RunAsync(desk, "import", desk.Files, "--on-conflict", "replace")).Code.ShouldBe(0);
        desk.Write("actors.csv", "id,name,kind\na,Alpha,STAAT\n");
        CommandRun bad = await RunAsync(desk, "import", desk.Files);
        bad.Code.ShouldBe(2);
        bad.Output.ShouldContain("coded/actors.csv:2, kind: 'STAAT' is no ActorKind");
        File.WriteAllText(Path.Combine(desk.Files, "other.db"), new string('x', 4096));
        CommandRun closed = await CommandRun.OfAsync(desk.Files, "import", desk.Files, "--database", "other.db");
        (closed.Code, closed.Error.Contains("is not a SQLite database", StringComparison.Ordinal)).ShouldBe((4, true));
    }

    [Fact]
    public async Task A_dry_run_into_no_database_makes_none()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("actors.csv", Actors);
        (await RunAsync(desk, "import", desk.Files, "--dry-run")).Code.ShouldBe(0);
        File.Exists(desk.Database).ShouldBeFalse();
        (await CommandRun.OfAsync(desk.Files, "check", ".")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task An_import_ends_with_what_was_done_of_how_many_records()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("actors.csv", Actors + "b,Beta,STATE\n");
        await ShouldEndAsync("Imported 2 new of 2 records in T as I.");
        await ShouldEndAsync("Nothing new in 2 records in T.");
        desk.Write("actors.csv", Actors + "b,Beth,STATE\nc,Gamma,STATE\nd,Delta,STATE\n");
        await ShouldEndAsync("1 conflict in 4 records in T: the stored values stay, and 2 new are imported as I. Take the file's with --on-conflict replace.");
        await ShouldEndAsync("1 conflict in 4 records in T: the stored values stay. Take the file's with --on-conflict replace.");
        await ShouldEndAsync("Imported 1 replaced of 4 records in T as I.", "--on-conflict", "replace");
        desk.Write("actors.csv", Actors.Replace("Alpha", "Aleph", StringComparison.Ordinal) + "e,Epsilon,STATE\n");
        await ShouldEndAsync("Imported 1 new and 1 replaced of 2 records in T as I.", "--on-conflict", "replace");

        async Task ShouldEndAsync(string sentence, params string[] options)
        {
            CommandRun run = await RunAsync(desk, ["import", ".", .. options]);
            string last = run.Output.TrimEnd().Split('\n')[^1];
            Regex.Replace(Regex.Replace(last, "[0-9.]+ s", "T"), "import:coded[.0-9a-z]*[0-9]", "I").ShouldBe(sentence);
        }
    }

    [Fact]
    public async Task Where_no_graph_was_asked_the_last_line_says_so()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        string none = $"There is no database {desk.Database}, so only the files were looked at: --database names another.\n";
        desk.Write("actors.csv", Actors);
        (await CommandRun.OfAsync(desk.Files, "check", ".")).Output.ShouldEndWith("nothing was written.\n");
        (await RunAsync(desk, "import", ".", "--dry-run")).Output.ShouldEndWith("nothing was written.\n" + none);

        desk.Write("affiliations.csv", "actor,organization,role\na,b,member\n");
        CommandRun check = await CommandRun.OfAsync(desk.Files, "check", ".");
        check.Code.ShouldBe(2);
        check.Output.ShouldEndWith("nothing was written.\nOnly the files were looked at: `import --dry-run` looks into the graph too.\n");
        CommandRun dry = await RunAsync(desk, "import", ".", "--dry-run");
        dry.Code.ShouldBe(2);
        dry.Output.ShouldEndWith("nothing was written.\n" + none);

        File.Delete(Path.Combine(desk.Files, "affiliations.csv"));
        (await RunAsync(desk, "import", ".")).Code.ShouldBe(0);
        (await RunAsync(desk, "import", ".", "--dry-run")).Output.ShouldEndWith("nothing was written.\n");
    }

    [Fact]
    public async Task Every_template_is_a_file_that_can_be_checked()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        foreach (string name in new[] { "actor", "citation-sets", "sheet" })
        {
            CommandRun template = await CommandRun.OfAsync(desk.Files, "template", name);
            template.Code.ShouldBe(0);
            string file = name == "actor" ? "actors.csv" : name + ".csv";
            desk.Write(file, template.Output);
            (await CommandRun.OfAsync(desk.Files, "check", file)).Code.ShouldBe(0, file);
            File.Delete(Path.Combine(desk.Files, file));
        }

        (await CommandRun.OfAsync(desk.Files, "template", "nothing")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task An_export_goes_into_a_new_folder_only_and_knows_its_datasets()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("actors.csv", Actors);
        await RunAsync(desk, "import", desk.Files);
        (await RunAsync(desk, "export", desk.Files)).Code.ShouldBe(2);
        CommandRun unknown = await RunAsync(desk, "export", "out", "--dataset", "other");
        (unknown.Code, unknown.Error.Contains("it has coded", StringComparison.Ordinal)).ShouldBe((2, true));
        (await RunAsync(desk, "export", "out", "--dataset", "coded")).Code.ShouldBe(0);
        File.Exists(Path.Combine(desk.Files, "out", "actors.csv")).ShouldBeTrue();
        (await RunAsync(desk, "export", "net", "--format", "graphml")).Code.ShouldBe(0);
        File.Exists(Path.Combine(desk.Files, "net", "graph.graphml")).ShouldBeTrue();
    }

    [Fact]
    public async Task An_export_of_a_database_that_is_not_there_says_so_and_makes_neither_it_nor_the_folder()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        CommandRun run = await CommandRun.OfAsync(desk.Files, "export", "out", "--database", "misspelt.db");
        run.Code.ShouldBe(4);
        run.Error.ShouldContain("misspelt.db");
        Directory.Exists(Path.Combine(desk.Files, "out")).ShouldBeFalse();
        Directory.GetFiles(desk.Files, "misspelt*").ShouldBeEmpty();
    }

    private static Task<CommandRun> RunAsync(Desk desk, params string[] arguments) => CommandRun.OfAsync(desk.Files, [.. arguments, "--database", desk.Database]);
}
