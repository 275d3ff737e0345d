// The article alone: who condemned what? Washington blames, demands and alleges; only Seoul condemns.
MATCH held = (:Actor)<-[:HELD_BY]-(stance:Stance)-[:TOWARD]->(:Subject)
WHERE stance.dataset = 'kursk-2025' AND stance.type = 'CONDEMNS'
MATCH said = (stance)-[:EXPRESSED_IN]->(:Statement)-[:MADE_BY]->(:Actor)
RETURN held, said
LIMIT 100;
