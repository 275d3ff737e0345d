using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>Plans the order of records. It always ends in the id, so that no two records are level.</summary>
internal static class Orders
{
    /// <summary>How many terms an order may have: the condition of a cursor grows with their square.</summary>
    public const int MostTerms = 8;

    private const string Name = "order";

    /// <summary>Plans the <c>order</c> of a field; the id ascending when there is none.</summary>
    public static Seq<OrderTerm> Of(Planning planning, RecordType type, in FieldArguments arguments)
    {
        IReadOnlyList<object?> items = arguments[Name] is { } order ? Operands.List(order) : [];
        List<OrderTerm> terms = new(items.Count + 1);
        for (int i = 0; i < items.Count; i++)
        {
            planning.Count();
            planning.EnterArgument(Place(i));
            OrderTerm term = Term(planning, type, [], items[i]);
            planning.LeaveArgument();
            if (!terms.Any(t => t.Path.Equals(term.Path) && t.Key == term.Key))
            {
                terms.Add(term);
            }
        }

        if (terms.Count > MostTerms)
        {
            planning.EnterArgument(Name);
            throw planning.Refuse(ErrorCodes.QueryTooCostly, terms.Count, string.Create(CultureInfo.InvariantCulture, $"An order has at most {MostTerms} terms."));
        }

        // No two records have one id, so what comes after it orders nothing.
        int last = terms.FindIndex(t => t.IsId);
        return last >= 0 ? [.. terms.Take(last + 1)] : [.. terms, new OrderTerm([], new FieldKey(type.Field("id")), terms.Count > 0 && terms[^1].Descending)];
    }

    /// <summary>The one field that an object of an order has.</summary>
    /// <exception cref="QueryException">It has none, or several.</exception>
    public static (string Name, object Value) Single(Planning planning, object? item)
    {
        IDictionary<string, object?> given = item is null ? new Dictionary<string, object?>() : Operands.Object(item);
        if (given.Count != 1)
        {
            string has = given.Count == 0 ? "none" : string.Join(", ", given.Keys);
            throw planning.Invalid(given.Count == 0 ? null : has, $"Each object of an order has exactly one field; this one has {has}.");
        }

        (string name, object? value) = given.Single();
        planning.EnterArgument(name);
        (string, object) single = (name, value ?? throw planning.Invalid(null, "A direction is ASC or DESC, not null."));
        planning.LeaveArgument();
        return single;
    }

    /// <summary>The place of an object in the list of an order.</summary>
    public static string Place(int index) => string.Create(CultureInfo.InvariantCulture, $"{Name}[{index}]");

    /// <summary>Whether a direction is descending.</summary>
    public static bool IsDescending(object direction) => Operands.Text(direction) == "DESC";

    private static OrderTerm Term(Planning planning, ILinkTarget target, Seq<Link> path, object? item)
    {
        (string name, object value) = Single(planning, item);
        planning.EnterArgument(name);
        OrderTerm term = planning.Names.Member(target, name) switch
        {
            Field field => new OrderTerm(path, new FieldKey(field), IsDescending(value)),
            Inverse list => new OrderTerm(path, new CountKey(list), IsDescending(Single(planning, value).Value)),
            Link link => Behind(planning, link, path, value),
            object other => throw new InvalidOperationException($"A {other.GetType().Name} cannot be ordered by."),
        };
        planning.LeaveArgument();
        return term;
    }

    private static OrderTerm Behind(Planning planning, Link link, Seq<Link> path, object value)
    {
        planning.Deepen();
        OrderTerm term = Term(planning, link.Target, [.. path, link], value);
        planning.Rise();
        return term;
    }
}
