using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Tests.Execution;

/// <summary>Two requests have one key only when nothing tells them apart.</summary>
public sealed class PlannedOperationTests
{
    [Fact]
    public void Requests_that_differ_in_anything_have_different_keys()
    {
        GraphQLRequest[] requests =
        [
            Request("{ a }", null),
            Request("{ b }", null),
            Request("{ a }", "b"),
            Request("{ a }", null, ("x", null)),
            Request("{ a }", null, ("x", "")),
            Request("{ a }", null, ("x", "1")),
            Request("{ a }", null, ("x", 1)),
            Request("{ a }", null, ("x", 1L)),
            Request("{ a }", null, ("x", 1.0)),
            Request("{ a }", null, ("x", true)),
            Request("{ a }", null, ("x", 1), ("y", 2)),
            Request("{ a }", null, ("x", new List<object?> { 1, 2 })),
            Request("{ a }", null, ("x", new List<object?> { new List<object?> { 1 }, 2 })),
            Request("{ a }", null, ("x", new Dictionary<string, object?> { ["y"] = 1 })),
            Request("{ a }", null, ("x", "s1:y")),
            Request("{ a }", null, ("xs1", "y")),
        ];
        requests.Select(PlannedOperation.KeyOf).Distinct().Count().ShouldBe(requests.Length);
    }

    [Fact]
    public void Equal_requests_have_one_key() =>
        PlannedOperation.KeyOf(Request("{ a }", "b", ("x", new List<object?> { "y" }))).ShouldBe(PlannedOperation.KeyOf(Request("{ a }", "b", ("x", new List<object?> { "y" }))));

    [Fact]
    public void A_very_long_request_is_not_kept() => PlannedOperation.KeyOf(Request("{ a }", null, ("x", new string('y', 20_000)))).ShouldBeNull();

    private static GraphQLRequest Request(string query, string? name, params (string Name, object? Value)[] variables) =>
        new(query, name, variables.ToDictionary(v => v.Name, v => v.Value));
}
