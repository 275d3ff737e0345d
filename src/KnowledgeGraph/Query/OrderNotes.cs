using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>Tells of each list in a plan whether an index gives its order or what the filter left is sorted: both stores keep the same indexes.</summary>
internal static class OrderNotes
{
    /// <summary>A sentence for each list, by its place in the response.</summary>
    public static IEnumerable<string> Of(Plan plan) => plan.Roots.SelectMany(r => Of(r, ""));

    private static IEnumerable<string> Of(Selection selection, string path)
    {
        string place = path.Length == 0 ? selection.Key.ToString() : $"{path}.{selection.Key}";
        return selection switch
        {
            ManySelection many => new[] { Note(many.Rows, place) }.Concat(Of(many.Connection.Shapes, place)),
            OneSelection one => Of(one.Shapes, place),
            KeyedSelection keyed => Of(keyed.Shapes, place),
            SearchSelection search => Of(search.Shapes, place),
            _ => [],
        };
    }

    private static IEnumerable<string> Of(IEnumerable<Shape> shapes, string path) => shapes.SelectMany(s => s.Selections.SelectMany(f => Of(f, path))).Distinct();

    private static string Note(Rows rows, string place) => rows.IsIndexWalk
        ? $"{place}: an index has this order, so a page reads little more than itself."
        : $"{place}: no index has this order, so what the filter leaves is sorted for every page.";
}
