using System.Text;
using System.Text.Json;
using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Execution;

public sealed class OperationRunnerTests
{
    private const string Count = "{ actors { totalCount } }";

    private static readonly GraphSchema Schema = new(GraphModel.Default);
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task The_schema_is_answered_in_its_place()
    {
        string response = await Ask("{ z: __typename a: __type(name: \"Posture\") { kind name } actors { totalCount } __schema { queryType { name } } b: __type(name: \"Nothing\") { name } }");
        response.ShouldBe("""{"data":{"z":"Query","a":{"kind":"ENUM","name":"Posture"},"actors":{"totalCount":3},"__schema":{"queryType":{"name":"Query"}},"b":null}}""");
    }

    [Theory]
    [InlineData("{ __typename }", """{"data":{"__typename":"Query"}}""")]
    [InlineData("{ actors @skip(if: true) { totalCount } }", """{"data":{}}""")]
    [InlineData("query A { a: __typename } query B { b: __typename }", """{"data":{"b":"Query"}}""", "B")]
    public async Task No_store_is_asked_without_need(string question, string response, string? operation = null)
    {
        using OperationResult result = await Runner(new FailingStore(new InvalidOperationException())).RunAsync(new GraphQLRequest(question, operation, new Dictionary<string, object?>()), None);
        Encoding.UTF8.GetString(result.Body.Span).ShouldBe(response);
    }

    [Theory]
    [InlineData("", "QUERY_MISSING")]
    [InlineData("{", "SYNTAX_ERROR")]
    [InlineData("{ actors { nothing } }", "FIELDS_ON_CORRECT_TYPE")]
    [InlineData("query A { __typename } query B { __typename }", "NO_OPERATION_NAME")]
    [InlineData("mutation { actors { totalCount } }", "INVALID_OPERATION")]
    [InlineData("query($id: ID!) { actor(id: $id) { name } }", "INVALID_VALUE")]
    [InlineData("{ actors(where: { kind: { eq: NONE } }) { totalCount } }", "INVALID_LITERAL")]
    [InlineData("{ actors(first: 201) { totalCount } }", "PAGE_TOO_LARGE")]
    public async Task What_is_refused_has_no_data(string question, string code)
    {
        using OperationResult result = await Runner(new FailingStore(new InvalidOperationException())).RunAsync(Request(question), None);
        using JsonDocument response = JsonDocument.Parse(result.Body);
        response.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
        response.RootElement.TryGetProperty("data", out _).ShouldBeFalse();
        (result.ErrorCode, result.IsRequestError, result.Status, result.Failure).ShouldBe((code, true, 400, null));
    }

    [Fact]
    public async Task A_store_that_fails_tells_its_code_and_nothing_else()
    {
        StoreException failure = new(ErrorCodes.StoreUnavailable, "The store is not there.", new InvalidOperationException("secret"));
        using OperationResult result = await Runner(new FailingStore(failure)).RunAsync(Request(Count), None);
        Encoding.UTF8.GetString(result.Body.Span).ShouldBe("""{"errors":[{"message":"The store is not there.","extensions":{"code":"STORE_UNAVAILABLE"}}],"data":null}""");
        (result.IsRequestError, result.Status, result.Failure).ShouldBe((false, 503, failure));
    }

    [Fact]
    public async Task A_mistake_of_ours_is_not_told()
    {
        InvalidOperationException failure = new("secret");
        using OperationResult result = await Runner(new FailingStore(failure)).RunAsync(Request(Count), None);
        Encoding.UTF8.GetString(result.Body.Span).ShouldNotContain("secret");
        (result.ErrorCode, result.Status, result.Failure).ShouldBe(("INTERNAL_ERROR", 500, failure));
    }

    [Fact]
    public async Task An_interrupted_statement_took_too_long()
    {
        using OperationResult result = await Runner(new FailingStore(new OperationCanceledException())).RunAsync(Request(Count), None);
        (result.ErrorCode, result.Status).ShouldBe(("TIMEOUT", 504));
    }

    [Fact]
    public async Task Who_no_longer_waits_is_told_nothing() =>
        await Should.ThrowAsync<OperationCanceledException>(Runner(new CountingStore()).RunAsync(Request(Count), new CancellationToken(canceled: true)));

    [Fact]
    public async Task A_statement_is_shown_only_where_it_is_wanted()
    {
        (await Ask(Count)).ShouldNotContain("extensions");
        (await Ask(Count, new OperationSettings("1", ShowStatements: true))).ShouldBe("""{"data":{"actors":{"totalCount":3}},"extensions":{"statement":"count"}}""");
    }

    [Fact]
    public async Task An_explained_operation_is_not_run()
    {
        OperationRunner runner = Runner(new FailingStore(new InvalidOperationException()));
        (await runner.ExplainAsync(Request(Count), None)).Statement.ShouldBe("failing");
        (await Should.ThrowAsync<QueryException>(runner.ExplainAsync(Request("{ actors { nothing } }"), None))).Code.ShouldBe("FIELDS_ON_CORRECT_TYPE");
    }

    [Fact]
    public async Task One_shape_is_compiled_once()
    {
        CountingStore store = new();
        OperationRunner runner = Runner(store);
        for (int i = 0; i < 5; i++)
        {
            using OperationResult result = await runner.RunAsync(Request($"{{ actors(where: {{ id: {{ eq: \"a{i}\" }} }}) {{ totalCount }} }}"), None);
        }

        store.Compiled.ShouldBe(1);
    }

    [Theory]
    [InlineData("{ actors { totalCount } }")]
    [InlineData("{ actors { totalCount } __schema { queryType { name } } }")]
    public async Task A_request_that_comes_again_is_asked_of_the_store_again(string question)
    {
        CountingStore store = new();
        OperationRunner runner = Runner(store);
        GraphQLRequest request = Request(question);
        HashSet<string> answers = [];
        for (int i = 0; i < 3; i++)
        {
            using OperationResult result = await runner.RunAsync(request, None);
            answers.Add(Encoding.UTF8.GetString(result.Body.Span));
        }

        answers.ShouldHaveSingleItem().ShouldContain("\"totalCount\":3");
        store.Reads.ShouldBe(3);
        using OperationResult elsewhere = await Runner(new FailingStore(new InvalidOperationException())).RunAsync(request, None);
        elsewhere.ErrorCode.ShouldNotBeNull("what was planned for one store is not for another");
    }

    [Fact]
    public async Task A_known_document_is_still_held_against_its_variables()
    {
        OperationRunner runner = Runner(new CountingStore());
        GraphQLRequest request = Request("query($first: Int!) { actors(first: $first) { totalCount } }");
        foreach ((object? first, string? code) in new (object?, string?)[] { (1, null), (201, "PAGE_TOO_LARGE"), (null, "INVALID_VALUE"), ("x", "INVALID_VALUE"), (2, null) })
        {
            using OperationResult result = await runner.RunAsync(request with { Variables = new Dictionary<string, object?> { ["first"] = first } }, None);
            result.ErrorCode.ShouldBe(code);
        }
    }

    private static async Task<string> Ask(string question, OperationSettings? settings = null)
    {
        using OperationResult result = await Runner(new CountingStore(), settings).RunAsync(Request(question), None);
        return Encoding.UTF8.GetString(result.Body.Span);
    }

    private static OperationRunner Runner(IGraphStore store, OperationSettings? settings = null) => new(GraphModel.Default, Schema, store, settings ?? new OperationSettings("1"));

    private static GraphQLRequest Request(string question) => new(question, null, new Dictionary<string, object?>());

    /// <summary>A store of three records, whatever is asked.</summary>
    private sealed class CountingStore : IGraphStore
    {
        public string Name => "counting";

        public int Compiled { get; private set; }

        public int Reads { get; private set; }

        public CompiledQuery Compile(Plan plan)
        {
            Compiled++;
            return new CompiledQuery("count", plan);
        }

        public ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel)
        {
            cancel.ThrowIfCancellationRequested();
            Reads++;
            return new ValueTask<Answer>(new Three());
        }

        public ValueTask<bool> IsEmptyAsync(CancellationToken cancel) => new(false);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private sealed class Three : Answer
        {
            public override ReadOnlyMemory<byte> Json { get; } = "[[3]]"u8.ToArray();

            public override void Dispose()
            {
            }
        }
    }

    /// <summary>A store that answers nothing.</summary>
    private sealed class FailingStore(Exception failure) : IGraphStore
    {
        public string Name => "failing";

        public CompiledQuery Compile(Plan plan) => new("failing", plan);

        public ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel) => throw failure;

        public ValueTask<bool> IsEmptyAsync(CancellationToken cancel) => throw failure;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
