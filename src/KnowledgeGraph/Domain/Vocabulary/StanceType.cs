namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>What a holder does toward the target of a stance; each type has a usual polarity and sometimes an epistemic position, listed by stanceTypes.</summary>
public enum StanceType
{
    /// <summary>Commends actor or act.</summary>
    Praises = 1,

    /// <summary>Supports a policy, claim or instrument.</summary>
    Endorses,

    /// <summary>Expresses gratitude.</summary>
    Thanks,

    /// <summary>Commemorates, awards, pays symbolic tribute.</summary>
    Honours,

    /// <summary>Defends the target against criticism.</summary>
    Defends,

    /// <summary>Says an act is lawful or right, usually with a citation.</summary>
    Justifies,

    /// <summary>Promises support or a future act.</summary>
    Pledges,

    /// <summary>Asks without demanding.</summary>
    Appeals,

    /// <summary>Reports a fact without evaluating it.</summary>
    States,

    /// <summary>Confirms as true, one's own or an ally's act.</summary>
    Acknowledges,

    /// <summary>Neither confirms nor denies.</summary>
    DeclinesComment,

    /// <summary>Says it is not so.</summary>
    Denies,

    /// <summary>Says it is possible or expected.</summary>
    Speculates,

    /// <summary>Worries without blaming.</summary>
    ExpressesConcern,

    /// <summary>Challenges the truth of a claim.</summary>
    Disputes,

    /// <summary>Says evidence or a report is fake.</summary>
    AllegesFabrication,

    /// <summary>Insists that the target act or stop.</summary>
    Demands,

    /// <summary>Announces unspecified consequences.</summary>
    Warns,

    /// <summary>Holds responsible.</summary>
    Blames,

    /// <summary>Ridicules, or says the target mocks others.</summary>
    Mocks,

    /// <summary>Refuses a proposal, claim or authority.</summary>
    Rejects,

    /// <summary>Disapproves in measured words.</summary>
    Criticises,

    /// <summary>Démarche, summons, note.</summary>
    ProtestsFormally,

    /// <summary>Alleges a wrongful act.</summary>
    Accuses,

    /// <summary>Alleges breach of a named or implied norm.</summary>
    AllegesViolation,

    /// <summary>Strongest verbal censure.</summary>
    Condemns,

    /// <summary>Announces conditional harm.</summary>
    Threatens,

    /// <summary>Announces a restriction.</summary>
    AnnouncesSanctions,

    /// <summary>Votes for an instrument or decision.</summary>
    VotesFor,

    /// <summary>Abstains in a vote.</summary>
    Abstains,

    /// <summary>Votes against.</summary>
    VotesAgainst,

    /// <summary>Votes against with the effect of a veto.</summary>
    Vetoes,
}
