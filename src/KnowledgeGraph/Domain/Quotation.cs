using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>The wording of a statement as one source gives it.</summary>
[Node(Searched = true)]
public sealed record Quotation : NodeRecord, ISubject
{
    /// <summary>The statement whose wording it is.</summary>
    [Link("WORDING_OF", Inverse = "quotations")]
    public Ref<Statement> Statement { get; init; }

    /// <summary>The source in which the wording stands.</summary>
    [Link("FOUND_IN", Inverse = "quotations")]
    public Ref<Source> Source { get; init; }

    /// <summary>The words, exactly as the source has them.</summary>
    [Searched]
    public string Text { get; init; } = "";

    /// <summary>The language of the words as quoted, as a BCP 47 tag such as <c>ru</c> or <c>zh-Hans</c>.</summary>
    public string Language { get; init; } = "";

    /// <summary>How directly the source gives the speaker's words.</summary>
    public Directness Directness { get; init; }

    /// <summary>How faithful the wording is known to be to what was said.</summary>
    public Fidelity Fidelity { get; init; }

    /// <summary>The quotation that this one translates.</summary>
    [Link("TRANSLATES", Inverse = "translations")]
    public Ref<Quotation>? TranslationOf { get; init; }

    /// <summary>Some of the source's text right before the words, to find them again.</summary>
    public string? Prefix { get; init; }

    /// <summary>Some of the source's text right after the words, to find them again.</summary>
    public string? Suffix { get; init; }

    /// <summary>Where in the source the words stand, such as a page or a paragraph.</summary>
    public string? Locator { get; init; }

    /// <summary>What a reader must know of the wording, above all what was altered.</summary>
    public string? Note { get; init; }

    internal sealed class Rules : RecordRules<Quotation>
    {
        public Rules()
        {
            RuleFor(q => q.Language).IsLanguageTag();
        }
    }
}
