using System.Globalization;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>Compiles a plan to one SELECT with a column for each root.</summary>
internal sealed class SqlCompiler
{
    private readonly SqlShapes _shapes;
    private readonly SqlGroups _groups;

    private SqlCompiler()
    {
        SqlAliases aliases = new();
        SqlRows pages = new(aliases, new SqlFilters(aliases));
        _shapes = new SqlShapes(aliases, pages);
        _groups = new SqlGroups(aliases, pages);
    }

    /// <summary>Compiles a plan.</summary>
    public static string Compile(Plan plan)
    {
        SqlCompiler compiler = new();
        return $"select {string.Join(",\n", plan.StoredRoots.Select(compiler.Root).DefaultIfEmpty("null"))}";
    }

    private string Root(Selection root) => root switch
    {
        KeyedSelection keyed => $"({_shapes.ByType(keyed.Shapes, Sql.Parameter(keyed.Id))})",
        ManySelection many => _shapes.Page(many, owner: null),
        GroupsSelection groups => $"({_groups.Groups(groups)})",
        SearchSelection search => $"({Search(search)})",
        AboutSelection about => About(about),
        _ => throw new InvalidOperationException($"{root.GetType().Name} is no root that a store answers."),
    };

    /// <summary>The hits are chosen first and looked up after. bm25 is better the smaller it is.</summary>
    private string Search(SearchSelection search)
    {
        string kinds = search.Kinds is { } slot ? $" and d.kind in {Sql.Members(slot)}" : "";
        string found = "select d.id,d.kind,round(-rank,6) score from search_index join search_document d on d.rowid=search_index.rowid "
            + $"where search_index match {Sql.Parameter(search.Terms)}{kinds} order by rank,d.id limit {Sql.Parameter(search.Limit)}";
        IEnumerable<string> cases = search.Shapes.Select((s, i) => $"when '{s.Type.Name}' then ({_shapes.ById(s, "h.id", row => ["h.score", Text(i), SqlShapes.Array(SqlShapes.SearchedTexts(row))])}) ");
        return $"select json_group_array(json(case h.kind {string.Concat(cases)}end) order by h.score desc,h.id) from ({found}) h";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string About(AboutSelection about)
    {
        string datasets = about.NeedsDatasets
            ? ",json((select json_group_array(json_array(name,title,records,updated_at) order by name) from dataset))"
            : "";
        return $"json_array((select value from meta where key='data_version'){datasets})";
    }
}
