namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>What sort of actor it is; decides, with the affiliations, what counts as a state or an organization.</summary>
public enum ActorKind
{
    /// <summary>A state, standing for its government as a whole, such as Russia.</summary>
    State = 1,

    /// <summary>An organ, ministry, agency, party or association, such as the foreign ministry of a state or a think tank.</summary>
    Organization,

    /// <summary>A body of several states, such as the Security Council or the European Union.</summary>
    InternationalBody,

    /// <summary>An army, a branch or a unit of one, regular or not.</summary>
    ArmedForce,

    /// <summary>A newspaper, agency, channel or other carrier of news.</summary>
    MediaOutlet,

    /// <summary>A single human being.</summary>
    Person,

    /// <summary>People named as a group without an organization, such as "Western experts" or "the West".</summary>
    Collective,
}
