using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Vocabulary;

namespace KnowledgeGraph.Tests.Worlds;

/// <content>What is cited, and who belongs where.</content>
internal static partial class TestWorld
{
    private static IEnumerable<Instrument> Instruments() =>
    [
        new() { Id = "instrument:charter", Name = "The Charter", Kind = InstrumentKind.Charter, Issuer = ToActor("beta-league"), SignedOn = Date("1945-06-26"), AdoptedOn = Date("1945-06"), InForceOn = Date("1945-10-24"), Wikidata = "Q171328" },
        new() { Id = "instrument:resolution", Name = "Resolution 1718", Kind = InstrumentKind.Resolution, Symbol = "S/RES/1718(2006)", Issuer = ToActor("beta-league"), AdoptedOn = Date("2006-10-14"), Vote = "15-0-0", Url = "https://example.org/1718" },
        new() { Id = "instrument:treaty", Name = "조약", Kind = InstrumentKind.Treaty, SignedOn = Date("2024-06-19"), InForceOn = Date("2024-12~") },
        new() { Id = "instrument:custom", Name = "custom", Kind = InstrumentKind.CustomaryNorm, Dataset = "other" },
    ];

    private static IEnumerable<Provision> Provisions() =>
    [
        new() { Id = "provision:charter.art-4", Name = "Article 4, The Charter", Instrument = new("instrument:charter"), Label = "Article 4", EId = "art_4", Text = "Members shall keep the peace.", TextVerified = true },
        new() { Id = "provision:treaty.art-4", Name = "Article 4, 조약", Instrument = new("instrument:treaty"), Label = "Article 4", EId = "art_4" },
        new() { Id = "provision:resolution.op-9", Name = "OP9, Resolution 1718", Instrument = new("instrument:resolution"), Label = "OP9", EId = "para_9", Text = "Decides that…", Dataset = "other" },
    ];

    private static IEnumerable<CitationSet> CitationSets() =>
    [
        new() { Id = "citation-set:many", Name = "many resolutions", Phrase = "many resolutions", Issuer = ToActor("beta-league") },
        new() { Id = "citation-set:law", Name = "international law", Phrase = "international law" },
    ];

    private static IEnumerable<Citation> Citations() =>
    [
        new() { Id = "citation:t01.charter", Stance = new("stance:t01"), Authority = new("provision:charter.art-4"), Posture = Posture.AllegesViolation, Explicit = true, QuotedAs = "Article 4", Confidence = 1m },
        new() { Id = "citation:t01.many", Stance = new("stance:t01"), Authority = new("citation-set:many"), Posture = Posture.Cites, Confidence = 0.8m },
        new() { Id = "citation:t04.many", Stance = new("stance:t04"), Authority = new("citation-set:many"), Posture = Posture.AllegesViolation, Confidence = 0.7m },
        new() { Id = "citation:t05.resolution", Stance = new("stance:t05"), Authority = new("instrument:resolution"), Posture = Posture.CallsToImplement, Explicit = true },
        new() { Id = "citation:t06.treaty", Stance = new("stance:t06"), Authority = new("provision:treaty.art-4"), Posture = Posture.Invokes, Explicit = true, QuotedAs = "ст. 4" },
        new() { Id = "citation:t09.law", Stance = new("stance:t09"), Authority = new("citation-set:law"), Posture = Posture.DeniesViolation, Dataset = "other" },
    ];

    private static IEnumerable<Reading> Readings() =>
    [
        new() { Id = "reading:many.resolution", CitationSet = new("citation-set:many"), Authority = new("instrument:resolution"), Basis = ReadingBasis.Analyst, ReadBy = "kg", ReadOn = new DateOnly(2025, 5, 2), Confidence = 0.6m },
        new() { Id = "reading:many.op-9", CitationSet = new("citation-set:many"), Authority = new("provision:resolution.op-9"), Basis = ReadingBasis.TextMatch, Source = new("source:one"), Confidence = 0.4m },
        new() { Id = "reading:law.charter", CitationSet = new("citation-set:law"), Authority = new("instrument:charter"), Basis = ReadingBasis.SpeakerElsewhere, Source = new("source:three"), ReadOn = new DateOnly(2025, 5, 2) },
    ];

    private static IEnumerable<Affiliation> Affiliations() =>
    [
        new() { Id = "affiliation:elodie.alpha", Member = ToActor("elodie"), Organization = ToActor("alpha"), Role = "spokesperson", Since = Date("2020"), Until = Date("2024~") },
        new() { Id = "affiliation:alpha.beta-league", Member = ToActor("alpha"), Organization = ToActor("beta-league"), Since = Date("1945-10-24") },
        new() { Id = "affiliation:beta.beta-league", Member = ToActor("beta"), Organization = ToActor("beta-league") },
        new() { Id = "affiliation:smile.beta", Member = ToActor("smile"), Organization = ToActor("beta"), Role = "party", Dataset = "other" },
    ];

    private static IEnumerable<Participation> Participations() =>
    [
        new() { Id = "participation:rossiya.deployment", Actor = ToActor("rossiya"), Event = new("event:deployment"), Role = "host" },
        new() { Id = "participation:han.parade", Actor = ToActor("han"), Event = new("event:parade") },
        new() { Id = "participation:rossiya.parade", Actor = ToActor("rossiya"), Event = new("event:parade"), Role = "host" },
    ];

    private static IEnumerable<Party> Parties() =>
    [
        new() { Id = "party:alpha.charter", Actor = ToActor("alpha"), Instrument = new("instrument:charter"), SignedOn = Date("1945-06-26"), RatifiedOn = Date("1945") },
        new() { Id = "party:beta.charter", Actor = ToActor("beta"), Instrument = new("instrument:charter") },
        new() { Id = "party:rossiya.treaty", Actor = ToActor("rossiya"), Instrument = new("instrument:treaty"), SignedOn = Date("2024-06-19") },
    ];

    private static IEnumerable<ProvisionLink> ProvisionLinks() =>
    [
        new() { Id = "provision-link:treaty.art-4.charter.art-4", From = new("provision:treaty.art-4"), To = new("provision:charter.art-4"), Kind = ProvisionLinkKind.Recalls },
        new() { Id = "provision-link:resolution.op-9.charter.art-4", From = new("provision:resolution.op-9"), To = new("provision:charter.art-4"), Kind = ProvisionLinkKind.Clarifies },
    ];
}
