db hits: 102

RETURN [COLLECT {
CALL db.index.fulltext.queryNodes('search', $p0, {limit: $p1 * 10}) YIELD node AS n1, score AS k2 WITH n1, k2 ORDER BY k2 DESC, n1.id LIMIT $p1
RETURN CASE WHEN n1:Actor THEN [k2, 0, [n1.name, n1.nativeName, reduce(text = head(n1.aliases), item IN tail(n1.aliases) | text + '\n' + item), n1.description], n1.id] WHEN n1:Claim THEN [k2, 1, [n1.name, n1.text], n1.id] WHEN n1:Event THEN [k2, 2, [n1.name, n1.description], n1.id] WHEN n1:Instrument THEN [k2, 3, [n1.name, n1.symbol], n1.id] WHEN n1:Provision THEN [k2, 4, [n1.name, n1.label, n1.text], n1.id] WHEN n1:Quotation THEN [k2, 5, [n1.name, n1.text], n1.id] WHEN n1:Source THEN [k2, 6, [n1.name, n1.title], n1.id] WHEN n1:Statement THEN [k2, 7, [n1.name, n1.summary], n1.id] END AS v3 ORDER BY k2 DESC, n1.id }] AS row

ProduceResults 0 row
  Projection 0 [anon] AS row
    RollUpApply 0 anon, v3
      EmptyRow 0
      Projection 92
        Top 0 k2 DESC, `n1.id` ASC LIMIT $p1
          Projection 10 n1.id AS `n1.id`
            ProcedureCall 0 db.index.fulltext.queryNodes($autostring_0, $p0, {limit: $p1 * $autoint_1}) :: (n1 :: NODE, k2 :: FLOAT)
