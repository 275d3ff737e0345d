using System.Text;
using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Tests.Cases;
using KnowledgeGraph.Tests.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Properties;

/// <summary>Whatever is asked, every store gives the bytes that the oracle gives.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class StoreProperties(OpenStores stores)
{
    public static TheoryData<string> Stores() => [.. Answerer.Stores.Skip(1)];

    [Theory]
    [MemberData(nameof(Stores))]
    public Task Every_store_answers_lists_as_the_oracle_does(string store) => Answers_are_the_same(store, Made.Lists);

    [Theory]
    [MemberData(nameof(Stores))]
    public Task Every_store_answers_groups_as_the_oracle_does(string store) => Answers_are_the_same(store, Made.Groups);

    [Theory]
    [MemberData(nameof(Stores))]
    public Task Every_store_shows_any_record_as_the_oracle_does(string store) => Answers_are_the_same(store, Made.Nodes);

    private async Task Answers_are_the_same(string store, Gen<Question> questions)
    {
        Answerer.SkipWithout(store);
        Answerer oracle = await stores.Of(Answerer.Stores[0], World.Test);
        Answerer answerer = await stores.Of(store, World.Test);
        int worthwhile = 0;
        await questions.SampleAsync(
            async question =>
            {
                byte[] expected = await oracle.AskAsync(question.Text, question.Variables);
                StrictJson.Check(expected);
                ErrorOf(expected).ShouldBeNull();
                Interlocked.Add(ref worthwhile, HasValue(expected) ? 1 : 0);
                byte[] answer = await answerer.AskAsync(question.Text, question.Variables);
                Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(answer));
            },
            iter: Made.QuestionsFor(store),
            threads: Made.ThreadsOn(store),
            print: question => question.ToString());
        worthwhile.ShouldBeGreaterThan(Made.QuestionsFor(store) / 4, "Most questions find nothing: then they test nothing.");
    }

    /// <summary>The errors that no made-up question may have: it may well be too long.</summary>
    private static string? ErrorOf(byte[] response)
    {
        using JsonDocument json = JsonDocument.Parse(response);
        return json.RootElement.TryGetProperty("errors", out JsonElement errors)
            && errors[0].GetProperty("extensions").GetProperty("code").GetString() is not ("QUERY_TOO_COSTLY" or "QUERY_TOO_DEEP")
            ? errors.GetRawText()
            : null;
    }

    /// <summary>Whether the answer has a list that is not empty, or a record.</summary>
    private static bool HasValue(byte[] response)
    {
        using JsonDocument json = JsonDocument.Parse(response);
        return json.RootElement.TryGetProperty("data", out JsonElement data) && data.EnumerateObject().Single().Value is var root && root.ValueKind switch
        {
            JsonValueKind.Array => root.GetArrayLength() > 0,
            JsonValueKind.Object => !root.EnumerateObject().All(p => p.Value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0),
            _ => false,
        };
    }
}
