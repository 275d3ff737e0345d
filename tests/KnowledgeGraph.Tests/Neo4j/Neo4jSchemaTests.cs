using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Tests.Neo4j;

public sealed class Neo4jSchemaTests
{
    [Fact]
    public void Every_index_has_a_name_of_its_own() => Neo4jSchema.IndexNames(GraphModel.Default).ShouldBeUnique();

    [Fact]
    public void No_kind_has_the_name_of_another_label()
    {
        GraphModel model = GraphModel.Default;
        IEnumerable<string> kinds = model.Records.Select(Neo4jSchema.KindOf).OfType<Field>().SelectMany(f => f.Vocabulary!.Words).Select(w => w.Value.ToString()!);
        kinds.Intersect([.. model.Records.Select(r => r.Name), .. model.Interfaces.Select(i => i.Name), Neo4jSchema.GraphLabel, Neo4jSchema.DatasetLabel, Neo4jSchema.ReceiptLabel]).ShouldBeEmpty();
    }

    [Fact]
    public void An_id_is_unique_by_type_and_by_interface()
    {
        string text = Neo4jSchema.Text(GraphModel.Default);
        text.ShouldContain("CREATE CONSTRAINT stance_id IF NOT EXISTS FOR (n:Stance) REQUIRE n.id IS UNIQUE;");
        text.ShouldContain("CREATE CONSTRAINT subject_id IF NOT EXISTS FOR (n:Subject) REQUIRE n.id IS UNIQUE;");
        text.ShouldContain("CREATE CONSTRAINT citation_id IF NOT EXISTS FOR ()-[n:CITES]-() REQUIRE n.id IS UNIQUE;");
    }

    [Fact]
    public void Another_schema_has_another_digest() => Neo4jSchema.Digest(GraphModel.Default).ShouldMatch("^[0-9a-f]{16}$");
}
