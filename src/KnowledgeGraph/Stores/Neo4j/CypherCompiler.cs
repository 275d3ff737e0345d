using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Compiles a plan to one statement with one row and one column: the list of the roots' values.</summary>
internal sealed class CypherCompiler
{
    /// <summary>The name of the column.</summary>
    public const string Column = "row";

    /// <summary>How many times as many hits are fetched as asked for: which of equal hits the index gives is left to chance.</summary>
    private const int OverFetch = 10;

    private readonly CypherAliases _aliases = new();
    private readonly CypherShapes _shapes;
    private readonly CypherGroups _groups;
    private readonly List<string> _clauses = [];
    private readonly bool _hasVariables;

    private CypherCompiler(bool hasVariables, CypherWeights weights, CypherText texts)
    {
        _hasVariables = hasVariables;
        CypherRows pages = new(_aliases, texts, new CypherFilters(_aliases, texts), weights);
        _shapes = new CypherShapes(_aliases, pages);
        _groups = new CypherGroups(_aliases, pages);
    }

    /// <summary>Compiles a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="weights">What is many.</param>
    /// <param name="texts">How texts are ordered; it knows afterwards which slots are compared.</param>
    public static string Compile(Plan plan, CypherWeights weights, CypherText texts)
    {
        bool hasVariables = plan.StoredRoots.Any(r => r is KeyedSelection or AboutSelection);
        CypherCompiler compiler = new(hasVariables, weights, texts);
        string[] roots = [.. plan.StoredRoots.Select(compiler.Root)];
        return $"{string.Concat(compiler._clauses.Select(c => $"{c}\n"))}RETURN [{string.Join(", ", roots)}] AS {Column}";
    }

    private string Root(Selection root) => root switch
    {
        KeyedSelection keyed => Keyed(keyed),
        ManySelection many => Called(_shapes.Page(many, owner: null, scope: null, isOnly: true)),
        GroupsSelection groups => Called(_groups.Groups(groups)),
        SearchSelection search => Called(Search(search)),
        AboutSelection about => About(about),
        _ => throw new InvalidOperationException($"{root.GetType().Name} is no root that a store answers."),
    };

    /// <summary>An expression beside variables, in a scope of its own: Neo4j would take an aggregation within it for one of the whole clause. A scope costs a tenth of the planning.</summary>
    private string Called(string expression)
    {
        if (!_hasVariables)
        {
            return expression;
        }

        string name = _aliases.Next("u");
        _clauses.Add($"CALL () {{ RETURN {expression} AS {name} }}");
        return name;
    }

    /// <summary>A record of several possible types is sought by each label: no index serves them all.</summary>
    private string Keyed(KeyedSelection keyed)
    {
        string name = _aliases.Next("u");
        IEnumerable<string> seeks = keyed.Shapes.Select((s, i) =>
        {
            (string clauses, string value) = _shapes.Keyed(s, i, keyed.Id);
            return $"{clauses}\nRETURN {value} AS {name}";
        });
        _clauses.Add($"OPTIONAL CALL () {{\n{string.Join("\nUNION ALL\n", seeks)} }}");
        return name;
    }

    private string Search(SearchSelection search)
    {
        CypherRow hit = new(_aliases.Next("n"), search.Shapes[0].Type);
        string score = _aliases.Next("k");
        string limit = Cypher.Parameter(search.Limit);
        CypherScope scope = new(_aliases);
        string value = _shapes.OneOf(search.Shapes, hit, scope, (shape, index) => [score, Cypher.Number(index), Cypher.List(shape.Type.Fields.Where(f => f.Searched).Select(f => Searched(hit, f)))]);
        string order = $"{score} DESC, {hit.Id}";
        return $"COLLECT {{\nCALL db.index.fulltext.queryNodes('{Neo4jSchema.SearchIndex}', {Cypher.Parameter(search.Terms)}, {{limit: {limit} * {OverFetch}}}) "
            + $"YIELD node AS {hit.Alias}, score AS {score} WITH {hit.Alias}, {score} ORDER BY {order} LIMIT {limit}{scope.Text}\nRETURN {value} AS {_aliases.Next("v")} ORDER BY {order} }}";
    }

    /// <summary>A text that a search looks in; the texts of a list with line breaks between them.</summary>
    private static string Searched(CypherRow row, Field field)
    {
        string text = row.Property(field);
        return field.Kind == FieldKind.TextList ? $"reduce(text = head({text}), item IN tail({text}) | text + '\\n' + item)" : text;
    }

    private string About(AboutSelection about)
    {
        string version = _aliases.Next("u");
        _clauses.Add($"OPTIONAL CALL () {{ MATCH (graph:{Neo4jSchema.GraphLabel}) RETURN toString(graph.dataVersion) AS {version} }}");
        string datasets = $"COLLECT {{ MATCH (dataset:{Neo4jSchema.DatasetLabel}) WITH dataset ORDER BY dataset.name "
            + "RETURN [dataset.name, dataset.title, dataset.records, dataset.updatedAt] AS value ORDER BY dataset.name }";
        return about.NeedsDatasets ? $"[{version}, {Called(datasets)}]" : $"[{version}]";
    }
}
