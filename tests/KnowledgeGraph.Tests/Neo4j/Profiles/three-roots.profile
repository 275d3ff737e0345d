db hits: 123

OPTIONAL CALL () {
MATCH (n2:Statement) WHERE n2.id = $p0
RETURN [0, n2.id, n2.summary] AS u1 }
CALL () { RETURN [COLLECT {
MATCH (n3:Actor) WHERE n3.name IS NOT NULL AND n3.id IS NOT NULL WITH n3, n3.name AS k4, n3.id AS k5 ORDER BY k4, k5 LIMIT $p1
RETURN [n3.name] AS v6 ORDER BY k4, k5 }] AS u7 }
CALL () { RETURN [COLLECT {
CALL () { MATCH (s11:Subject) WHERE s11.id = $p2 WITH s11 LIMIT 81 RETURN sum(COUNT { (s11)<-[:TOWARD]-() }) AS c13 }
CALL (c13) { WITH c13 WHERE c13 > 80 CALL () {
MATCH (n8:Stance) WHERE n8.statedOnKey < '~' AND n8.id IS NOT NULL WITH n8, n8.statedOnKey AS k9, n8.id AS k10 ORDER BY k9 DESC, k10 DESC LIMIT 3000 WHERE EXISTS { MATCH (n8)-[:TOWARD]->(r12) WHERE r12.id = $p2 } WITH n8, k9, k10 ORDER BY k9 DESC, k10 DESC LIMIT $p3 RETURN n8 } RETURN collect(n8) AS c14 }
CALL (c14) { WITH c14 WHERE size(c14) = $p3 UNWIND c14 AS n8 WITH n8, n8.statedOnKey AS k9, n8.id AS k10 RETURN n8, k9, k10
UNION ALL
WITH c14 WHERE size(c14) < $p3 CALL () {
MATCH (s11:Subject) WHERE s11.id = $p2
MATCH (n8)-[:TOWARD]->(s11) WITH n8, n8.statedOnKey AS k9, n8.id AS k10 ORDER BY (k9 = '~'), k9 DESC, k10 DESC LIMIT $p3
RETURN n8, k9, k10 } RETURN n8, k9, k10 }
RETURN [n8.id, n8.type] AS v15 ORDER BY (k9 = '~'), k9 DESC, k10 DESC }] AS u16 }
RETURN [u1, u7, u16] AS row

ProduceResults 0 row
  Projection 0 [u1, u7, u16] AS row
    CartesianProduct 0
      CartesianProduct 0
        Optional 0
          Projection 1 [$autoint_0, cache[n2.id], n2.summary] AS u1
            NodeUniqueIndexSeek 2 UNIQUE n2:Statement(id) WHERE id = $p0, cache[n2.id]
        Projection 0 [anon] AS u7
          RollUpApply 0 anon, v6
            EmptyRow 0
            Projection 0 [cache[n3.name]] AS v6
              Projection 0 cache[n3.name] AS k4, cache[n3.id] AS k5
                Limit 0 $p1
                  NodeIndexScan 6 RANGE INDEX n3:Actor(name, id) WHERE name IS NOT NULL AND id IS NOT NULL, cache[n3.name], cache[n3.id]
      Projection 0 [anon] AS u16
        RollUpApply 0 anon, v15
          EmptyRow 0
          Projection 0 [cache[n8.id], cache[n8.type]] AS v15
            CacheProperties 10 cache[n8.id], cache[n8.type]
              Sort 0 `k9 = $autostring_4` ASC, k9 DESC, k10 DESC
                Projection 0 k9 = $autostring_4 AS `k9 = $autostring_4`
                  Apply 0
                    Apply 0
                      EagerAggregation 1 sum(getDegree((s11)<-[:TOWARD]-())) AS c13
                        Limit 0 81
                          NodeUniqueIndexSeek 2 UNIQUE s11:Subject(id) WHERE id = $p2
                      EagerAggregation 0 collect(n8) AS c14
                        CartesianProduct 0
                          Filter 0 c13 > $autoint_1
                            Argument 0 c13
                          Limit 0 $p3
                            SemiApply 0
                              Projection 0 cache[n8.statedOnKey] AS k9, cache[n8.id] AS k10
                                Limit 0 3000
                                  NodeIndexSeek 15
                              Filter 14 r12.id = $p2
                                Expand(All) 62 (n8)-[anon:TOWARD]->(r12)
                                  Argument 0 n8
                    Union 0
                      Projection 0 n8, k9, k10
                        Projection 0 cache[n8.statedOnKey] AS k9, cache[n8.id] AS k10
                          CacheProperties 10 cache[n8.statedOnKey], cache[n8.id]
                            Unwind 0 c14 AS n8
                              Filter 0 size(c14) = $p3
                                Argument 0 c14
                      Projection 0 n8, k9, k10
                        CartesianProduct 0
                          Filter 0 size(c14) < $p3
                            Argument 0 c14
                          Top 0 `k9 = $autostring_3` ASC, k9 DESC, k10 DESC LIMIT $p3
                            Projection 0 k9 = $autostring_3 AS `k9 = $autostring_3`
                              Projection 0 cache[n8.statedOnKey] AS k9, cache[n8.id] AS k10
                                CacheProperties 0 cache[n8.statedOnKey], cache[n8.id]
                                  Expand(All) 0 (s11)<-[anon:TOWARD]-(n8)
                                    NodeUniqueIndexSeek 0 UNIQUE s11:Subject(id) WHERE id = $p2
