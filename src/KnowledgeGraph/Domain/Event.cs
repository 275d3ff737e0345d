using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>Something that happened, is planned or is alleged.</summary>
[Node(Searched = true, NameRequired = true)]
public sealed record Event : NodeRecord, ISubject
{
    /// <summary>What sort of event it is, in the analyst's words, such as "deployment".</summary>
    public string? Kind { get; init; }

    /// <summary>When it began.</summary>
    [Sorted]
    public PartialDate? StartedOn { get; init; }

    /// <summary>When it ended; missing while it goes on, or when it is not known.</summary>
    public PartialDate? EndedOn { get; init; }

    /// <summary>Whether it happened, is planned, is alleged or did not happen.</summary>
    public EventStatus Status { get; init; }

    /// <summary>Where it took place.</summary>
    public string? Place { get; init; }

    /// <summary>What happened, in a sentence or two.</summary>
    [Searched]
    public string? Description { get; init; }

    internal sealed class Rules : RecordRules<Event>
    {
        public Rules()
        {
            RuleFor(e => e.EndedOn).IsNotBefore(e => e.StartedOn, "startedOn");
        }
    }
}
