// Which quotations are unsafe to repeat, and what is the better wording?
MATCH worded = (:Actor)<-[:MADE_BY]-(:Statement)<-[:WORDING_OF]-(quotation:Quotation)-[:FOUND_IN]->(:Source)
WHERE quotation.fidelity IN ['ALTERED', 'BACK_TRANSLATION']
OPTIONAL MATCH translated = (quotation)-[:TRANSLATES]->(:Quotation)
RETURN worded, translated
LIMIT 100;
