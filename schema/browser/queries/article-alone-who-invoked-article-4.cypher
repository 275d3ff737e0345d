// The article alone: who invoked Article 4? The spokeswoman of the Russian Foreign Ministry, and nobody else
MATCH cited = (:Instrument)<-[:PROVISION_OF]-(article:Provision)<-[citation:CITES {posture: 'INVOKES'}]-(stance:Stance)-[:HELD_BY]->(:Actor)
WHERE article.id = 'provision:dprk-treaty-2024.art-4' AND citation.dataset = 'kursk-2025'
MATCH said = (stance)-[:EXPRESSED_IN]->(:Statement)-[:MADE_BY]->(:Actor)
MATCH toward = (stance)-[:TOWARD]->(:Subject)
RETURN cited, said, toward
LIMIT 100;
