// The article alone: which of its quotes are unsafe, and why?
MATCH worded = (:Actor)<-[:MADE_BY]-(statement:Statement)<-[:WORDING_OF]-(quotation:Quotation)
WHERE quotation.dataset = 'kursk-2025' AND quotation.fidelity IN ['ALTERED', 'BACK_TRANSLATION']
OPTIONAL MATCH others = (statement)<-[:WORDING_OF]-(other:Quotation)-[:FOUND_IN]->(:Source)
WHERE other.dataset <> 'kursk-2025'
RETURN worded, others
LIMIT 100;
