using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding.Files;

namespace KnowledgeGraph.Seeding;

/// <summary>A record that a row gave, on its way into the graph.</summary>
/// <param name="file">The file.</param>
/// <param name="line">The line that the row begins on.</param>
/// <param name="record">The record as the row gave it.</param>
/// <param name="misread">The fields whose cells could not be read, which was found already.</param>
internal sealed class Row(InputFile file, int line, Record record, IReadOnlyList<string> misread)
{
    public IReadOnlyList<string> Misread { get; } = misread;

    public InputFile File { get; } = file;

    public int Line { get; } = line;

    public Record Record { get; set; } = record;

    /// <summary>Whether a mistake was found in it.</summary>
    public bool Rejected { get; set; } = misread.Count > 0;

    /// <summary>Whether its name was made because the row gives none.</summary>
    public bool NameMade { get; set; }

    /// <summary>Its number among all ids of the run.</summary>
    public int Number { get; set; } = -1;

    /// <summary>A mistake in it.</summary>
    /// <param name="member">The field or reference.</param>
    public Finding Finding(string member, string? value, string rule) => File.Finding(Line, HeaderOf(member), value, rule);

    private string HeaderOf(string member)
    {
        RecordLayout? layout = File.Layouts.FirstOrDefault(l => l.Type.Type == Record.GetType());
        return layout?.Columns.FirstOrDefault(c => c.Name == member)?.Header ?? (File.IsSheet && layout is not null ? $"{layout.Type.Singular}.{member}" : member);
    }
}
