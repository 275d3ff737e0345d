using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Tests.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Stores;

/// <summary>What is as large or as long as it may be is answered, and found, as by the oracle.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class ExtremeValuesTests
{
    private static readonly decimal[] Numbers =
    [
        1_000_000_000_000m, -1_000_000_000_000m, 999_999_999_999.999m, -999_999_999_999.999m, 999_999_999_999.998m, 0.001m, 0m,
        .. Enumerable.Range(0, 60).Select(i => decimal.Round(1.2345678901234567m * (decimal)Math.Pow(10, i % 13) / (1 + (i / 13)), 3)),
    ];

    private static readonly string[] Texts =
    [
        new string('v', 255) + "qqqq", new string('v', 300) + "zqzq", new string('w', 1_200), new string('Я', 700), string.Concat(Enumerable.Repeat("𐐨", 400)), new string('ก', 286) + "ข",
    ];

    private static readonly World Extremes = new(
        "extremes",
        [new DatasetInfo("coded")],
        [.. Numbers.Select((n, i) => Claim($"n{i}", "A number", n)), .. Texts.Select((t, i) => Claim($"t{i}", t, null))]);

    public static TheoryData<string> Stores() => [.. Answerer.Stores];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_number_is_found_by_what_it_is_answered_as(string store)
    {
        Answerer.SkipWithout(store);
        await using Answerer answerer = await Answerer.OpenAsync(store, Extremes);
        foreach ((decimal number, int i) in Numbers.Select((n, i) => (n, i)))
        {
            string written = number.ToString(CultureInfo.InvariantCulture);
            JsonElement found = await AskAsync(answerer, $"{{ claims(where: {{ id: {{ eq: \"claim:n{i}\" }}, low: {{ eq: {written}, in: [{written}], lte: {written}, gte: {written} }} }}) {{ nodes {{ low }} }} }}");
            found.GetProperty("claims").GetProperty("nodes").EnumerateArray().ShouldHaveSingleItem($"{number}").GetProperty("low").GetDecimal().ShouldBe(number);
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_run_of_letters_of_any_length_is_found_by_its_beginning(string store)
    {
        Answerer.SkipWithout(store);
        await using Answerer answerer = await Answerer.OpenAsync(store, Extremes);
        foreach ((string text, int i) in Texts.Select((t, i) => (t, i)))
        {
            foreach (string asked in new[] { text, text[..^2], text[..250], text[..20] })
            {
                (await FoundAsync(answerer, asked)).ShouldContain($"claim:t{i}", $"{asked.Length} of {text[..2]}");
            }
        }

        (await FoundAsync(answerer, "qqqq")).ShouldBeEmpty();
        (await FoundAsync(answerer, new string('v', 300) + "zq")).ShouldBe(["claim:t1"]);
        (await FoundAsync(answerer, new string('v', 255) + "x")).ShouldBeEmpty();
    }

    private static Claim Claim(string id, string text, decimal? low) => new() { Id = $"claim:{id}", Name = "A", Text = text, Kind = ClaimKind.Fact, Low = low, Dataset = "coded" };

    private static async Task<IEnumerable<string>> FoundAsync(Answerer answerer, string text) =>
        (await AskAsync(answerer, $"{{ search(text: \"{text}\") {{ node {{ id }} }} }}")).GetProperty("search").EnumerateArray().Select(h => h.GetProperty("node").GetProperty("id").GetString()!);

    private static async Task<JsonElement> AskAsync(Answerer answerer, string question) =>
        JsonDocument.Parse(Encoding.UTF8.GetString(await answerer.AskAsync(question))).RootElement.GetProperty("data");
}
