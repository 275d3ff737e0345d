using KnowledgeGraph.Benchmarks.Generation;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks.Questions;

/// <summary>The questions that are measured, with values that suit a generated graph.</summary>
internal sealed class QuestionList
{
    private const long Size = 20;

    private readonly Generator _generator;
    private readonly Middle _middle;
    private readonly Cursors _cursors;

    private QuestionList(Generator generator, Middle middle, Cursors cursors) => (_generator, _middle, _cursors) = (generator, middle, cursors);

    /// <summary>The questions for a graph.</summary>
    /// <param name="generator">What generated it.</param>
    /// <param name="middle">Finds the middle of it.</param>
    /// <param name="cursors">Makes the cursors of pages in the middle.</param>
    public static IReadOnlyList<Question> For(Generator generator, Middle middle, Cursors cursors)
    {
        QuestionList list = new(generator, middle, cursors);
        string common = generator.Background.Instruments[0].Symbol!;
        string rare = generator.Background.Instruments[^1].Symbol!;
        string busy = generator.Background.Actors[0].Id;
        string hardlyNamed = generator.Background.Actors[^1].Id;
        return
        [
            list.Statement(),
            Condemned("condemned, common resolution", common, staysFast: false),
            Condemned("condemned, rare resolution", rare, staysFast: true),
            list.Actors(),
            Groups(busy),
            Roots(busy),
            Search(),
            Page("page, the first", new() { ["after"] = null }, "first-page", new() { ["probe"] = Size + 1 }, staysFast: true),
            list.MiddlePage(),
            Negative("negative toward a busy actor", busy),
            Negative("negative toward a rare actor", hardlyNamed),
        ];
    }

    private static Question Ask(string name, string file, Dictionary<string, object?> variables, Dictionary<string, object> values, bool staysFast = false, string? statement = null)
    {
        foreach ((string variable, object? value) in variables)
        {
            if (value is not null)
            {
                values.TryAdd(variable, value);
            }
        }

        values.TryAdd("size", Size);
        return new Question(name, new GraphQLRequest(Texts.Document(file), null, variables), new SqlText(Texts.Statement(statement ?? file), values), staysFast);
    }

    private static Question Page(string name, Dictionary<string, object?> variables, string statement, Dictionary<string, object> values, bool staysFast) =>
        Ask(name, "page", variables, values, staysFast, statement);

    private static Question Search() => Ask("search", "search", new() { ["text"] = "СУВЕРЕНИТЕТ" }, new() { ["match"] = "\"суверенитет\"*" });

    private Question Statement() => Ask("statement, whole", "statement", new() { ["id"] = _generator.Representative }, [], staysFast: true);

    private static Question Condemned(string name, string symbol, bool staysFast) => Ask(name, "condemned", new() { ["type"] = "CONDEMNS", ["symbol"] = symbol }, [], staysFast);

    private static Question Negative(string name, string target) => Ask(name, "negative", new() { ["target"] = target }, []);

    private static Question Groups(string target) => Ask("groups by type and month", "groups", new() { ["target"] = target }, new() { ["most"] = 100L });

    private static Question Roots(string target) => Ask("three roots", "roots", new() { ["id"] = target, ["target"] = target }, []);

    private Question Actors()
    {
        (string name, string id) = MiddleOf<Actor>("name", descending: false);
        return Ask("actors, latest statements", "actors", new() { ["after"] = _cursors.Of("actors", "name: ASC", id) }, new() { ["name"] = name, ["id"] = id, ["few"] = 5L });
    }

    private Question MiddlePage()
    {
        (string key, string id) = MiddleOf<Statement>("statedOn", descending: true);
        return Page("page, from the middle", new() { ["after"] = _cursors.Of("statements", "statedOn: DESC", id) }, "page", new() { ["key"] = key, ["id"] = id, ["probe"] = Size + 1 }, staysFast: true);
    }

    private (string Key, string Id) MiddleOf<T>(string field, bool descending)
    {
        RecordType type = GraphModel.Default.Records.First(r => r.Name == typeof(T).Name);
        return _middle(type, type.Fields.First(f => f.Name == field), descending);
    }
}

/// <summary>Finds the sort key and the id of the record in the middle of an order by a field and the id.</summary>
/// <param name="type">The type of the records.</param>
/// <param name="field">The field.</param>
/// <param name="descending">Whether the greatest comes first, in both.</param>
internal delegate (string Key, string Id) Middle(RecordType type, Field field, bool descending);
