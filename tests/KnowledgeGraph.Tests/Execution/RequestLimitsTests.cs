using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Execution;

/// <summary>A document that would be costly to read is refused before it is parsed, and one that would be costly to validate before it is.</summary>
public sealed class RequestLimitsTests
{
    [Fact]
    public async Task A_document_is_short()
    {
        await IsAnswered($"#{new string('x', 32_000)}\n{{ actors {{ totalCount }} }}");
        await IsRefused($"#{new string('x', 32_768)}\n{{ actors {{ totalCount }} }}", "QUERY_TOO_COSTLY");
    }

    [Fact]
    public async Task A_document_has_few_tokens()
    {
        await IsAnswered($"{{ actors(where: {{ id: {{ in: [{Many("\"a\" ", 3_900)}] }} }}) {{ totalCount }} }}");
        await IsRefused($"{{ actors(where: {{ id: {{ in: [{Many("\"a\" ", 4_000)}] }} }}) {{ totalCount }} }}", "QUERY_TOO_COSTLY");
    }

    [Fact]
    public async Task Brackets_are_not_deep()
    {
        await IsAnswered($"{{ actors(where: {Many("{ not: ", 61)}{{}}{Many("}", 61)}) {{ totalCount }} }}");
        await IsRefused($"{{ actors(where: {Many("{ not: ", 62)}{{}}{Many("}", 62)}) {{ totalCount }} }}", "QUERY_TOO_DEEP");
        await IsRefused($"{{ actors(where: {{ and: {Many("[", 200)}{Many("]", 200)} }}) {{ totalCount }} }}", "QUERY_TOO_DEEP");
        await IsRefused(Many("{ a ", 5_000), "QUERY_TOO_DEEP");
    }

    [Fact]
    public async Task Aliases_and_roots_are_few()
    {
        await IsAnswered($"{{ {Numbered(20, i => $"a{i}: actors(first: {i}, after: null) {{ totalCount }}")} }}");
        await IsRefused($"{{ {Numbered(21, i => $"a{i}: actors {{ totalCount }}")} }}", "QUERY_TOO_COSTLY");
        await IsAnswered($"{{ actors {{ nodes {{ {Numbered(30, i => $"a{i}: name")} }} }} }}");
        await IsRefused($"{{ actors {{ nodes {{ {Numbered(31, i => $"a{i}: name")} }} }} }}", "QUERY_TOO_COSTLY");
    }

    [Fact]
    public async Task Fragments_that_spread_one_another_are_counted_as_often_as_they_are_spread()
    {
        string fragments = Numbered(60, i => $"fragment F{i} on Actor {{ id ...F{i + 1} ...F{i + 1} }}");
        await IsRefused($"{{ actors {{ nodes {{ ...F0 }} }} }} {fragments} fragment F60 on Actor {{ id }}", "QUERY_TOO_COSTLY");
    }

    [Fact]
    public async Task A_field_is_asked_in_few_places()
    {
        await IsAnswered($"{{ actors {{ nodes {{ {Many("id ", 50)} }} }} }}");
        await IsRefused($"{{ actors {{ nodes {{ {Many("id ", 51)} }} }} }}", "QUERY_TOO_COSTLY");
        await IsRefused($"{{ {Many("actors { nodes { id id } } ", 26)} }}", "QUERY_TOO_COSTLY");
    }

    [Theory]
    [InlineData("{ actors { nodes { ...A } } } fragment A on Actor { id ...B } fragment B on Actor { id ...A }", "NO_FRAGMENT_CYCLES")]
    [InlineData("{ actors { nodes { ...A } } } fragment A on Actor { statements { nodes { speaker { ...A } } } }", "QUERY_TOO_DEEP")]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "QUERY_TOO_DEEP")]
    [InlineData("{ __type(name: \"Actor\") { ...T } } fragment T on __Type { a: interfaces { possibleTypes { b: interfaces { name } } } }", "QUERY_TOO_DEEP")]
    [InlineData("type A { b: Int } { actors { totalCount } }", "VALIDATION_FAILED")]
    public Task What_has_no_end_is_refused(string question, string code) => IsRefused(question, code);

    private static async Task IsAnswered(string question) => (await PlannedQuestion.Of(question)).Code.ShouldBeNull();

    private static async Task IsRefused(string question, string code) => (await PlannedQuestion.Of(question)).Code.ShouldBe(code);

    private static string Many(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Numbered(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, count).Select(text));
}
