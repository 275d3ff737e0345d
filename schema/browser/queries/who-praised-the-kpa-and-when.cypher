// Who praised the Korean People's Army, and when?
MATCH held = (:Actor)<-[:HELD_BY]-(stance:Stance)-[:TOWARD]->(army:Actor)
WHERE army.id = 'actor:prk-kpa' AND stance.type IN ['PRAISES', 'HONOURS', 'THANKS']
MATCH said = (stance)-[:EXPRESSED_IN]->(:Statement)-[:MADE_BY]->(:Actor)
RETURN held, said
ORDER BY stance.statedOn
LIMIT 100;
