db hits: 9

OPTIONAL CALL () {
MATCH (n2:CitationSet) WHERE n2.id = $p0
WITH *, COLLECT {
MATCH (n2)-[n3:READ_AS]->(n3t) WHERE n3.confidence >= $p1 / 1000.0 WITH n3, n3t, n3.id AS k4 ORDER BY k4 LIMIT $p2
OPTIONAL MATCH (j5:Source {id: n3.source})
RETURN [n3.basis, CASE WHEN j5 IS NULL THEN null ELSE [j5.title] END, CASE WHEN n3t:CitationSet THEN [0, n3t.name] WHEN n3t:Instrument THEN [1, n3t.name, n3t.symbol] WHEN n3t:Provision THEN [2, n3t.name] END] AS v6 ORDER BY k4 } AS l7
RETURN [0, n2.phrase, [l7]] AS u1 }
RETURN [u1] AS row

ProduceResults 0 row
  Projection 0 [u1] AS row
    Optional 0
      Projection 1 [$autoint_4, n2.phrase, [l7]] AS u1
        RollUpApply 0 l7, v6
          NodeUniqueIndexSeek 2 UNIQUE n2:CitationSet(id) WHERE id = $p0
          Projection 0
            Apply 0
              Top 0 k4 ASC LIMIT $p2
                Projection 0 n3.id AS k4
                  Filter 1 n3.confidence >= $p1 / $autodouble_0
                    Expand(All) 5 (n2)-[n3:READ_AS]->(n3t)
                      Argument 0 n2
              Optional 0 n3, n3t, k4, n2
                NodeUniqueIndexSeek 0 UNIQUE j5:Source(id) WHERE id = n3.source
