using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Model;

public sealed class NamingTests
{
    [Theory]
    [InlineData("StatedOn", "statedOn", "stated_on", "stated-on", "STATED_ON")]
    [InlineData("Url", "url", "url", "url", "URL")]
    [InlineData("EId", "eId", "e_id", "e-id", "E_ID")]
    [InlineData("Iso3166", "iso3166", "iso3166", "iso3166", "ISO3166")]
    [InlineData("DidNotOccur", "didNotOccur", "did_not_occur", "did-not-occur", "DID_NOT_OCCUR")]
    [InlineData("A", "a", "a", "a", "A")]
    public void A_name_of_CSharp_has_one_form_for_each_use(string name, string camel, string snake, string kebab, string constant)
    {
        Naming.Camel(name).ShouldBe(camel);
        Naming.Snake(name).ShouldBe(snake);
        Naming.Kebab(name).ShouldBe(kebab);
        Naming.Constant(name).ShouldBe(constant);
        Naming.Pascal(camel).ShouldBe(name);
    }

    [Theory]
    [InlineData("Stance", "Stances")]
    [InlineData("Party", "Parties")]
    [InlineData("Day", "Days")]
    [InlineData("Status", "Statuses")]
    [InlineData("Index", "Indexes")]
    [InlineData("Speech", "Speeches")]
    public void A_plural_is_English(string one, string many) => Naming.Plural(one).ShouldBe(many);

    [Fact]
    public void Roots_and_prefixes_follow_from_the_name()
    {
        RecordType set = GraphModel.Default["CitationSet"];
        (set.Prefix, set.Singular, set.Plural, set.GroupsRoot, set.Table).ShouldBe(("citation-set", "citationSet", "citationSets", "citationSetGroups", "citation_set"));
        GraphModel.Default["Party"].Plural.ShouldBe("parties");
        GraphModel.Default.WithPrefix("citation-set").ShouldBe(set);
        GraphModel.Default.WithPrefix("citations").ShouldBeNull();
    }
}
