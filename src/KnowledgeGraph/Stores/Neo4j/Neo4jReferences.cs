using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Neo4j;

/// <summary>
/// References between nodes. One to a record of the same type may be written before what it leads to: until then its node keeps the id in a property
/// and has a label by which it is found again.
/// </summary>
internal static class Neo4jReferences
{
    /// <summary>Connects the rows' first ids to their second ones, now or, where what is referred to is not there yet, at the end.</summary>
    public static string Connect(Link link) =>
        $"UNWIND $rows AS row MATCH (n:{link.Owner.Name} {{id: row[0]}}) OPTIONAL MATCH (t:{link.Target.Name} {{id: row[1]}}) "
        + $"FOREACH (there IN CASE WHEN t IS NULL THEN [] ELSE [t] END | CREATE (n)-[:{link.RelationshipType}]->(there)) "
        + $"FOREACH (absent IN CASE WHEN t IS NULL THEN [row[1]] ELSE [] END | SET n:{Neo4jSchema.UnfinishedLabel}, n.{Neo4jSchema.OpenName(link)} = absent) RETURN count(*)";

    /// <summary>Connects some of the references that were left open to what is there meanwhile, and says how many.</summary>
    public static string ConnectOpen(Link link) =>
        $"MATCH (n:{Neo4jSchema.UnfinishedLabel}) WHERE n.{Neo4jSchema.OpenName(link)} IS NOT NULL MATCH (t:{link.Target.Name} {{id: n.{Neo4jSchema.OpenName(link)}}}) "
        + $"WITH n, t LIMIT $some CREATE (n)-[:{link.RelationshipType}]->(t) REMOVE n.{Neo4jSchema.OpenName(link)} RETURN count(*)";

    /// <summary>Takes the marks from some of the nodes that have nothing open any more, and says from how many.</summary>
    public static string Close(IEnumerable<Link> inner) =>
        $"MATCH (n:{Neo4jSchema.UnfinishedLabel}) WHERE {string.Join(" AND ", inner.Select(l => $"n.{Neo4jSchema.OpenName(l)} IS NULL"))} "
        + $"WITH n LIMIT $some REMOVE n:{Neo4jSchema.UnfinishedLabel}, n.{Neo4jSchema.NameBefore} RETURN count(*)";

    /// <summary>Takes a reference out of nodes.</summary>
    public static string Disconnect(Link link) =>
        $"UNWIND $rows AS row MATCH (n:{link.Owner.Name} {{id: row}}) OPTIONAL MATCH (n)-[r:{link.RelationshipType}]->() DELETE r RETURN count(*)";

    /// <summary>Connects the rows' first ids to their second ones, which are there.</summary>
    public static string ConnectPresent(Link link) =>
        $"UNWIND $rows AS row MATCH (n:{link.Owner.Name} {{id: row[0]}}) MATCH (t:{link.Target.Name} {{id: row[1]}}) CREATE (n)-[:{link.RelationshipType}]->(t) RETURN count(*)";
}
