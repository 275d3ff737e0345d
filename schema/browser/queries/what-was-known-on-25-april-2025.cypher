// What was known on 25 April 2025 about DPRK troops at Kursk?
// The key of a date is its earliest and its latest possible day: a position counts as known once its latest one has passed.
MATCH held = (:Actor)<-[:HELD_BY]-(stance:Stance)-[:TOWARD]->(claim:Claim)
WHERE claim.id = 'claim:c01' AND stance.statedOn IS NOT NULL AND split(stance.statedOnKey, '/')[1] <= '2025-04-25'
MATCH said = (stance)-[:EXPRESSED_IN]->(:Statement)-[:MADE_BY]->(:Actor)
RETURN held, said
ORDER BY stance.statedOn
LIMIT 100;
