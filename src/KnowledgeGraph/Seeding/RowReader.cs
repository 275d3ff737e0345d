using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;

namespace KnowledgeGraph.Seeding;

/// <summary>Reads the records of some types out of a file. In a sheet a row makes one record for each record that it names, and these refer to each other.</summary>
internal sealed class RowReader
{
    private readonly InputFile _file;
    private readonly Provenance _provenance;
    private readonly Findings? _findings;
    private readonly Func<Record, string?> _idOf;
    private readonly Dictionary<RecordType, (RecordLayout Layout, RecordBuilder Loud, RecordBuilder Quiet, Link[] Within)> _parts;

    /// <summary>Makes a reader.</summary>
    /// <param name="file">The file, whose header has been read.</param>
    /// <param name="provenance">Where its records come from.</param>
    /// <param name="findings">Where mistakes go.</param>
    /// <param name="idOf">The id of a record as its row gave it, made where it gives none.</param>
    public RowReader(InputFile file, Provenance provenance, Findings findings, Func<Record, string?> idOf)
    {
        (_file, _provenance, _idOf) = (file, provenance, idOf);
        _findings = file.Sha256.Length == 0 ? findings : null;
        _parts = file.Layouts.ToDictionary(l => l.Type, l => (l, new RecordBuilder(file, l, findings), new RecordBuilder(file, l, null), Within(l)));
    }

    /// <summary>Reads the records of the types, row by row.</summary>
    /// <param name="types">The types.</param>
    /// <param name="read">Told how many bytes have been read.</param>
    public IEnumerable<(RecordType Type, Row Row)> Read(IEnumerable<RecordType> types, Action<int> read)
    {
        RecordType[] wanted = [.. _file.Layouts.Select(l => l.Type).Where(types.Contains)];
        using CsvRows? rows = CsvRows.Open(_file, _findings, read);
        while (rows?.Read() == true)
        {
            foreach (RecordType type in wanted)
            {
                if (!_file.IsSheet || Defines(rows, type))
                {
                    List<string> misread = [];
                    Record record = Build(rows, type, loud: true, misread);
                    yield return (type, new Row(_file, rows.Line, record, misread));
                }
            }
        }
    }

    /// <summary>The references that a row of a sheet need not give: required ones without a column of their own.</summary>
    private Link[] Within(RecordLayout layout) => !_file.IsSheet ? [] :
        [.. layout.Type.Links.Where(l => l.Required && layout.Columns.All(c => c.Link != l) && _file.Layouts.Any(o => o.Type != layout.Type && l.Target.Members.Contains(o.Type)))];

    private static bool Names(CsvRows rows, RecordLayout layout) => layout.Columns.Any(c => !rows.IsEmpty(c.Index));

    /// <summary>Whether a row of a sheet says more of a record than its id: the id alone only names it.</summary>
    private bool Defines(CsvRows rows, RecordType type) => _parts[type].Layout.Columns.Any(c => c.Field?.Kind != FieldKind.Id && !rows.IsEmpty(c.Index));

    private Record Build(CsvRows rows, RecordType type, bool loud, List<string> misread)
    {
        (_, RecordBuilder first, RecordBuilder again, Link[] within) = _parts[type];
        Record record = (loud ? first : again).Build(rows, misread);
        foreach (Link link in within)
        {
            if (RecordWithin(rows, type, link) is not { } other)
            {
                continue;
            }

            if (IdOf(rows, other) is { } id)
            {
                link.Set(record, id);
            }
            else
            {
                // What is wrong with the other record of the row is named there.
                misread.Add(link.Name);
            }
        }

        return _provenance.On(record, _file.FileName, rows.Line);
    }

    /// <summary>The one record of the row that the reference can mean; null when there is none, or more than one.</summary>
    private RecordType? RecordWithin(CsvRows rows, RecordType type, Link link)
    {
        RecordType[] candidates = [.. _file.Layouts
            .Where(l => l.Type != type && link.Target.Members.Contains(l.Type) && Names(rows, l))
            .Select(l => l.Type)];
        if (candidates.Length > 1)
        {
            // What another reference of the same record means already, as the statement of a stance, is not meant a second time.
            candidates = [.. candidates.Where(c => !_parts[type].Within.Any(l => l != link && l.Target == (ILinkTarget)c))];
        }

        return candidates is [var only] ? only : null;
    }

    private string? IdOf(CsvRows rows, RecordType type)
    {
        List<string> misread = [];
        string? id = _idOf(Build(rows, type, loud: false, misread));
        return misread.Count == 0 ? id : null;
    }
}
