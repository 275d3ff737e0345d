using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Neo4j;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Where the graph store is, as people write it.</summary>
public sealed class Neo4jAddressTests
{
    [Theory]
    [InlineData("bolt://localhost:7687", "http://localhost:7474")]
    [InlineData("bolt://localhost", "http://localhost:7474")]
    [InlineData("neo4j://10.0.0.7:7687", "http://10.0.0.7:7474")]
    [InlineData("neo4j://[::1]:7687", "http://[::1]:7474")]
    [InlineData("bolt+s://graph.example.org:7687", "https://graph.example.org:7473")]
    [InlineData("neo4j+ssc://graph.example.org", "https://graph.example.org:7473")]
    [InlineData("neo4j+s://0a1b2c3d.databases.neo4j.io", "https://0a1b2c3d.databases.neo4j.io")]
    [InlineData("0a1b2c3d.databases.neo4j.io", "https://0a1b2c3d.databases.neo4j.io")]
    [InlineData("localhost:7474", "http://localhost:7474")]
    [InlineData("localhost:7687", "http://localhost:7474")]
    [InlineData("localhost", "http://localhost:7474")]
    [InlineData("graph.example.org:8080/neo4j", "http://graph.example.org:8080")]
    [InlineData("!", "one such as http://localhost:7474")]
    public void An_address_that_is_not_of_HTTP_is_refused_with_the_one_to_give(string address, string instead) =>
        Should.Throw<StoreException>(() => Read(address)).Message.ShouldBe($"NEO4J_URI is '{address}', but the graph store is asked over HTTP: give {instead}.");

    [Theory]
    [InlineData("bolt://neo4j:hush@localhost:7687")]
    [InlineData("http://neo4j:hush@localhost:7474")]
    public void A_password_in_the_address_is_refused_and_not_repeated(string address)
    {
        string sentence = Should.Throw<StoreException>(() => Read(address)).Message;
        sentence.ShouldContain("NEO4J_USER and NEO4J_PASSWORD");
        sentence.ShouldNotContain("hush");
    }

    [Theory]
    [InlineData("http://localhost:7474", null, null, null)]
    [InlineData("http://localhost:7474", "", "", null)]
    [InlineData("http://localhost:7474", null, "hush", "neo4j")]
    [InlineData("https://0a1b2c3d.databases.neo4j.io", null, "hush", "0a1b2c3d")]
    [InlineData("https://0a1b2c3d.databases.neo4j.io", "neo4j", "hush", "neo4j")]
    public void Who_signs_in_need_not_be_said_where_it_is_known(string address, string? user, string? password, string? signsIn)
    {
        Neo4jOptions options = Read(address, user, password)!;
        options.User.ShouldBe(signsIn);
        options.Database.ShouldBe("neo4j");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_an_address_there_is_no_graph_store(string? address) => Read(address).ShouldBeNull();

    [Fact]
    public void A_question_that_may_take_longer_has_the_time()
    {
        Neo4jOptions options = Read("http://localhost:7474")!;
        options.For(TimeSpan.FromSeconds(10)).Deadline.ShouldBe(options.Deadline);
        options.For(TimeSpan.FromMinutes(5)).Deadline.ShouldBeGreaterThan(TimeSpan.FromMinutes(5));
    }

    private static Neo4jOptions? Read(string? address, string? user = null, string? password = null) => Neo4jOptions.Read(name => name switch
    {
        "NEO4J_URI" => address,
        "NEO4J_USER" => user,
        "NEO4J_PASSWORD" => password,
        _ => null,
    });
}
