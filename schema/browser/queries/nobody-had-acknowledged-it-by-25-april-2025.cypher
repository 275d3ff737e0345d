// As of 25 April 2025: every position on the deployment and on whether it happened; none acknowledges it
MATCH held = (:Actor)<-[:HELD_BY]-(stance:Stance)-[:TOWARD]->(target:Subject)
WHERE target.id IN ['claim:c01', 'event:e01'] AND stance.statedOn IS NOT NULL AND split(stance.statedOnKey, '/')[1] <= '2025-04-25'
OPTIONAL MATCH cited = (stance)-[:CITES]->(:Authority)
RETURN held, cited
ORDER BY stance.statedOn
LIMIT 100;
