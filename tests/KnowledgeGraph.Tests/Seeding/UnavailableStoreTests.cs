using KnowledgeGraph.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>A store that cannot be had is said in a sentence, and the command ends with 4.</summary>
public sealed class UnavailableStoreTests
{
    [Theory]
    [InlineData("import", "actors.csv/graph.db", "can be neither opened nor made")]
    [InlineData("export", "actors.csv", "is not a SQLite database")]
    [InlineData("export", "actors.csv/graph.db", "There is no database ")]
    [InlineData("import", ".", "can be neither opened nor made")]
    [InlineData("import", "held.db", "is in use by another program")]
    public async Task A_database_that_cannot_be_opened_ends_with_4(string command, string database, string says)
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("actors.csv", "id,name,kind\na,Alpha,STATE\n");
        await using SqliteConnection holder = SqliteFiles.Open(Path.Combine(desk.Files, "held.db"), SqliteOpenMode.ReadWriteCreate);
        SqliteFiles.Run(holder, "create table held(x); pragma locking_mode=exclusive; begin exclusive");
        CommandRun run = await CommandRun.OfAsync(desk.Files, command, command == "import" ? "." : "out", "--database", database);
        run.Code.ShouldBe(4, run.Error);
        run.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(says);
    }
}
