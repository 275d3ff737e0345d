using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain.Completion;

/// <summary>The names of records whose rows bring none.</summary>
internal static class MadeNames
{
    /// <summary>The most UTF-16 units that a name has.</summary>
    public const int Longest = 2_000;

    private const int QuotedLength = 80;

    /// <summary>Makes the name of a record; null for a type whose rows must bring it.</summary>
    /// <param name="record">The record, completed but for its name.</param>
    /// <param name="nameOf">The name of the record with that id.</param>
    public static string? Of(NodeRecord record, Func<string, string> nameOf) => Whole(record, nameOf) is { } name ? Texts.Start(name, Longest) : null;

    private static string? Whole(NodeRecord record, Func<string, string> nameOf) => record switch
    {
        Source s => s.Title,
        Statement s => Of(s, nameOf(s.Speaker.Id)),
        Quotation q => Texts.Start(q.Text, QuotedLength),
        Stance { Holder: { } holder } s => $"{nameOf(holder.Id)} {StanceTypes.Of(s.Type).Phrase} {nameOf(s.Target.Id)}",
        Claim c => c.Text,
        Provision p => $"{p.Label}, {nameOf(p.Instrument.Id)}",
        CitationSet c => c.Phrase,
        Assessment a => $"{Naming.Constant(a.Verdict.ToString())}: {nameOf(a.Claim.Id)}",
        Import i => string.Create(CultureInfo.InvariantCulture, $"{i.Dataset}, {i.At:yyyy-MM-dd HH:mm:ss} UTC"),
        ImportFile f => f.FileName,
        _ => null,
    };

    private static string Of(Statement statement, string speaker) =>
        Defaults.DateOf(statement) is { } date ? $"{speaker}, {date}: {statement.Summary}" : $"{speaker}: {statement.Summary}";
}
