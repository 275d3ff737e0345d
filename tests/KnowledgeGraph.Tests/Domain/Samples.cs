using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Domain;

/// <summary>One right record of every type, for a test to make wrong in one place.</summary>
internal static class Samples
{
    public static Actor Actor { get; } = new() { Id = "actor:rus", Dataset = "d", Name = "Russia", Kind = ActorKind.State };

    public static Source Source { get; } = new() { Id = "source:src1", Dataset = "d", Title = "A commentary" };

    public static Statement Statement { get; } = new()
    {
        Id = "statement:s02",
        Dataset = "d",
        Speaker = new("actor:zakharova"),
        Form = StatementForm.Briefing,
        Summary = "thanked the soldiers",
        Layer = Layer.Reported,
    };

    public static Quotation Quotation { get; } = new()
    {
        Id = "quotation:s02",
        Dataset = "d",
        Statement = new("statement:s02"),
        Source = new("source:src1"),
        Text = "we will never forget",
        Language = "en",
        Directness = Directness.Direct,
        Fidelity = Fidelity.Unverified,
    };

    public static Stance Stance { get; } = new() { Dataset = "d", Statement = new("statement:s02"), Target = new("event:e01"), Type = StanceType.Justifies };

    public static Event Event { get; } = new() { Id = "event:e01", Dataset = "d", Name = "The deployment", Status = EventStatus.Occurred };

    public static Claim Claim { get; } = new() { Id = "claim:c01", Dataset = "d", Text = "Troops took part.", Kind = ClaimKind.Fact };

    public static Assessment Assessment { get; } = new()
    {
        Id = "assessment:c01",
        Dataset = "d",
        Claim = new("claim:c01"),
        Verdict = Verdict.Supported,
        Ground = "Nobody disputes it.",
    };

    public static Instrument Instrument { get; } = new() { Id = "instrument:dprk-treaty-2024", Dataset = "d", Name = "Partnership Treaty", Kind = InstrumentKind.Treaty };

    public static Provision Provision { get; } = new()
    {
        Id = "provision:dprk-treaty-2024.art-4",
        Dataset = "d",
        Instrument = new("instrument:dprk-treaty-2024"),
        Label = "Article 4",
        EId = "art_4",
    };

    public static CitationSet CitationSet { get; } = new() { Id = "citation-set:cs1", Dataset = "d", Phrase = "multiple resolutions" };

    public static Affiliation Affiliation { get; } = new() { Dataset = "d", Member = new("actor:zakharova"), Organization = new("actor:rus-mfa") };

    public static Citation Citation { get; } = new()
    {
        Dataset = "d",
        Stance = new("stance:s02.justifies.e01"),
        Authority = new("provision:dprk-treaty-2024.art-4"),
        Posture = Posture.Invokes,
    };

    public static Reading Reading { get; } = new()
    {
        Dataset = "d",
        CitationSet = new("citation-set:cs1"),
        Authority = new("instrument:s-res-1718-2006"),
        Basis = ReadingBasis.Analyst,
    };

    public static Relay Relay { get; } = new() { Dataset = "d", Statement = new("statement:s02"), Carrier = new("actor:kcna"), Position = 1 };

    public static JointSpeaker JointSpeaker { get; } = new() { Dataset = "d", Statement = new("statement:s02"), Actor = new("actor:prk") };

    public static Response Response { get; } = new() { Dataset = "d", Statement = new("statement:s02"), Subject = new("event:e01") };

    public static Participation Participation { get; } = new() { Dataset = "d", Actor = new("actor:prk"), Event = new("event:e01") };

    public static Party Party { get; } = new() { Dataset = "d", Actor = new("actor:rus"), Instrument = new("instrument:dprk-treaty-2024") };

    public static ProvisionLink ProvisionLink { get; } = new() { Dataset = "d", From = new("provision:op-9"), To = new("provision:op-8"), Kind = ProvisionLinkKind.Modifies };

    public static Import Import { get; } = new() { Id = "import:d", Dataset = "d", At = new(2025, 4, 27, 10, 30, 0, DateTimeKind.Utc) };

    public static ImportFile ImportFile { get; } = new() { Id = "import-file:d", Dataset = "d", Run = new("import:d"), FileName = "actors.csv", Sha256 = new('0', 64) };

    public static IReadOnlyList<Record> All { get; } =
    [
        Actor, Source, Statement, Quotation, Stance, Event, Claim, Assessment, Instrument, Provision, CitationSet,
        Affiliation, Citation, Reading, Relay, JointSpeaker, Response, Participation, Party, ProvisionLink, Import, ImportFile,
    ];

    public static PartialDate Date(string text) => PartialDate.Parse(text);
}
