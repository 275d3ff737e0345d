// The same norm, opposed postures: who says that international law is kept, and who says that it is broken?
MATCH cited = (:Actor)<-[:HELD_BY]-(stance:Stance)-[:CITES]->(norm:Instrument)
WHERE norm.id = 'instrument:international-law'
MATCH toward = (stance)-[:TOWARD]->(:Subject)
RETURN cited, toward
LIMIT 100;
