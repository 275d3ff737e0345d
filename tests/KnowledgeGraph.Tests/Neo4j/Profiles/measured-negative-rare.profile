db hits: 229

RETURN [[COLLECT {
CALL () { MATCH (s5:Subject) WHERE s5.id = $p1 WITH s5 LIMIT 81 RETURN sum(COUNT { (s5)<-[:TOWARD]-() }) AS c8 }
CALL (c8) { WITH c8 WHERE c8 > 80 CALL () {
MATCH (n1:Statement) WHERE n1.statedOnKey < '~' AND n1.id IS NOT NULL WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2 DESC, k3 DESC LIMIT 3000 WHERE EXISTS { MATCH (n1)<-[:EXPRESSED_IN]-(r6) WHERE r6.polarity < $p0 / 1000.0 MATCH (r6)-[:TOWARD]->(r7) WHERE r7.id = $p1 } WITH n1, k2, k3 ORDER BY k2 DESC, k3 DESC LIMIT $p2 RETURN n1 } RETURN collect(n1) AS c9 }
CALL (c9) { WITH c9 WHERE size(c9) = $p2 UNWIND c9 AS n1 WITH n1, n1.statedOnKey AS k2, n1.id AS k3 RETURN n1, k2, k3
UNION ALL
WITH c9 WHERE size(c9) < $p2 CALL () {
MATCH (s5:Subject) WHERE s5.id = $p1
MATCH (s4)-[:TOWARD]->(s5) WHERE s4.polarity < $p0 / 1000.0
MATCH (n1)<-[:EXPRESSED_IN]-(s4) WITH DISTINCT n1 WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY (k2 = '~'), k2 DESC, k3 DESC LIMIT $p2
RETURN n1, k2, k3 } RETURN n1, k2, k3 }
OPTIONAL MATCH (n1)-[:MADE_BY]->(j10)
RETURN [n1.id, n1.statedOn, n1.summary, [j10.id, j10.name]] AS v11 ORDER BY (k2 = '~'), k2 DESC, k3 DESC }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v11
      EmptyRow 0
      Projection 0 [cache[n1.id], cache[n1.statedOn], cache[n1.summary], [cache[j10.id], cache[j10.name]]] AS v11
        CacheProperties 55 cache[n1.statedOn], cache[n1.summary], cache[n1.id], cache[j10.id], cache[j10.name]
          Sort 0 `k2 = $autostring_5` ASC, k2 DESC, k3 DESC
            Projection 0 k2 = $autostring_5 AS `k2 = $autostring_5`
              OptionalExpand(All) 58 (n1)-[anon:MADE_BY]->(j10)
                Apply 0
                  Apply 0
                    EagerAggregation 1 sum(getDegree((s5)<-[:TOWARD]-())) AS c8
                      Limit 0 81
                        NodeUniqueIndexSeek 2 UNIQUE s5:Subject(id) WHERE id = $p1
                    EagerAggregation 0 collect(n1) AS c9
                      CartesianProduct 0
                        Filter 0 c8 > $autoint_0
                          Argument 0 c8
                        Limit 0 $p2
                          SemiApply 0
                            Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                              Limit 0 3000
                                NodeIndexSeek 0
                            Filter 0 r7.id = $p1
                              Expand(All) 0 (r6)-[anon:TOWARD]->(r7)
                                Filter 0 r6.polarity < $p0 / $autodouble_2
                                  Expand(All) 0 (n1)<-[anon:EXPRESSED_IN]-(r6)
                                    Argument 0 n1
                  Union 0
                    Projection 0 n1, k2, k3
                      Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                        CacheProperties 0 cache[n1.statedOnKey], cache[n1.id]
                          Unwind 0 c9 AS n1
                            Filter 0 size(c9) = $p2
                              Argument 0 c9
                    Projection 0 n1, k2, k3
                      CartesianProduct 0
                        Filter 0 size(c9) < $p2
                          Argument 0 c9
                        Top 0 `k2 = $autostring_4` ASC, k2 DESC, k3 DESC LIMIT $p2
                          Projection 0 k2 = $autostring_4 AS `k2 = $autostring_4`
                            Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                              CacheProperties 22 cache[n1.statedOnKey], cache[n1.id]
                                Distinct 0 n1
                                  Expand(All) 58 (s4)-[anon:EXPRESSED_IN]->(n1)
                                    Filter 11 s4.polarity < $p0 / $autodouble_3
                                      Expand(All) 20 (s5)<-[anon:TOWARD]-(s4)
                                        NodeUniqueIndexSeek 2 UNIQUE s5:Subject(id) WHERE id = $p1
