using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;
using KnowledgeGraph.Seeding.Known;

namespace KnowledgeGraph.Seeding.Checks;

/// <summary>Rows of sheets that repeat a record in part: what they lack is no mistake of its own, since the record stands before.</summary>
/// <param name="registry">What is known of the records of earlier batches.</param>
internal sealed class PartialRows(Registry registry)
{
    /// <summary>The mistakes of a row, where those of what it lacks are one if the record stands in an earlier row.</summary>
    /// <param name="type">The type of the record.</param>
    /// <param name="row">The row.</param>
    /// <param name="batch">The rows that are taken in together, which are not known yet.</param>
    /// <param name="problems">What is wrong with the row.</param>
    public IReadOnlyList<Problem> Joined(RecordType type, Row row, IReadOnlyList<Row> batch, IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0 || !row.File.IsSheet || row.Record.Id.Length == 0)
        {
            return problems;
        }

        HashSet<string> needed = [.. LayoutReader.Needed(type)];
        ILookup<bool, Problem> missing = problems.ToLookup(p => p.Value is null && needed.Contains(p.Field));
        if (!missing[true].Any() || PlaceBefore(row, batch) is not { } place)
        {
            return problems;
        }

        string lacks = string.Join(", ", missing[true].Select(p => $"'{p.Field}'"));
        return [new Problem("id", row.Record.Id, $"stands in {place} already, and here without {lacks}: repeat it whole, or give its id alone."), .. missing[false]];
    }

    private string? PlaceBefore(Row row, IReadOnlyList<Row> batch)
    {
        Row first = batch.First(r => r.Record.Id == row.Record.Id);
        if (registry.PlaceOf(row.Record.Id) is { } known && (known.File != row.File || known.Line < first.Line))
        {
            return $"{known.File}:{known.Line}";
        }

        return first == row ? null : $"{first.File}:{first.Line}";
    }
}
