db hits: 2496

RETURN [COLLECT {
MATCH (s2:Subject) WHERE s2.id = $p0
MATCH (n1)-[:TOWARD]->(s2)
WITH n1.type AS r3, n1.statedOnKey AS r5, toInteger(round(n1.polarity * 1000)) AS m7
WITH r3 AS g4, CASE WHEN r5 < '~' AND left(r5, 7) = left(substring(r5, 11), 7) THEN left(r5, 7) END AS g6, count(*) AS c8, sum(m7) AS m7s, count(m7) AS m7c, min(m7) AS m7l, max(m7) AS m7m ORDER BY c8 DESC, g4, g6 LIMIT $p1
RETURN [g4, g6, c8, [CASE m7c WHEN 0 THEN null ELSE m7s END, m7c, m7l, m7m]] AS v9 ORDER BY c8 DESC, g4, g6 }] AS row

ProduceResults 0 row
  Projection 0 [anon] AS row
    RollUpApply 0 anon, v9
      EmptyRow 0
      Projection 0
        Top 0 c8 DESC, g4 ASC, g6 ASC LIMIT $p1
          EagerAggregation 0
            Projection 0 cache[n1.type] AS r3, cache[n1.statedOnKey] AS r5, toInteger(round(cache[n1.polarity] * $autoint_0)) AS m7
              CacheProperties 1863 cache[n1.type], cache[n1.statedOnKey], cache[n1.polarity]
                Expand(All) 631 (s2)<-[anon:TOWARD]-(n1)
                  NodeUniqueIndexSeek 2 UNIQUE s2:Subject(id) WHERE id = $p0
