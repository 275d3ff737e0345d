// Who condemned what, citing which resolutions?
MATCH held = (:Actor)<-[:HELD_BY]-(stance:Stance)-[:TOWARD]->(:Subject)
WHERE stance.type IN ['CONDEMNS', 'ALLEGES_VIOLATION']
OPTIONAL MATCH cited = (stance)-[:CITES]->(authority:Authority)
OPTIONAL MATCH readings = (authority)-[:READ_AS]->(:Authority)
RETURN held, cited, readings
ORDER BY stance.statedOn
LIMIT 100;
