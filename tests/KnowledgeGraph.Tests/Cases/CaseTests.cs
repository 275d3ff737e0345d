using System.Text;
using KnowledgeGraph.Tests.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Cases;

/// <summary>
/// Every question has the answer that stands beside it, on every store. With <c>KG_ACCEPT=1</c> the oracle's answers are written there, to be read before they are kept.
/// </summary>
[Collection(Neo4jServer.Tests)]
[TestCaseOrderer(typeof(ByWorld))]
public sealed class CaseTests(OpenStores stores)
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("KG_ACCEPT") == "1";

    public static IEnumerable<ITheoryDataRow> OnEveryStore() => Case.All()
        .SelectMany(c => Answerer.Stores.Select(store => Row(c, store, store)));

    public static IEnumerable<ITheoryDataRow> OnEveryOtherStore() => Case.All()
        .Where(c => !c.IsRanked)
        .SelectMany(c => Answerer.Stores.Skip(1).Select(store => Row(c, store, $"bytes of {store}")));

    [Theory]
    [MemberData(nameof(OnEveryStore))]
    public async Task A_question_has_its_answer(string area, string phrase, string store)
    {
        Answerer.SkipWithout(store);
        Case asked = new(area, phrase);
        byte[] response = await AskAsync(asked, store);
        StrictJson.Check(response);
        string answer = StrictJson.Show(response, asked.IsRanked);
        if (Accepts)
        {
            string oracle = StrictJson.Show(await AskAsync(asked, Answerer.Stores[0]), asked.IsRanked);
            await File.WriteAllTextAsync(asked.AnswerFile, oracle, TestContext.Current.CancellationToken);
        }

        File.Exists(asked.AnswerFile).ShouldBeTrue($"{asked.AnswerFile} is missing: KG_ACCEPT=1 writes it.");
        string? difference = Difference(await File.ReadAllTextAsync(asked.AnswerFile, TestContext.Current.CancellationToken), answer);
        Assert.True(difference is null, difference);
    }

    [Theory]
    [MemberData(nameof(OnEveryOtherStore))]
    public async Task Every_store_gives_the_same_bytes(string area, string phrase, string store)
    {
        Answerer.SkipWithout(store);
        Case asked = new(area, phrase);
        string expected = Encoding.UTF8.GetString(await AskAsync(asked, Answerer.Stores[0]));
        Assert.Equal(expected, Encoding.UTF8.GetString(await AskAsync(asked, store)));
    }

    [Fact]
    public void Every_question_says_what_it_asks() => Case.All().Where(c => !c.Question.StartsWith("# ", StringComparison.Ordinal)).ShouldBeEmpty();

    private static TheoryDataRow<string, string, string> Row(Case asked, string store, string label)
    {
        TheoryDataRow<string, string, string> row = new(asked.Area, asked.Phrase, store) { Label = $"{asked} ({label})" };
        row.Traits.Add(ByWorld.Trait, [asked.World.Name]);
        return row;
    }

    /// <summary>The first line in which two texts differ; null when they are the same.</summary>
    private static string? Difference(string expected, string actual)
    {
        string[] wanted = expected.Split('\n');
        string[] given = actual.Split('\n');
        int line = Enumerable.Range(0, Math.Max(wanted.Length, given.Length)).FirstOrDefault(i => wanted.ElementAtOrDefault(i) != given.ElementAtOrDefault(i), -1);
        return line < 0 ? null : $"line {line + 1}: '{wanted.ElementAtOrDefault(line)?.Trim()}' is expected, not '{given.ElementAtOrDefault(line)?.Trim()}', in:\n{actual}";
    }

    private async Task<byte[]> AskAsync(Case asked, string store) => await (await stores.Of(store, asked.World)).AskAsync(asked.Question, asked.Variables);
}
