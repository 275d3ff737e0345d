using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Oracle;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Properties;

/// <summary>What a question means, whoever answers it.</summary>
public sealed class PlannerProperties(OpenStores stores)
{
    [Fact]
    public async Task A_condition_means_what_is_written()
    {
        WhereTruth truth = new(new MemoryGraph(World.Test.Records));
        Answerer answerer = await stores.Of("sqlite", World.Test);
        await Made.Types.SelectMany(t => Made.Where.Of(t, 3).Select(w => (Type: t, Where: w))).SampleAsync(
            async asked =>
            {
                Question question = List(asked.Type, asked.Where);
                IEnumerable<string> expected = World.Test.Records
                    .Where(r => MemoryGraph.TypeOf(r) == asked.Type && truth.Holds(asked.Where, asked.Type, r) is not false)
                    .Select(r => r.Id);
                JsonElement nodes = (await AskAsync(answerer, question)).GetProperty("nodes");
                nodes.EnumerateArray().Select(n => n.GetProperty("id").GetString()!).ShouldBe(expected, ignoreOrder: true);
            },
            iter: Made.Questions,
            threads: 1,
            print: asked => List(asked.Type, asked.Where).ToString());
    }

    [Fact]
    public async Task A_statement_is_the_same_whatever_the_values()
    {
        Answerer answerer = await stores.Of("sqlite", World.Test);
        await Gen.Select(Choose.Weighted((2, Made.Lists), (1, Made.Groups), (1, Made.Nodes)), Gen.Int[0, 3]).SampleAsync(
            async (question, kind) =>
            {
                Dictionary<string, object?> others = question.Variables.ToDictionary(v => v.Key, v => Other(question.Types[v.Key], v.Value!, kind));
                string statement = await answerer.ExplainAsync(question.Text, question.Variables);
                (await answerer.ExplainAsync(question.Text, others)).ShouldBe(statement);
            },
            iter: Made.Questions,
            threads: 1);
    }

    private static Question List(RecordType type, GraphInput where) =>
        QuestionWriter.Write(new Ask(type.Plural, [("where", where), ("first", new InputValue("Int", 200, InputPlace.Text))], [Ask.Of("nodes", Ask.Of("id"))]));

    private static async Task<JsonElement> AskAsync(Answerer answerer, Question question)
    {
        JsonElement response = JsonElement.Parse(await answerer.AskAsync(question.Text, question.Variables));
        return response.GetProperty("data").EnumerateObject().Single().Value;
    }

    /// <summary>Another value of the same type; what is true or false belongs to the shape of a question.</summary>
    private static object? Other(string type, object value, int kind) => type.TrimEnd('!') switch
    {
        "Boolean" => value,
        "ID" => $"actor:other-{kind}",
        "String" => kind switch { 0 => "", 1 => "'; drop table actor; --", 2 => "другое", _ => "\u0000\n%_\\" },
        "Int" => kind * 7,
        "Float" => kind - 1.5,
        "Date" => $"199{kind}-01-31",
        "DateTime" => $"199{kind}-01-31T00:00:00Z",
        "PartialDate" => kind switch { 0 => "1999", 1 => "1999-01~", _ => "1999-01-01?" },
        ['[', .. string item, ']'] => Enumerable.Range(0, kind).Select(i => Other(item, "", i)).ToList(),
        string word => Word(word, kind),
    };

    private static string Word(string vocabulary, int index)
    {
        IReadOnlyList<Word> words = GraphModel.Default.Records.SelectMany(r => r.Fields).First(f => f.Vocabulary?.Name == vocabulary).Vocabulary!.Words;
        return words[index % words.Count].Name;
    }
}
