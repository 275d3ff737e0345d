// The article alone: one norm, three voices, two postures
MATCH cited = (:Actor)<-[:HELD_BY]-(stance:Stance)-[citation:CITES]->(norm:Instrument)
WHERE norm.id = 'instrument:international-law' AND citation.dataset = 'kursk-2025'
MATCH said = (stance)-[:EXPRESSED_IN]->(:Statement)
RETURN cited, said
LIMIT 100;
