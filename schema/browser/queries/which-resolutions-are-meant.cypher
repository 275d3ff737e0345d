// Citing which resolutions? What was left unnamed, and what other sources take it to mean
MATCH cited = (:Actor)<-[:HELD_BY]-(stance:Stance)-[:CITES]->(set:CitationSet)
OPTIONAL MATCH readings = (set)-[:READ_AS]->(:Authority)
OPTIONAL MATCH issued = (set)-[:ATTRIBUTED_TO]->(:Actor)
RETURN cited, readings, issued
LIMIT 100;
