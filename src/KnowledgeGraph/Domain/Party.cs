using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>An actor's being party to an instrument.</summary>
[Edge("PARTY_TO")]
public sealed record Party : EdgeRecord
{
    /// <summary>The party.</summary>
    [From(Inverse = "partyTo")]
    public Ref<Actor> Actor { get; init; }

    /// <summary>The instrument that it is party to.</summary>
    [To(Inverse = "parties")]
    public Ref<Instrument> Instrument { get; init; }

    /// <summary>When the party signed.</summary>
    public PartialDate? SignedOn { get; init; }

    /// <summary>When the party ratified, accepted or acceded.</summary>
    public PartialDate? RatifiedOn { get; init; }
}
