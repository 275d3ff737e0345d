using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Worlds;

/// <summary>
/// A small graph made up for the tests, with a record of every type and whatever is easily got wrong: missing values, equal values,
/// vague dates, letters of many scripts, texts that want escaping, and stances toward every kind of subject.
/// </summary>
internal static partial class TestWorld
{
    private static readonly DateTime Learned = new(2025, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyList<DatasetInfo> Datasets { get; } = [new("world", "A small world"), new("other")];

    public static IReadOnlyList<Record> Records { get; } =
    [
        .. Actors().Concat<Record>(Sources()).Concat(Statements()).Concat(Quotations()).Concat(Stances())
            .Concat(Events()).Concat(Claims()).Concat(Assessments()).Concat(Instruments()).Concat(Provisions()).Concat(CitationSets())
            .Concat(Affiliations()).Concat(Citations()).Concat(Readings()).Concat(Relays()).Concat(JointSpeakers()).Concat(Responses())
            .Concat(Participations()).Concat(Parties()).Concat(ProvisionLinks()).Concat(Imports())
            .Select(Complete),
    ];

    private static Record Complete(Record record, int index) => record with
    {
        Dataset = record.Dataset.Length > 0 ? record.Dataset : "world",
        RecordedAt = record.RecordedAt != default ? record.RecordedAt : Learned,
        Origin = index % 3 == 0 ? $"world.csv:{index + 2}" : null,
        Import = index % 4 == 0 ? "import:first" : null,
    };

    private static PartialDate Date(string text) => PartialDate.Parse(text);

    private static Ref<Actor> ToActor(string slug) => new($"actor:{slug}");

    private static IEnumerable<Actor> Actors() =>
    [
        new() { Id = "actor:alpha", Name = "Alpha", Kind = ActorKind.State, Aliases = new("Republic of Alpha", "the Alphas"), Sector = Sector.Gov, Iso3166 = "ALP", Wikidata = "Q1" },
        new() { Id = "actor:beta", Name = "Beta", Kind = ActorKind.State, Iso3166 = "BET", Dataset = "other" },
        new() { Id = "actor:beta-league", Name = "Beta", Kind = ActorKind.Organization, Sector = Sector.Igo, Aliases = new("League") },
        new() { Id = "actor:han", Name = "한국", Kind = ActorKind.State, NativeName = "대한민국", Description = "국제법 위반을 규탄한다.", Iso3166 = "HAN" },
        new() { Id = "actor:rossiya", Name = "Россия", Kind = ActorKind.State, NativeName = "Российская Федерация", Aliases = new("РФ", "Россия") },
        new() { Id = "actor:zhongguo", Name = "中国外交部", Kind = ActorKind.Organization, NativeName = "中国外交部", Description = "谴责该决议" },
        new() { Id = "actor:smile", Name = "😀 Party", Kind = ActorKind.Collective, Sector = Sector.Opp },
        new() { Id = "actor:wave", Name = "～ Wave", Kind = ActorKind.Collective, Description = "Its name comes after 😀 in UTF-16 and before it by code point." },
        new() { Id = "actor:west", Name = "the West", Kind = ActorKind.Collective, Construct = true },
        new() { Id = "actor:elodie", Name = "Élodie Ångström", Kind = ActorKind.Person, Description = "Said \"no\" \\ then / yes.\n\tTwice\u2028<b>&amp;</b>" },
        new() { Id = "actor:agency", Name = "agency", Kind = ActorKind.MediaOutlet, Sector = Sector.Med },
        new() { Id = "actor:sigma", Name = "ΟΔΥΣΣΕΥΣ", Kind = ActorKind.Person, NativeName = "Ὀδυσσεύς" },
        new() { Id = "actor:quiet", Name = "Quiet", Kind = ActorKind.Person, RecordedAt = Learned.AddMilliseconds(1) },
    ];

    private static IEnumerable<Event> Events() =>
    [
        new() { Id = "event:deployment", Name = "The deployment", Kind = "deployment", StartedOn = Date("2024-10"), Status = EventStatus.Occurred, Place = "Kursk", Description = "Troops were sent." },
        new() { Id = "event:parade", Name = "The parade", Kind = "parade", StartedOn = Date("2025-05-09"), EndedOn = Date("2025-05-09"), Status = EventStatus.Planned },
        new() { Id = "event:strike", Name = "The strike", StartedOn = Date("2025-04-27~"), Status = EventStatus.Alleged, Description = "100% _certain_ to some." },
        new() { Id = "event:rumour", Name = "A rumour", Status = EventStatus.DidNotOccur, Dataset = "other" },
    ];

    private static IEnumerable<Claim> Claims() =>
    [
        new() { Id = "claim:troops", Name = "Troops are there.", Text = "Troops are there.", Kind = ClaimKind.Fact, About = new("event:deployment") },
        new() { Id = "claim:no-troops", Name = "No troops are there.", Text = "No troops are there.", Kind = ClaimKind.Fact, About = new("event:deployment"), Negates = new("claim:troops") },
        new() { Id = "claim:number", Name = "About 11,000 troops", Text = "About 11,000 troops", Kind = ClaimKind.Quantity, Low = 10000.5m, High = 12000m, Unit = "troops" },
        new() { Id = "claim:parade", Name = "There will be a parade.", Text = "There will be a parade.", Kind = ClaimKind.Prediction, About = new("event:parade"), Dataset = "other" },
        new() { Id = "claim:little", Name = "A little", Text = "A little", Kind = ClaimKind.Quantity, Low = -0.001m, High = 0m },
    ];

    private static IEnumerable<Assessment> Assessments() =>
    [
        new() { Id = "assessment:a1", Name = "SUPPORTED: Troops are there.", Claim = new("claim:troops"), Assessor = ToActor("elodie"), Verdict = Verdict.Supported, Ground = "Both sides said so.", AssessedOn = Date("2025-05"), Source = new("source:one"), Confidence = 0.9m },
        new() { Id = "assessment:a2", Name = "FABRICATED: No troops are there.", Claim = new("claim:no-troops"), Verdict = Verdict.Fabricated, Ground = "See a1.", Confidence = 0.9m },
        new() { Id = "assessment:a3", Name = "CAME_TRUE: There will be a parade.", Claim = new("claim:parade"), Assessor = ToActor("elodie"), Verdict = Verdict.CameTrue, Ground = "It was held.", AssessedOn = Date("2025-05-10"), Confidence = 1m },
    ];

    private static IEnumerable<Record> Imports() =>
    [
        new Import { Id = "import:first", Name = "world, 2025-06-01", At = Learned, Read = 80, Created = 80 },
        new ImportFile { Id = "import-file:first.world", Name = "world.csv", Run = new("import:first"), FileName = "world.csv", Sha256 = new string('a', 64), Rows = 80 },
        new ImportFile { Id = "import-file:first.empty", Name = "empty.csv", Run = new("import:first"), FileName = "empty.csv", Sha256 = new string('b', 64), Rows = 0 },
    ];
}
