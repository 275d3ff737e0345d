// Who invoked Article 4, and in whose words?
MATCH cited = (:Instrument)<-[:PROVISION_OF]-(article:Provision)<-[:CITES {posture: 'INVOKES'}]-(stance:Stance)-[:HELD_BY]->(:Actor)
WHERE article.id = 'provision:dprk-treaty-2024.art-4'
MATCH said = (stance)-[:EXPRESSED_IN]->(statement:Statement)-[:MADE_BY]->(:Actor)
OPTIONAL MATCH worded = (statement)<-[:WORDING_OF]-(:Quotation)-[:FOUND_IN]->(:Source)
RETURN cited, said, worded
LIMIT 100;
