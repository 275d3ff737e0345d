using CsvHelper;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;

namespace KnowledgeGraph.Seeding;

/// <summary>Writes an empty file with the right headers and a line for each column that says what it holds.</summary>
internal static class Template
{
    /// <summary>The template that is no record's.</summary>
    public const string Sheet = "sheet";

    /// <summary>The records of the usual sheet, in the order in which they are coded.</summary>
    private static readonly Type[] SheetRecords = [typeof(Statement), typeof(Quotation), typeof(Stance), typeof(Citation)];

    /// <summary>The names of the templates.</summary>
    public static IEnumerable<string> Names(GraphModel model) => model.Records.Where(LayoutReader.IsGiven).Select(r => Naming.Kebab(r.Name)).Append(Sheet);

    /// <summary>Writes a template.</summary>
    /// <param name="model">The model of the records.</param>
    /// <param name="name">One of <see cref="Names"/>, or the name of a record's file.</param>
    /// <param name="output">Where the text goes.</param>
    /// <returns>Whether there is such a template.</returns>
    public static bool Write(GraphModel model, string name, Stream output)
    {
        string plain = NearMiss.Plain(name);
        RecordType? type = model.Records.Where(LayoutReader.IsGiven).FirstOrDefault(r => NearMiss.Plain(r.Name) == plain || NearMiss.Plain(r.Plural) == plain);
        if (type is null && plain != Sheet)
        {
            return false;
        }

        (string Header, string Meaning)[] columns = type is null
            ? [.. SheetRecords.Select(t => model.Records.First(r => r.Type == t)).SelectMany(r => Columns(r, isSheet: true))]
            : [.. Columns(type, isSheet: false)];
        using CsvWriter csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", CommentPrefix = '#' }, leaveOpen: true);
        foreach ((string header, string meaning) in columns)
        {
            csv.WriteComment($" {header}: {meaning}");
        }

        csv.WriteHeader([.. columns.Select(c => c.Header)]);
        return true;
    }

    private static IEnumerable<(string Header, string Meaning)> Columns(RecordType type, bool isSheet)
    {
        string prefix = isSheet ? $"{type.Singular}." : "";
        foreach (Field field in type.Fields.Where(f => LayoutReader.ColumnsOf(type).Contains(f.Name)))
        {
            yield return (prefix + field.Name, $"{Must(CommonRules.MustBeGiven(type, field))}{field.Description}{Form(field)}");
        }

        // In a sheet the records of a row refer to each other by themselves.
        foreach (Link link in type.Links.Where(l => !isSheet || !l.Required || l.Target is InterfaceType || !SheetRecords.Contains(l.Target.Members[0].Type)))
        {
            yield return (prefix + link.Name, $"{Must(CommonRules.MustBeGiven(link))}{link.Description} The id of {string.Join(" or ", link.Target.Members.Select(m => m.Name))}.");
        }
    }

    private static string Must(bool must) => must ? "(required) " : "";

    private static string Form(Field field) => field.Kind switch
    {
        FieldKind.Word => $" One of {string.Join(", ", field.Vocabulary!.Words.Select(w => w.Name))}.",
        FieldKind.Boolean => " true or false.",
        FieldKind.TextList => " With ; between them.",
        FieldKind.Number or FieldKind.Integer => " A number.",
        FieldKind.Date => " A day such as 2025-04-27.",
        FieldKind.PartialDate => " 2025, 2025-04 or 2025-04-27, with ~ (approximately) or ? (uncertain) after it.",
        _ => "",
    };
}
