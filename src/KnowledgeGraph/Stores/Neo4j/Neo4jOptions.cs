namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>Where the graph store is and how it is asked.</summary>
/// <param name="Uri">Its HTTP address, such as <c>http://localhost:7474</c> or <c>https://….databases.neo4j.io</c>.</param>
internal sealed record Neo4jOptions(Uri Uri)
{
    /// <summary>The name to sign in with; null where the server asks for none.</summary>
    public string? User { get; init; }

    /// <summary>The password.</summary>
    public string? Password { get; init; }

    /// <summary>The name of the database.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>
    /// How many statements run at once. Each runs on one core of the server, and what a client abandons runs on: two cores get no more done with more, and sixteen have enough.
    /// </summary>
    public int InFlight { get; init; } = 16;

    /// <summary>How many statements may wait for one of these places.</summary>
    public int Queue { get; init; } = 512;

    /// <summary>How long one reading statement may take, or wait for a place; the server's own <c>db.transaction.timeout</c> should be shorter, since only that stops it.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(35);

    /// <summary>How long a statement of a load may take.</summary>
    public TimeSpan WriteDeadline { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many bytes an answer may have.</summary>
    public int LargestAnswer { get; init; } = 64 * 1024 * 1024;

    /// <summary>What is many.</summary>
    public CypherWeights Weights { get; init; } = new();

    /// <summary>The same for questions that may take so long: their own deadline ends them first.</summary>
    public Neo4jOptions For(TimeSpan timeout) => timeout < Deadline ? this : this with { Deadline = timeout + TimeSpan.FromSeconds(5) };

    /// <summary>Reads the settings <c>NEO4J_URI</c>, <c>NEO4J_USER</c>, <c>NEO4J_PASSWORD</c> and <c>NEO4J_DATABASE</c>; null without the first.</summary>
    /// <param name="setting">Gives the value of a setting, or null.</param>
    /// <exception cref="StoreException">The address is none that the Query API can have.</exception>
    public static Neo4jOptions? Read(Func<string, string?> setting)
    {
        if (Given("NEO4J_URI") is not { } address)
        {
            return null;
        }

        Uri uri = Neo4jAddress.Read(address);
        string? password = Given("NEO4J_PASSWORD");
        return new Neo4jOptions(uri)
        {
            User = Given("NEO4J_USER") ?? (password is null ? null : Neo4jAddress.UserAt(uri)),
            Password = password,
            Database = Given("NEO4J_DATABASE") ?? "neo4j",
        };

        string? Given(string name) => setting(name) is { Length: > 0 } value ? value : null;
    }
}
