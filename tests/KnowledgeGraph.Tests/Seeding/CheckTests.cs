using KnowledgeGraph.Seeding;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>A check of files by themselves names each mistake once.</summary>
public sealed class CheckTests
{
    public static TheoryData<string> Mistakes { get; } = [.. BrokenFiles.All.Select(b => b.What)];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task One_mistake_is_one_finding(string what)
    {
        BrokenFile broken = BrokenFiles.All.Single(b => b.What == what);
        await using Desk desk = await Desk.OpenAsync("sqlite");
        foreach ((string file, string text) in BrokenFiles.Sound)
        {
            desk.Write(file, text);
        }

        desk.Write(broken.File, broken.Text);
        ImportReport report = await desk.CheckAsync();
        report.Findings.Listed.Count(f => f.File == $"coded/{broken.File}").ShouldBe(1, string.Join('\n', report.Findings.Listed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rus,Russia,STATE\n")]
    [InlineData("name,kind\nRussia,STATE\n")]
    [InlineData("id,name,kind\nrus,Russia\n")]
    [InlineData("id,name,kind\nrus,\"Russia,STATE\n")]
    public async Task Who_stands_in_a_row_that_cannot_be_read_is_not_missed(string actors)
    {
        await using Desk desk = await Desk.OpenAsync("sqlite");
        desk.Write("actors.csv", actors);
        desk.Write("statements.csv", "id,speaker,form,summary,layer\ns1,rus,SPEECH,x,REPORTED\n");
        desk.Write("stances.csv", "statement,target,type\ns1,actor:rus,PRAISES\ns1,claim:c,PRAISES\n");
        ImportReport report = await desk.CheckAsync();
        report.Findings.Listed.Select(f => f.File).ShouldBe(["coded/actors.csv", "coded/stances.csv"]);
        report.Findings.Listed[1].Value.ShouldBe("claim:c");
    }
}
