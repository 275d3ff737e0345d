using KnowledgeGraph.Domain.Checking;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Domain;

/// <summary>A treaty, resolution, charter, statute or customary norm.</summary>
[Node(Searched = true, NameRequired = true)]
public sealed record Instrument : NodeRecord, ISubject, IAuthority
{
    /// <summary>What sort of instrument it is.</summary>
    public InstrumentKind Kind { get; init; }

    /// <summary>The official symbol, such as <c>S/RES/1718(2006)</c>, always without the space that some writers put before the bracket.</summary>
    [Searched, Indexed]
    public string? Symbol { get; init => field = InstrumentSymbol.Normalise(value); }

    /// <summary>The body that issued it.</summary>
    [Link("ISSUED_BY", Inverse = "instruments")]
    public Ref<Actor>? Issuer { get; init; }

    /// <summary>When it was signed.</summary>
    public PartialDate? SignedOn { get; init; }

    /// <summary>When it was adopted.</summary>
    [Sorted]
    public PartialDate? AdoptedOn { get; init; }

    /// <summary>When it came into force.</summary>
    public PartialDate? InForceOn { get; init; }

    /// <summary>The outcome of the vote that adopted it, such as "15-0-0" for votes in favour, votes against and abstentions.</summary>
    public string? Vote { get; init; }

    /// <summary>The item of the instrument in Wikidata, such as <c>Q171328</c>.</summary>
    [Indexed]
    public string? Wikidata { get; init; }

    /// <summary>The address of its text on the web, beginning with <c>http://</c> or <c>https://</c>.</summary>
    public string? Url { get; init; }

    internal sealed class Rules : RecordRules<Instrument>
    {
        public Rules()
        {
            RuleFor(i => i.Wikidata).IsWikidataItem();
            RuleFor(i => i.Url).IsWebAddress();
        }
    }
}
