using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>Hands out names for tables in one statement: by counting, so that the same plan always gives the same text.</summary>
internal sealed class SqlAliases
{
    private int _count;

    /// <summary>A name that the statement does not have yet.</summary>
    public string Next(string prefix) => prefix + (++_count).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A row of a record that an expression can read columns of.</summary>
/// <param name="alias">The name that it has in the statement.</param>
/// <param name="type">The type of the record.</param>
internal sealed class SqlRow(string alias, RecordType type)
{
    private readonly List<string> _columns = [];

    public string Alias { get; } = alias;

    public RecordType Type { get; } = type;

    /// <summary>The columns that were asked for: what a subquery must give on.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>The joins that expressions over the row need after its <c>from</c>.</summary>
    public List<string> Joins { get; } = [];

    /// <summary>The id.</summary>
    public string Id => Column("id");

    /// <summary>A column.</summary>
    public string Column(string name)
    {
        if (!_columns.Contains(name))
        {
            _columns.Add(name);
        }

        return $"{Alias}.{Sql.Name(name)}";
    }
}
