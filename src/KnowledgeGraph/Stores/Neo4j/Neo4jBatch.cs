using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Records that one transaction writes: those of a type after those of the types that it refers to, whatever the order in which they came.</summary>
internal sealed class Neo4jBatch
{
    private const int MostRecords = 5_000;
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly SortedDictionary<(int Step, string Statement), Neo4jRows> _statements = new(Comparer<(int Step, string Statement)>.Create(Compare));
    private readonly HashSet<string> _ids = [];

    /// <summary>What the batch adds to the datasets.</summary>
    public Dictionary<string, Neo4jAddition> Additions { get; } = [];

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => _ids.Count == 0;

    /// <summary>Whether it is as large as a transaction should be: a record takes some 5 KiB of the server's heap until it ends.</summary>
    public bool IsFull => _ids.Count >= MostRecords || _statements.Values.Sum(r => r.Length) >= MostBytes;

    /// <summary>Counts a record whose rows are added to the batch.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isNew">Whether its dataset has not had it before.</param>
    public void Count(Record record, bool isNew)
    {
        _ids.Add(record.Id);
        if (isNew)
        {
            Additions[record.Dataset] = (Additions.GetValueOrDefault(record.Dataset) ?? new Neo4jAddition(record.Dataset)).And(record);
        }
    }

    /// <summary>Begins a row of a statement, which is written to what this gives.</summary>
    /// <param name="step">Statements of a lower step are run before.</param>
    /// <param name="statement">The statement, which unwinds <c>$rows</c> and says how many there were.</param>
    public Utf8JsonWriter Next(int step, string statement)
    {
        if (!_statements.TryGetValue((step, statement), out Neo4jRows? rows))
        {
            _statements.Add((step, statement), rows = new Neo4jRows(statement));
        }

        return rows.Next();
    }

    /// <summary>The requests that write the records, in their order.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Requests => _statements.Values.Select(r => r.End());

    /// <summary>Whether it has a record with one of these ids.</summary>
    public bool HasAny(IEnumerable<string> ids) => _ids.Count > 0 && _ids.Overlaps(ids);

    /// <summary>Writes the records.</summary>
    /// <exception cref="StoreException">One of them refers to what is not there.</exception>
    public async Task WriteAsync(Neo4jTransaction transaction)
    {
        foreach (Neo4jRows rows in _statements.Values)
        {
            string written = await transaction.RunAsync(rows.End());
            if (written != rows.Count.ToString(CultureInfo.InvariantCulture))
            {
                throw new StoreException(
                    ErrorCodes.ValidationFailed, $"Of {rows.Count} records only {written} refer to records of the graph; none of the {_ids.Count} that were to be written with them was, {_ids.First()} among them.");
            }
        }
    }

    private static int Compare((int Step, string Statement) a, (int Step, string Statement) b) =>
        a.Step != b.Step ? a.Step.CompareTo(b.Step) : string.CompareOrdinal(a.Statement, b.Statement);
}

/// <summary>What is added to a dataset.</summary>
/// <param name="Dataset">Its name.</param>
/// <param name="Records">How many records.</param>
/// <param name="Import">The import that brings them; null when none does.</param>
/// <param name="At">When the graph learns the first of these.</param>
/// <param name="Imported">How many of them the import brings.</param>
internal sealed record Neo4jAddition(string Dataset, int Records = 0, string? Import = null, DateTime At = default, int Imported = 0)
{
    /// <summary>The same with one record more.</summary>
    public Neo4jAddition And(Record record) => record.Import is null
        ? this with { Records = Records + 1 }
        : this with
        {
            Records = Records + 1,
            Import = Import ?? record.Import,
            At = Import is null ? record.RecordedAt : At,
            Imported = Imported + 1,
        };
}
