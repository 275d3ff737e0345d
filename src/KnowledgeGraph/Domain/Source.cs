using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>A document or page in which wording was found, such as one article of a newspaper.</summary>
[Node(Searched = true)]
public sealed record Source : NodeRecord
{
    /// <summary>The title of the document.</summary>
    [Searched]
    public string Title { get; init; } = "";

    /// <summary>The medium or body that published it.</summary>
    [Link("PUBLISHED_BY", Inverse = "publications")]
    public Ref<Actor>? Outlet { get; init; }

    /// <summary>Who wrote it.</summary>
    [Link("WRITTEN_BY", Inverse = "authored")]
    public Ref<Actor>? Author { get; init; }

    /// <summary>The address of the document on the web, beginning with <c>http://</c> or <c>https://</c>.</summary>
    [Indexed]
    public string? Url { get; init; }

    /// <summary>When it was published.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>The day on which the analyst last read it at its address.</summary>
    public DateOnly? RetrievedOn { get; init; }

    /// <summary>The language of the document, as a BCP 47 tag such as <c>ru</c> or <c>zh-Hans</c>.</summary>
    public string? Language { get; init; }

    /// <summary>How far the source can be trusted in general, by the letter of the Admiralty code.</summary>
    public Reliability? Reliability { get; init; }

    internal sealed class Rules : RecordRules<Source>
    {
        public Rules()
        {
            RuleFor(s => s.Url).IsWebAddress();
            RuleFor(s => s.Language).IsLanguageTag();
        }
    }
}
