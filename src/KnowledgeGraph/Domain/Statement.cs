using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>One act of speech or publication, whatever the number of sources that report it.</summary>
[Node(Searched = true)]
public sealed record Statement : NodeRecord, ISubject
{
    /// <summary>Who made the statement; the first named when several made it jointly.</summary>
    [Link("MADE_BY", Inverse = "statements")]
    public Ref<Actor> Speaker { get; init; }

    /// <summary>In whose name the speaker spoke, where that is someone else.</summary>
    [Link("ON_BEHALF_OF", Inverse = "statementsOnBehalf")]
    public Ref<Actor>? OnBehalfOf { get; init; }

    /// <summary>The capacity in which the speaker spoke, such as "spokesperson".</summary>
    public string? Capacity { get; init; }

    /// <summary>When it was uttered.</summary>
    [Sorted]
    public PartialDate? StatedOn { get; init; }

    /// <summary>When it was first carried by a medium or published.</summary>
    [Sorted]
    public PartialDate? PublishedOn { get; init; }

    /// <summary>The form in which it was made.</summary>
    public StatementForm Form { get; init; }

    /// <summary>Where it was made: a place, an occasion or a channel.</summary>
    public string? Venue { get; init; }

    /// <summary>The language in which it was made, as a BCP 47 tag such as <c>ru</c> or <c>zh-Hans</c>.</summary>
    public string? Language { get; init; }

    /// <summary>What was said, in one sentence of the analyst's.</summary>
    [Searched]
    public string Summary { get; init; } = "";

    /// <summary>Whether the source reports someone else's words or gives its own author's opinion.</summary>
    public Layer Layer { get; init; }

    /// <summary>Whether the speaker is named: false only where a person spoke unnamed, as "a spokesperson"; true for bodies, and when not given.</summary>
    public bool SpeakerNamed { get; init; } = true;

    /// <summary>The statement that this one reports, where speech is reported at second hand.</summary>
    [Link("REPORTS", Inverse = "reportedIn")]
    public Ref<Statement>? Reports { get; init; }

    internal sealed class Rules : RecordRules<Statement>
    {
        public Rules()
        {
            RuleFor(s => s.Language).IsLanguageTag();
        }
    }
}
