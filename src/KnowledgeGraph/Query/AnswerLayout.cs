using System.Runtime.CompilerServices;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>What an answer has of a list, worked out once however often the list occurs in it and however often it is asked for.</summary>
internal sealed class ListLayout
{
    private static readonly ConditionalWeakTable<ManySelection, ListLayout> Known = [];

    private readonly Rows _rows;

    private ListLayout(ManySelection many)
    {
        _rows = many.Rows;
        Connection connection = many.Connection;
        (NeedsRows, NeedsTotal, NeedsCursors) = (connection.NeedsRows, connection.NeedsTotal, connection.NeedsCursors);
        BeginsWithRows = !Page.Backward && connection.Parts is [NodesPart or EdgesPart, ..];
        int before = NeedsCursors ? 1 : 0;
        int left = connection.Shapes.Sum(Count);
        Values = new PartValues[connection.Parts.Count];
        for (int i = 0; i < Values.Length; i++)
        {
            int own = ShapesOf(connection.Parts[i]).Sum(Count);
            left -= own;
            Values[i] = new PartValues(before, left);
            before += own;
        }
    }

    /// <summary>The layout of a list.</summary>
    public static ListLayout Of(ManySelection many) => Known.GetValue(many, static m => new ListLayout(m));

    /// <summary>Whether the rows are there.</summary>
    public bool NeedsRows { get; }

    /// <summary>Whether the number of all records is there.</summary>
    public bool NeedsTotal { get; }

    /// <summary>Whether the rows' order values are there.</summary>
    public bool NeedsCursors { get; }

    /// <summary>Whether the rows can be written as they come: before all else, and the first of them first.</summary>
    public bool BeginsWithRows { get; }

    /// <summary>Which part of the records is asked for.</summary>
    public Page Page => _rows.Page;

    /// <summary>The cursors of the list.</summary>
    public Cursor Cursors => field ??= new Cursor(_rows.Type, _rows.Order);

    /// <summary>Where in a row the values of each part of the page stand.</summary>
    public PartValues[] Values { get; }

    private static IEnumerable<Shape> ShapesOf(ConnectionPart part) => new Connection([part]).Shapes;

    private static int Count(Shape shape) => shape.Selections.Count(s => s.IsStored);
}

/// <summary>Where in a row the values of a part stand.</summary>
/// <param name="Before">How many others stand before them.</param>
/// <param name="After">How many others stand after them.</param>
internal readonly record struct PartValues(int Before, int After);
