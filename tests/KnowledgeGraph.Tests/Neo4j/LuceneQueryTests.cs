using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Tests.Neo4j;

public sealed class LuceneQueryTests
{
    [Fact]
    public void Each_term_must_begin_a_token() => LuceneQuery.Of(["kursk", "troop"], ["Event", "Claim"]).ShouldBe("+(kursk* kursk) +(troop* troop) +(#Event #Claim)^0");

    [Fact]
    public void Signs_of_its_language_are_letters() => LuceneQuery.Of(["a*(b\\"], ["Event"]).ShouldBe(@"+(a\*\(b\\* a\*\(b\\) +(#Event)^0");

    [Fact]
    public void Without_terms_or_types_nothing_is_found()
    {
        LuceneQuery.Of([], ["Event"]).ShouldBe("#");
        LuceneQuery.Of(["a"], []).ShouldBe("#");
        LuceneQuery.Of(["a"], null).ShouldBe("+(a* a)");
    }
}
