namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>What a stance says about whether its target is true: its epistemic position, whatever its polarity.</summary>
public enum Epistemic
{
    /// <summary>The holder says that it is so.</summary>
    Asserts = 1,

    /// <summary>The holder confirms that it is so, as to an act of its own or of an ally.</summary>
    Acknowledges,

    /// <summary>The holder neither confirms nor denies it.</summary>
    Neither,

    /// <summary>The holder says that it is not so.</summary>
    Denies,

    /// <summary>The holder says that it is possible or to be expected.</summary>
    Speculates,

    /// <summary>The holder challenges the evidence or the truth of it without saying what is so.</summary>
    Disputes,
}
