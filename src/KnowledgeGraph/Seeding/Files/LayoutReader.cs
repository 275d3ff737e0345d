using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding.Files;

/// <summary>Reads from a file's name and header which records its rows hold: those that its name says, or in a sheet those that its columns name.</summary>
internal sealed class LayoutReader(GraphModel model, Findings findings)
{
    /// <summary>The records that a file can hold, by the name of the file without its ending.</summary>
    private readonly Dictionary<string, RecordType> _types = model.Records.Where(IsGiven).ToDictionary(FileNameOf);

    /// <summary>The file name, without its ending, that a record type's rows are in.</summary>
    public static string FileNameOf(RecordType type) => Naming.Kebab(Naming.Plural(type.Name));

    /// <summary>Whether rows of a file can make such records.</summary>
    public static bool IsGiven(RecordType type) => !type.Derived && !type.Internal;

    /// <summary>The fields and references that a row can give, as they are named in a header; what the graph fills in is not among them.</summary>
    public static IEnumerable<string> ColumnsOf(RecordType type) =>
        type.Fields.Where(f => !f.ReadOnly && !Provenance.Fields.Contains(f.Name)).Select(f => f.Name).Concat(type.Links.Select(l => l.Name));

    /// <summary>The fields and references that every row must give.</summary>
    public static IEnumerable<string> Needed(RecordType type) =>
        type.Fields.Where(f => CommonRules.MustBeGiven(type, f)).Select(f => f.Name).Concat(type.Links.Where(CommonRules.MustBeGiven).Select(l => l.Name));

    /// <summary>Reads a header.</summary>
    /// <param name="file">The file, which is told what its rows hold.</param>
    /// <param name="header">The names of the columns.</param>
    /// <param name="line">The line that they stand on.</param>
    public void Read(InputFile file, string[] header, int line)
    {
        if (TypeNamed(file) is { } type)
        {
            file.Layouts = [Layout(file, type, line, header.Select((h, i) => (i, h, h)))];
            return;
        }

        if (!header.Any(h => TypeOf(h) is not null))
        {
            findings.Add(file.Finding(line, null, null, $"The file's name is no record's, and no column says whose it is, as statement.summary does. Names are {string.Join(", ", _types.Keys.Select(k => k + ".csv"))}.") with
            {
                Suggestion = NearMiss.Of(Path.GetFileNameWithoutExtension(file.FileName), _types.Keys) is { } near ? near + ".csv" : null,
            });
            return;
        }

        file.IsSheet = true;
        file.Layouts = SheetLayouts(file, header, line);
    }

    /// <summary>The record that a file is named for; null when there is none.</summary>
    public RecordType? TypeNamed(InputFile file)
    {
        string plain = NearMiss.Plain(Path.GetFileNameWithoutExtension(file.FileName));
        return _types.FirstOrDefault(t => NearMiss.Plain(t.Key) == plain).Value;
    }

    private List<RecordLayout> SheetLayouts(InputFile file, string[] header, int line)
    {
        Dictionary<RecordType, List<(int, string, string)>> byType = [];
        for (int i = 0; i < header.Length; i++)
        {
            if (IsRemark(header[i]))
            {
                continue;
            }

            if (TypeOf(header[i]) is { } type)
            {
                byType.TryAdd(type, []);
                byType[type].Add((i, header[i], header[i][(header[i].IndexOf('.', StringComparison.Ordinal) + 1)..]));
            }
            else
            {
                Add(file, line, header[i], "names no record and column, as statement.summary does.", Meant(header[i], header));
            }
        }

        return [.. byType.Select(t => Layout(file, t.Key, line, t.Value, isSheet: true))];
    }

    /// <summary>The column that a header of a sheet probably means: where it names no record, the first two that have the column, of the sheet's own records before others.</summary>
    private string? Meant(string header, string[] all)
    {
        string plain = NearMiss.Plain(header);
        RecordType[] having = [.. _types.Values.Where(t => ColumnsOf(t).Any(c => NearMiss.Plain(c) == plain))];
        RecordType[] own = [.. all.Select(TypeOf).OfType<RecordType>().Distinct().Where(having.Contains)];
        string[] meant = [.. (own.Length > 0 ? own : having).Take(2).Select(t => $"{t.Singular}.{ColumnsOf(t).First(c => NearMiss.Plain(c) == plain)}")];
        return meant.Length > 0
            ? string.Join(" or ", meant)
            : NearMiss.Of(header, _types.Values.SelectMany(t => ColumnsOf(t).Select(c => $"{t.Singular}.{c}")));
    }

    private RecordLayout Layout(InputFile file, RecordType type, int line, IEnumerable<(int Index, string Header, string Name)> headers, bool isSheet = false)
    {
        List<Column> columns = [];
        List<(string Header, string Name)> unknown = [];
        foreach ((int index, string header, string name) in headers.Where(h => !IsRemark(h.Header)))
        {
            if (ColumnOf(type, index, header, name) is not { } column)
            {
                unknown.Add((header, name));
            }
            else if (columns.Any(c => c.Name == column.Name))
            {
                Add(file, line, header, $"names the column '{column.Name}' a second time.", null);
            }
            else
            {
                columns.Add(column);
            }
        }

        if (columns.Count == 0 && unknown.Count > 0 && !isSheet)
        {
            file.Gaps = [type];
            Add(file, line, unknown[0].Header, $"is no column of {type.Name}, and no other cell of this line is one: the first line must name the columns, which are {string.Join(", ", ColumnsOf(type))}.", null);
            return new RecordLayout(type, [], []);
        }

        string[] meant = [.. unknown.Select(u => Unknown(file, type, line, u.Header, u.Name)).OfType<string>()];
        if (!isSheet)
        {
            Missing(file, type, line, [.. columns.Select(c => c.Name), .. meant]);
        }

        return new RecordLayout(type, columns, meant);
    }

    private static Column? ColumnOf(RecordType type, int index, string header, string name)
    {
        string plain = NearMiss.Plain(name);
        Field? field = type.Fields.FirstOrDefault(f => NearMiss.Plain(f.Name) == plain && !f.ReadOnly && !Provenance.Fields.Contains(f.Name));
        Link? link = type.Links.FirstOrDefault(l => NearMiss.Plain(l.Name) == plain);
        return field is null && link is null ? null : new Column(index, header, field, link);
    }

    /// <summary>Names a column that is none, and gives the one that was probably meant.</summary>
    private string? Unknown(InputFile file, RecordType type, int line, string header, string name)
    {
        Field? filled = type.Fields.FirstOrDefault(f => NearMiss.Plain(f.Name) == NearMiss.Plain(name));
        string rule = filled is not null
            ? $"is filled in by the graph, and no file may carry it: {filled.Description}"
            : $"is no column of {type.Name}; its columns are {string.Join(", ", ColumnsOf(type))}.";
        string? meant = filled is not null ? null : NearMiss.Of(name, ColumnsOf(type));
        Add(file, line, header, rule, meant);
        return meant;
    }

    /// <summary>A column that every row would lack is missed once, in the header.</summary>
    private void Missing(InputFile file, RecordType type, int line, HashSet<string> columns)
    {
        if (!columns.Contains("id") && Needed(type).Contains("id"))
        {
            file.Gaps = [type];
        }

        foreach (string name in Needed(type).Where(n => !columns.Contains(n)))
        {
            Add(file, line, name, $"is no column of the file, and every {type.Name} needs it.", null);
        }
    }

    private RecordType? TypeOf(string header)
    {
        int dot = header.IndexOf('.', StringComparison.Ordinal);
        string plain = dot < 0 ? "" : NearMiss.Plain(header[..dot]);
        return _types.Values.FirstOrDefault(t => NearMiss.Plain(t.Name) == plain);
    }

    private static bool IsRemark(string header) => header.Length == 0 || header.StartsWith('_');

    private void Add(InputFile file, int line, string header, string rule, string? meant) =>
        findings.Add(file.Finding(line, header, null, rule) with { Suggestion = meant });
}
