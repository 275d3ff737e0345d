namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>The seeds of what is generated, one for each sort of thing.</summary>
internal static class Streams
{
    public const int Actor = 1;
    public const int Event = 2;
    public const int Claim = 3;
    public const int Instrument = 4;
    public const int Source = 5;
    public const int Statement = 6;
    public const int Quotation = 7;
    public const int Stance = 8;
    public const int Around = 9;
}
