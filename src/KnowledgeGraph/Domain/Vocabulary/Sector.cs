namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>The role in society that an actor speaks from, after the actor codes of CAMEO.</summary>
public enum Sector
{
    /// <summary>The executive government.</summary>
    Gov = 1,

    /// <summary>The regular armed forces.</summary>
    Mil,

    /// <summary>Intelligence services.</summary>
    Spy,

    /// <summary>The legislature.</summary>
    Leg,

    /// <summary>The judiciary.</summary>
    Jud,

    /// <summary>The political opposition.</summary>
    Opp,

    /// <summary>Rebels and other armed groups outside the state.</summary>
    Reb,

    /// <summary>The news media.</summary>
    Med,

    /// <summary>Universities, schools and research.</summary>
    Edu,

    /// <summary>Business and industry.</summary>
    Bus,

    /// <summary>Non-governmental organizations.</summary>
    Ngo,

    /// <summary>Intergovernmental organizations.</summary>
    Igo,

    /// <summary>Civilians and civil society without an organization.</summary>
    Cvl,

    /// <summary>The role is not known.</summary>
    Unk,
}
