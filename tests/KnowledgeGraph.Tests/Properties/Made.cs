using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Properties;

/// <summary>The questions that are made up.</summary>
internal static class Made
{
    private static readonly ValuePool Pool = new(World.Test);

    /// <summary>How many questions are made up for a property: 300, and many more with <c>KG_LONG=1</c>.</summary>
    public static int Questions { get; } = Campaign.IsLong ? 10_000 : 300;

    /// <summary>How many are made up to ask a store: Neo4j takes some 200 ms to plan a question of a new shape, so that it is asked 300 and 5,000 in all three properties.</summary>
    public static int QuestionsFor(string store) => store == "neo4j" ? (Campaign.IsLong ? 5_001 : 300) / 3 : Questions;

    /// <summary>How many lists are walked page by page, each of them some eight questions.</summary>
    public static int WalksOn(string store) => store == "neo4j" ? (Campaign.IsLong ? 500 : 5) : Questions / 3;

    /// <summary>How many questions are asked at once: planning on Neo4j takes a core, and its compiler another.</summary>
    public static int ThreadsOn(string store) => store == "neo4j" ? 2 : 1;

    public static GraphSchema Schema { get; } = new(GraphModel.Default);

    public static WhereGen Where { get; } = new(Schema, Pool);

    public static AskGen Asks { get; } = new(Where);

    public static Gen<RecordType> Types { get; } = Choose.One(GraphModel.Default.Records);

    /// <summary>A list of records, with lists and references inside.</summary>
    public static Gen<Question> Lists { get; } = Types.SelectMany(t => Asks.Page(t.Plural, t, 3)).Select(a => QuestionWriter.Write(a));

    /// <summary>Groups of records.</summary>
    public static Gen<Question> Groups { get; } = Types.SelectMany(t => new GroupGen(Where).Groups(t)).Select(a => QuestionWriter.Write(a));

    /// <summary>One record by its id, whatever its type.</summary>
    public static Gen<Question> Nodes { get; } = Gen.Select(Choose.One(World.Test.Records), Asks.Target(GraphModel.Default.Node, 2))
        .Select((record, asks) => QuestionWriter.Write(new Ask("node", [("id", new InputValue("ID!", record.Id, InputPlace.Variable))], asks)));
}
