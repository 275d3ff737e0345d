using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>Anyone who can speak or be spoken about: a state, an organization, a person, a medium.</summary>
[Node(Searched = true, NameRequired = true)]
public sealed record Actor : NodeRecord, ISubject
{
    /// <summary>What sort of actor it is.</summary>
    public ActorKind Kind { get; init; }

    /// <summary>The name in the actor's own language and script.</summary>
    [Searched]
    public string? NativeName { get; init; }

    /// <summary>Other names under which sources and readers know the actor; empty when there are none.</summary>
    [Searched]
    public TextList Aliases { get; init; } = TextList.Empty;

    /// <summary>Who the actor is, in a sentence or two.</summary>
    [Searched]
    public string? Description { get; init; }

    /// <summary>The role in society that the actor speaks from.</summary>
    public Sector? Sector { get; init; }

    /// <summary>The country code of three letters (ISO 3166-1 alpha-3), such as <c>RUS</c>; of states, and of actors that belong to one.</summary>
    [Indexed]
    public string? Iso3166 { get; init; }

    /// <summary>The item of the actor in Wikidata, such as <c>Q159</c>.</summary>
    [Indexed]
    public string? Wikidata { get; init; }

    /// <summary>Whether the actor is an idea of speakers rather than a body, such as "the West": it may be a target, may not speak, and does not count among states.</summary>
    public bool Construct { get; init; }

    internal sealed class Rules : RecordRules<Actor>
    {
        public Rules()
        {
            RuleFor(a => a.Iso3166).IsCountryCode();
            RuleFor(a => a.Wikidata).IsWikidataItem();
        }
    }
}
