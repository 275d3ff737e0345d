using System.Text.Json;
using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Properties;

/// <summary>Walking pages never skips or repeats a record, whatever the order and wherever values are missing or equal.</summary>
[Collection(Neo4jServer.Tests)]
public sealed class PageProperties(OpenStores stores)
{
    private const string Shown = "edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount";

    private static readonly Gen<(RecordType Type, GraphInput Where, GraphInput Order, int Size)> Walks = Made.Types.SelectMany(t => Gen.Select(
        Choose.Weighted((3, Gen.Const<GraphInput>(new InputObject([]))), (1, Made.Where.Of(t, 1))), AskGen.Order(t), Gen.Int[1, 5], (where, order, size) => (t, where, order, size)));

    public static TheoryData<string> Stores() => [.. Answerer.Stores];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Walking_pages_gives_the_list(string store)
    {
        Answerer.SkipWithout(store);
        Answerer answerer = await stores.Of(store, World.Test);
        await Walks.SampleAsync(
            async walk =>
            {
                Edge[] all = (await PageAsync(answerer, walk, "first: 200")).Edges;
                (await WalkAsync(answerer, walk, all, backward: false)).ShouldBe(all);
                (await WalkAsync(answerer, walk, all, backward: true)).ShouldBe(all);
                await BetweenAsync(answerer, walk, all);
            },
            iter: Made.WalksOn(store),
            threads: Made.ThreadsOn(store),
            print: walk => Write(walk, "first: 200").ToString());
    }

    private static async Task<List<Edge>> WalkAsync(Answerer answerer, (RecordType, GraphInput, GraphInput, int Size) walk, Edge[] all, bool backward)
    {
        List<Edge> walked = [];
        string? cursor = null;
        do
        {
            string from = cursor is null ? "" : $", {(backward ? "before" : "after")}: \"{cursor}\"";
            Page page = await PageAsync(answerer, walk, $"{(backward ? "last" : "first")}: {walk.Size}{from}");
            page.Total.ShouldBe(all.Length);
            page.Edges.Length.ShouldBeLessThanOrEqualTo(walk.Size);
            page.Start.ShouldBe(page.Edges.FirstOrDefault()?.Cursor);
            page.End.ShouldBe(page.Edges.LastOrDefault()?.Cursor);
            (backward ? page.HasNext : page.HasPrevious).ShouldBe(cursor is not null);
            walked.InsertRange(backward ? 0 : walked.Count, page.Edges);
            cursor = (backward ? page.HasPrevious : page.HasNext) ? backward ? page.Start : page.End : null;
        }
        while (cursor is not null && walked.Count <= all.Length);

        return walked;
    }

    /// <summary>Between two cursors stands what stands between their records.</summary>
    private static async Task BetweenAsync(Answerer answerer, (RecordType, GraphInput, GraphInput, int Size) walk, Edge[] all)
    {
        if (all.Length < 2)
        {
            return;
        }

        string between = $", after: \"{all[0].Cursor}\", before: \"{all[^1].Cursor}\"";
        Edge[] inner = all[1..^1];
        (await PageAsync(answerer, walk, $"first: {walk.Size}{between}")).Edges.ShouldBe(inner.Take(walk.Size));
        (await PageAsync(answerer, walk, $"last: {walk.Size}{between}")).Edges.ShouldBe(inner.TakeLast(walk.Size));
    }

    private static async Task<Page> PageAsync(Answerer answerer, (RecordType Type, GraphInput, GraphInput, int) walk, string page)
    {
        Question question = Write(walk, page);
        JsonElement response = JsonElement.Parse(await answerer.AskAsync(question.Text, question.Variables));
        JsonElement list = response.GetProperty("data").GetProperty(walk.Type.Plural);
        JsonElement info = list.GetProperty("pageInfo");
        return new Page(
            [.. list.GetProperty("edges").EnumerateArray().Select(e => new Edge(e.GetProperty("cursor").GetString()!, e.GetProperty("node").GetProperty("id").GetString()!))],
            info.GetProperty("hasNextPage").GetBoolean(),
            info.GetProperty("hasPreviousPage").GetBoolean(),
            info.GetProperty("startCursor").GetString(),
            info.GetProperty("endCursor").GetString(),
            list.GetProperty("totalCount").GetInt32());
    }

    private static Question Write((RecordType Type, GraphInput Where, GraphInput Order, int) walk, string page)
    {
        Question question = QuestionWriter.Write(new Ask(walk.Type.Plural, [("where", walk.Where), ("order", walk.Order), ("PAGE", new InputWord("PAGE"))], [Ask.Of("SHOWN")]));
        return question with { Text = question.Text.Replace("PAGE: PAGE", page, StringComparison.Ordinal).Replace("SHOWN", Shown, StringComparison.Ordinal) };
    }

    private sealed record Edge(string Cursor, string Id);

    private sealed record Page(Edge[] Edges, bool HasNext, bool HasPrevious, string? Start, string? End, int Total);
}
