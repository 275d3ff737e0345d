using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>The codebook of stances: what each type means, and what a stance of it says unless its row says otherwise.</summary>
internal static class StanceTypes
{
    /// <summary>Every type, in the order of the codebook.</summary>
    public static IReadOnlyList<StanceTypeInfo> All { get; } =
    [
        new(StanceType.Praises, "commends actor or act", 0.8m, null, "051", "SUPPORT"),
        new(StanceType.Endorses, "supports a policy, claim or instrument", 0.7m, null, "051", "SUPPORT"),
        new(StanceType.Thanks, "expresses gratitude", 0.7m, null, "051", "SUPPORT"),
        new(StanceType.Honours, "commemorates, awards, pays symbolic tribute", 0.6m, null, "017", "SUPPORT"),
        new(StanceType.Defends, "defends the target against criticism", 0.6m, null, "052", "SUPPORT"),
        new(StanceType.Justifies, "says an act is lawful or right, usually with a citation", 0.4m, null, "052", "SUPPORT"),
        new(StanceType.Pledges, "promises support or a future act", 0.5m, null, "030", "AGREE") { Phrase = "makes a pledge toward" },
        new(StanceType.Appeals, "asks without demanding", 0m, null, "020", "REQUEST") { Phrase = "appeals to" },
        new(StanceType.States, "reports a fact without evaluating it", 0m, Epistemic.Asserts, "010", null) { Phrase = "makes a statement on" },
        new(StanceType.Acknowledges, "confirms as true, one's own or an ally's act", 0m, Epistemic.Acknowledges, "015", null),
        new(StanceType.DeclinesComment, "neither confirms nor denies", 0m, Epistemic.Neither, "011", null) { Phrase = "declines comment on" },
        new(StanceType.Denies, "says it is not so", 0m, Epistemic.Denies, "016", null),
        new(StanceType.Speculates, "says it is possible or expected", 0m, Epistemic.Speculates, "012/013", null) { Phrase = "speculates about" },
        new(StanceType.ExpressesConcern, "worries without blaming", -0.3m, null, "012", "ACCUSE") { Phrase = "expresses concern about" },
        new(StanceType.Disputes, "challenges the truth of a claim", -0.4m, Epistemic.Disputes, "110", "ACCUSE"),
        new(StanceType.AllegesFabrication, "says evidence or a report is fake", -0.6m, Epistemic.Disputes, "112", "ACCUSE") { Phrase = "alleges fabrication of" },
        new(StanceType.Demands, "insists that the target act or stop", -0.5m, null, "100", "REQUEST") { Phrase = "makes demands of" },
        new(StanceType.Warns, "announces unspecified consequences", -0.5m, null, "130", "THREATEN"),
        new(StanceType.Blames, "holds responsible", -0.6m, null, "112", "ACCUSE"),
        new(StanceType.Mocks, "ridicules, or says the target mocks others", -0.6m, null, "111", "ACCUSE"),
        new(StanceType.Rejects, "refuses a proposal, claim or authority", -0.6m, null, "120", "REJECT"),
        new(StanceType.Criticises, "disapproves in measured words", -0.6m, null, "111", "ACCUSE"),
        new(StanceType.ProtestsFormally, "démarche, summons, note", -0.6m, null, "114", "ACCUSE") { Phrase = "protests formally against" },
        new(StanceType.Accuses, "alleges a wrongful act", -0.7m, null, "112", "ACCUSE"),
        new(StanceType.AllegesViolation, "alleges breach of a named or implied norm", -0.7m, null, "112", "ACCUSE") { Phrase = "alleges a violation by" },
        new(StanceType.Condemns, "strongest verbal censure", -0.9m, null, "111", "ACCUSE"),
        new(StanceType.Threatens, "announces conditional harm", -0.9m, null, "131/138", "THREATEN"),
        new(StanceType.AnnouncesSanctions, "announces a restriction", -0.8m, null, "163", "SANCTION") { Phrase = "announces sanctions against" },
        new(StanceType.VotesFor, "votes for an instrument or decision", 0.7m, null, "051", "SUPPORT"),
        new(StanceType.Abstains, "abstains in a vote", 0m, null, "011", null) { Phrase = "abstains on" },
        new(StanceType.VotesAgainst, "votes against", -0.7m, null, "120", "REJECT"),
        new(StanceType.Vetoes, "votes against with the effect of a veto", -0.9m, null, "129", "REJECT"),
    ];

    private static readonly Dictionary<StanceType, StanceTypeInfo> ByType = All.ToDictionary(t => t.Type);

    /// <summary>The row of a type.</summary>
    public static StanceTypeInfo Of(StanceType type) => ByType[type];
}

/// <summary>One row of the codebook.</summary>
/// <param name="Type">The type.</param>
/// <param name="Definition">What the type means.</param>
/// <param name="Polarity">For or against the target, from -1 to 1, where the row does not say.</param>
/// <param name="Epistemic">The epistemic position, where the row does not say; null when the type takes none.</param>
/// <param name="Cameo">The nearest code of CAMEO, or two with a slash between them.</param>
/// <param name="Plover">The nearest code of PLOVER; null when none is near.</param>
internal sealed record StanceTypeInfo(StanceType Type, string Definition, decimal Polarity, Epistemic? Epistemic, string Cameo, string? Plover)
{
    /// <summary>What stands between holder and target in a name, as in "Russia condemns Ukraine".</summary>
    public string Phrase { get; init; } = Naming.Kebab(Type.ToString()).Replace('-', ' ');
}
