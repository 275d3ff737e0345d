using KnowledgeGraph.Tests.Seeding;

namespace KnowledgeGraph.Tests.Api;

/// <summary>A question is explained without a database, and what is wrong with it is said with its place.</summary>
public sealed class ExplainCommandTests
{
    [Fact]
    public async Task A_statement_is_printed_and_no_file_is_made()
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("question.graphql", "{ actors(first: 3) { nodes { name } } }");
        CommandRun run = await CommandRun.OfAsync(desk.Files, "explain", "question.graphql", "--database", "graph.db");
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("from actor");
        Directory.GetFiles(desk.Files).Select(Path.GetFileName).ShouldBe(["question.graphql"]);
    }

    [Theory]
    [InlineData("{ actors {\n nodes { nam } } }", "Cannot query field 'nam' on type 'Actor'. Did you mean 'name'? (line 2, column 10)\n")]
    [InlineData("{ actors { a b } }", "Cannot query field 'a' on type 'ActorsConnection'. (line 1, column 12)\nCannot query field 'b' on type 'ActorsConnection'. (line 1, column 14)\n")]
    [InlineData("{ actors {\n}", "(line 2, column 1)\n")]
    [InlineData("query($id: ID!) { actor(id: $id) { name } }", "Variable '$id' is invalid. No value provided for a non-null variable. (line 1, column 7)\n")]
    [InlineData("{ actors(first: 1001) { totalCount } }", "'first' of 'actors': It is at most 200.")]
    public async Task What_is_wrong_with_a_question_is_said_with_its_place(string question, string says)
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("question.graphql", question);
        CommandRun run = await CommandRun.OfAsync(desk.Files, "explain", "question.graphql");
        run.Code.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(says);
    }
}
