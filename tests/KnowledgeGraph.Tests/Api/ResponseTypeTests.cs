using KnowledgeGraph.Api.Http;

namespace KnowledgeGraph.Tests.Api;

/// <summary>A client gets the media type that it likes best.</summary>
public sealed class ResponseTypeTests
{
    private const string GraphQL = "application/graphql-response+json";
    private const string Json = "application/json";

    [Theory]
    [InlineData(null, GraphQL)]
    [InlineData("", GraphQL)]
    [InlineData(GraphQL, GraphQL)]
    [InlineData(Json, Json)]
    [InlineData($"{GraphQL}; charset=utf-8, {Json}; charset=utf-8", GraphQL)]
    [InlineData($"{Json}, {GraphQL}", Json)]
    [InlineData($"{Json};q=0.5, {GraphQL}", GraphQL)]
    [InlineData($"{GraphQL};q=0.1, text/html, {Json};q=0.2", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Json)]
    [InlineData($"*/*, {Json};q=0", GraphQL)]
    [InlineData("text/html", null)]
    [InlineData("image/*", null)]
    [InlineData($"{Json}; charset=utf-16", null)]
    [InlineData($"{Json};q=0", null)]
    [InlineData("not a header", null)]
    public void The_best_of_what_is_taken_is_given(string? accept, string? expected) => (ResponseType.Choose(accept)?.Name).ShouldBe(expected);
}
