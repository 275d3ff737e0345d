namespace KnowledgeGraph.Domain.Vocabulary;

/// <summary>What sort of instrument it is.</summary>
public enum InstrumentKind
{
    /// <summary>A treaty or other agreement between states.</summary>
    Treaty = 1,

    /// <summary>A resolution or decision of an international body.</summary>
    Resolution,

    /// <summary>The founding charter of an international body, such as the Charter of the United Nations.</summary>
    Charter,

    /// <summary>The statute of a court or the law of one state.</summary>
    Statute,

    /// <summary>A norm of customary international law, without a text of its own.</summary>
    CustomaryNorm,
}
