using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Worlds;

/// <content>What was said, in which words, and with which stance.</content>
internal static partial class TestWorld
{
    private static IEnumerable<Source> Sources() =>
    [
        new() { Id = "source:one", Name = "One", Title = "One", Outlet = ToActor("agency"), Author = ToActor("elodie"), Url = "https://example.org/one?a=1&b=2", PublishedOn = Date("2025-04-27"), RetrievedOn = new DateOnly(2025, 5, 1), Language = "en", Reliability = Reliability.A },
        new() { Id = "source:two", Name = "Two", Title = "Two" },
        new() { Id = "source:three", Name = "Три", Title = "Три", Outlet = ToActor("agency"), PublishedOn = Date("2025-05~"), Language = "ru", Reliability = Reliability.F, Dataset = "other" },
    ];

    private static IEnumerable<Statement> Statements() =>
    [
        new() { Id = "statement:s1", Name = "Alpha condemns", Speaker = ToActor("alpha"), StatedOn = Date("2025-04-27"), Form = StatementForm.Speech, Summary = "Alpha condemns the deployment.", Layer = Layer.Reported, Language = "en" },
        new() { Id = "statement:s2", Name = "Élodie for Alpha", Speaker = ToActor("elodie"), OnBehalfOf = ToActor("alpha"), Capacity = "spokesperson", StatedOn = Date("2025-04-27"), PublishedOn = Date("2025-04-28"), Form = StatementForm.Briefing, Venue = "Press room", Summary = "Élodie repeats it.", Layer = Layer.Reported, Language = "en", SpeakerNamed = false },
        new() { Id = "statement:s3", Name = "규탄 성명", Speaker = ToActor("han"), StatedOn = Date("2025-04"), Form = StatementForm.Communique, Summary = "한국은 파병을 강력히 규탄했다.", Layer = Layer.Reported, Language = "ko" },
        new() { Id = "statement:s4", Name = "Россия подтверждает", Speaker = ToActor("rossiya"), StatedOn = Date("2025-04~"), Form = StatementForm.Comment, Summary = "Россия подтверждает участие войск.", Layer = Layer.Reported, Language = "ru" },
        new() { Id = "statement:s5", Name = "Beta votes", Speaker = ToActor("beta"), StatedOn = Date("2025"), Form = StatementForm.Vote, Summary = "Beta votes for the resolution.", Layer = Layer.Reported, Dataset = "other" },
        new() { Id = "statement:s6", Name = "Alpha, undated", Speaker = ToActor("alpha"), Form = StatementForm.Unknown, Summary = "Alpha said so at some time.", Layer = Layer.Reported, Reports = new("statement:s4") },
        new() { Id = "statement:s7", Name = "Élodie, undated", Speaker = ToActor("elodie"), PublishedOn = Date("2025-05"), Form = StatementForm.Article, Summary = "An opinion.", Layer = Layer.Editorial },
        new() { Id = "statement:s8", Name = "At the turn of the year", Speaker = ToActor("smile"), OnBehalfOf = ToActor("beta-league"), StatedOn = Date("2024-12-30"), Form = StatementForm.SocialPost, Summary = "😀 likes it 👍🏽.", Layer = Layer.Reported },
        new() { Id = "statement:s9", Name = "About the 27th", Speaker = ToActor("beta-league"), StatedOn = Date("2025-04-27?"), Form = StatementForm.Letter, Summary = "The League worries.", Layer = Layer.Reported, Reports = new("statement:s1") },
    ];

    private static IEnumerable<Quotation> Quotations() =>
    [
        new() { Id = "quotation:q1", Name = "We condemn it.", Statement = new("statement:s1"), Source = new("source:one"), Text = "We “condemn” it.", Language = "en", Directness = Directness.Direct, Fidelity = Fidelity.Translation, TranslationOf = new("quotation:q2"), Prefix = "They said: ", Locator = "3" },
        new() { Id = "quotation:q2", Name = "우리는 규탄한다", Statement = new("statement:s1"), Source = new("source:two"), Text = "우리는 규탄한다", Language = "ko", Directness = Directness.Direct, Fidelity = Fidelity.Verbatim },
        new() { Id = "quotation:q3", Name = "подтверждаем", Statement = new("statement:s4"), Source = new("source:three"), Text = "Мы подтверждаем участие.", Language = "ru", Directness = Directness.Partial, Fidelity = Fidelity.Altered, Note = "A word was left out." },
        new() { Id = "quotation:q4", Name = "long", Statement = new("statement:s7"), Source = new("source:one"), Text = LongText, Language = "en", Directness = Directness.Indirect, Fidelity = Fidelity.Unverified },
    ];

    /// <summary>Long enough that a snippet is cut on both sides.</summary>
    private static string LongText => string.Join(' ', Enumerable.Repeat("So it went on and on, day after day, without an end.", 6))
        + " Then came the treaty’s Article Four. " + string.Join(' ', Enumerable.Repeat("And on it went, as before.", 9));

    private static IEnumerable<Stance> Stances() =>
    [
        Stance("t01", "s1", "alpha", "event:deployment", StanceType.Condemns, -0.9m, "2025-04-27"),
        Stance("t02", "s1", "alpha", "actor:rossiya", StanceType.Accuses, -0.7m, "2025-04-27") with { Aspect = "sending troops", Confidence = 0.333m },
        Stance("t03", "s2", "alpha", "event:deployment", StanceType.Condemns, -1m, "2025-04-27") with { Hedged = true, Coder = "kg" },
        Stance("t04", "s3", "han", "event:deployment", StanceType.Condemns, -0.9m, "2025-04"),
        Stance("t05", "s3", "han", "provision:charter.art-4", StanceType.AllegesViolation, -0.7m, "2025-04") with { Confidence = 0.5m },
        Stance("t06", "s4", "rossiya", "claim:troops", StanceType.Acknowledges, 0m, "2025-04~") with { Epistemic = Epistemic.Acknowledges },
        Stance("t07", "s4", "rossiya", "claim:no-troops", StanceType.Denies, 0.001m, "2025-04~") with { Epistemic = Epistemic.Denies, Review = Review.Draft },
        Stance("t08", "s5", "beta", "instrument:resolution", StanceType.VotesFor, 0.7m, "2025") with { Dataset = "other" },
        Stance("t09", "s6", "alpha", "statement:s4", StanceType.Rejects, -0.6m, null) with { Confidence = 0.667m },
        Stance("t10", "s7", "elodie", "quotation:q3", StanceType.Mocks, -0.45m, "2025-05") with { Review = Review.Rejected },
        Stance("t11", "s8", "beta-league", "actor:west", StanceType.Praises, 1m, "2024-12-30"),
        Stance("t12", "s9", "beta-league", "citation-set:many", StanceType.ExpressesConcern, -0.3m, "2025-04-27?") with { Hedged = true },
        Stance("t13", "s9", "beta-league", "event:strike", StanceType.Speculates, 0m, "2025-04-27?") with { Epistemic = Epistemic.Speculates, Confidence = 0m },
    ];

    private static Stance Stance(string slug, string statement, string holder, string target, StanceType type, decimal polarity, string? statedOn) => new()
    {
        Id = $"stance:{slug}",
        Name = $"{holder} {type} {RecordId.SlugOf(target)}",
        Statement = new($"statement:{statement}"),
        Holder = ToActor(holder),
        Target = new(target),
        Type = type,
        Polarity = polarity,
        StatedOn = statedOn is null ? null : Date(statedOn),
    };

    private static IEnumerable<Relay> Relays() =>
    [
        new() { Id = "relay:s2.agency", Statement = new("statement:s2"), Carrier = ToActor("agency"), Position = 1, ClaimedOn = Date("2025-04-28") },
        new() { Id = "relay:s4.agency", Statement = new("statement:s4"), Carrier = ToActor("agency"), Position = 2 },
        new() { Id = "relay:s4.elodie", Statement = new("statement:s4"), Carrier = ToActor("elodie"), Position = 1, Dataset = "other" },
    ];

    private static IEnumerable<JointSpeaker> JointSpeakers() =>
    [
        new() { Id = "joint-speaker:s3.alpha", Statement = new("statement:s3"), Actor = ToActor("alpha") },
        new() { Id = "joint-speaker:s3.beta", Statement = new("statement:s3"), Actor = ToActor("beta") },
    ];

    private static IEnumerable<Response> Responses() =>
    [
        new() { Id = "response:s1.deployment", Statement = new("statement:s1"), Subject = new("event:deployment") },
        new() { Id = "response:s9.s1", Statement = new("statement:s9"), Subject = new("statement:s1"), Explicit = true },
        new() { Id = "response:s4.alpha", Statement = new("statement:s4"), Subject = new("actor:alpha"), Explicit = true },
    ];
}
