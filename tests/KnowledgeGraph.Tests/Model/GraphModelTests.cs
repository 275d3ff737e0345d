using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Model;

/// <summary>A mistake in a record stops the start with a sentence that names it.</summary>
public sealed class GraphModelTests
{
    [Fact]
    public void Every_record_of_the_library_is_read()
    {
        GraphModel model = GraphModel.Default;
        model.Records.Count(r => !r.Internal).ShouldBe(20);
        model.Records.Where(r => r.IsEdge).Select(r => r.RelationshipType).ShouldBe(
            ["AFFILIATED_WITH", "CITES", "MADE_JOINTLY_BY", "PARTICIPATED_IN", "PARTY_TO", "RELATES_TO", "READ_AS", "RELAYED_BY", "RESPONDS_TO"], ignoreOrder: true);
        model.Interfaces.Select(i => i.Name).ShouldBe(["Authority", "Node", "Subject"]);
    }

    [Fact]
    public void An_interface_shows_what_its_members_share()
    {
        InterfaceType subject = GraphModel.Default.Interfaces.First(i => i.Name == "Subject");
        subject.Members.Select(m => m.Name).ShouldBe(["Actor", "CitationSet", "Claim", "Event", "Instrument", "Provision", "Quotation", "Statement"], ignoreOrder: true);
        subject.Fields.Select(f => f.Name).ShouldBe(["id", "dataset", "name"], ignoreOrder: true);
        subject.Lists.Select(l => l.Name).ShouldBe(["responses", "stancesToward"]);
    }

    [Fact]
    public void Every_field_reference_and_record_is_described()
    {
        foreach (RecordType record in GraphModel.Default.Records)
        {
            record.Description.ShouldNotBeEmpty(record.Name);
            record.Fields.ShouldAllBe(f => f.Description.Length > 0);
            record.Links.ShouldAllBe(l => l.Description.Length > 0);
        }
    }

    [Fact]
    public void A_link_without_a_target_type_is_refused() =>
        Refused(typeof(Lost)).ShouldBe("The link Lost.place leads to Place, which is neither a record nor an interface of the graph.");

    [Fact]
    public void A_link_without_a_relationship_type_is_refused() =>
        Refused(typeof(Unmarked), typeof(Thing)).ShouldBe("The link Unmarked.thing has no relationship type: mark it [Link(\"TYPE\")].");

    [Fact]
    public void Two_inverses_with_one_name_are_refused() =>
        Refused(typeof(First), typeof(Second), typeof(Thing)).ShouldBe("Thing gets two lists named 'things', from First.thing and Second.thing: give one of them another Inverse.");

    [Fact]
    public void A_list_with_the_name_of_a_field_is_refused() =>
        Refused(typeof(Namesake), typeof(Thing)).ShouldBe("Thing has two members named 'name': a list seen from the other end must not have the name of a field or a reference.");

    [Fact]
    public void Two_links_with_one_relationship_type_into_the_same_record_are_refused() =>
        Refused(typeof(Twice), typeof(Thing)).ShouldBe("Twice.one and Twice.other both lead to Thing by the relationship type IN: give one of them another type.");

    [Fact]
    public void An_edge_with_one_end_is_refused() =>
        Refused(typeof(OneEnded), typeof(Thing)).ShouldBe("The edge record OneEnded must have one reference marked [From] and one marked [To].");

    [Fact]
    public void A_record_that_is_neither_node_nor_edge_is_refused() =>
        Refused(typeof(Neither)).ShouldBe("Neither must be either a NodeRecord marked [Node] or an EdgeRecord marked [Edge].");

    [Fact]
    public void A_field_of_a_type_that_no_field_can_have_is_refused() =>
        Refused(typeof(Odd)).ShouldBe("Odd.span has the type TimeSpan, which no field of the graph can have.");

    private static string Refused(params Type[] records) => Should.Throw<ModelException>(() => GraphModelReader.Read(records)).Message;

    [Node]
    private sealed record Thing : NodeRecord;

    private sealed record Place : NodeRecord;

    [Node]
    private sealed record Lost : NodeRecord
    {
        [Link("IN")]
        public Ref<Place> Place { get; init; }
    }

    [Node]
    private sealed record Unmarked : NodeRecord
    {
        public Ref<Thing> Thing { get; init; }
    }

    [Node]
    private sealed record First : NodeRecord
    {
        [Link("FIRST_IN", Inverse = "things")]
        public Ref<Thing> Thing { get; init; }
    }

    [Node]
    private sealed record Second : NodeRecord
    {
        [Link("SECOND_IN", Inverse = "things")]
        public Ref<Thing> Thing { get; init; }
    }

    [Node]
    private sealed record Namesake : NodeRecord
    {
        [Link("IN", Inverse = "name")]
        public Ref<Thing> Thing { get; init; }
    }

    [Node]
    private sealed record Twice : NodeRecord
    {
        [Link("IN", Inverse = "ones")]
        public Ref<Thing> One { get; init; }

        [Link("IN", Inverse = "others")]
        public Ref<Thing> Other { get; init; }
    }

    [Edge("TO")]
    private sealed record OneEnded : EdgeRecord
    {
        [From(Inverse = "edges")]
        public Ref<Thing> Start { get; init; }
    }

    private sealed record Neither : NodeRecord;

    [Node]
    private sealed record Odd : NodeRecord
    {
        public TimeSpan Span { get; init; }
    }
}
