using CsCheck;
using KnowledgeGraph.Domain;

namespace KnowledgeGraph.Tests.Domain;

public sealed class InstrumentSymbolTests
{
    [Theory]
    [InlineData("S/RES/1718(2006)", "S/RES/1718(2006)")]
    [InlineData("S/RES/1718 (2006)", "S/RES/1718(2006)")]
    [InlineData(" S / RES / 1718\u00A0( 2006 ) ", "S/RES/1718(2006)")]
    [InlineData("A/RES/ES-11/1", "A/RES/ES-11/1")]
    [InlineData("1155  UNTS\t331", "1155 UNTS 331")]
    [InlineData("A/RES/60/1 (2005) annex", "A/RES/60/1(2005) annex")]
    [InlineData("GA Res. 377 (V) A", "GA Res. 377(V) A")]
    [InlineData("75 U.N.T.S. 135 ( GC III )  Art. 4", "75 U.N.T.S. 135(GC III) Art. 4")]
    public void A_symbol_has_one_spelling(string written, string symbol)
    {
        InstrumentSymbol.Normalise(written).ShouldBe(symbol);
        (Samples.Instrument with { Symbol = written }).Symbol.ShouldBe(symbol);
    }

    [Fact]
    public void No_symbol_stays_none() => InstrumentSymbol.Normalise(null).ShouldBeNull();

    [Fact]
    public void Its_spelling_is_its_own() => Gen.String[Gen.Char["SR17 \t()/-\u00A0"], 0, 20].Sample(text =>
        InstrumentSymbol.Normalise(InstrumentSymbol.Normalise(text)) == InstrumentSymbol.Normalise(text));
}
