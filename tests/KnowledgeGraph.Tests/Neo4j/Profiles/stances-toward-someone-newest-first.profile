db hits: 2075

RETURN [[COLLECT {
CALL () { MATCH (s4:Subject) WHERE s4.id = $p0 WITH s4 LIMIT 81 RETURN sum(COUNT { (s4)<-[:TOWARD]-() }) AS c6 }
CALL (c6) { WITH c6 WHERE c6 > 80 CALL () {
MATCH (n1:Stance) WHERE n1.statedOnKey < '~' AND n1.id IS NOT NULL WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2 DESC, k3 DESC LIMIT 3000 WHERE EXISTS { MATCH (n1)-[:TOWARD]->(r5) WHERE r5.id = $p0 } WITH n1, k2, k3 ORDER BY k2 DESC, k3 DESC LIMIT $p2 RETURN n1 } RETURN collect(n1) AS c7 }
CALL (c7) { WITH c7 WHERE size(c7) = $p2 UNWIND c7 AS n1 WITH n1, n1.statedOnKey AS k2, n1.id AS k3 RETURN n1, k2, k3
UNION ALL
WITH c7 WHERE size(c7) < $p2 CALL () {
MATCH (s4:Subject) WHERE s4.id = $p0
MATCH (n1)-[:TOWARD]->(s4) WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY (k2 = '~'), k2 DESC, k3 DESC LIMIT $p2
RETURN n1, k2, k3 } RETURN n1, k2, k3 }
RETURN [[k2, k3], n1.id, n1.type] AS v8 ORDER BY (k2 = '~'), k2 DESC, k3 DESC }, COUNT { MATCH (s10:Subject) WHERE s10.id = $p0
MATCH (n9)-[:TOWARD]->(s10) }]] AS row

ProduceResults 0 row
  Projection 0 [[anon, anon]] AS row
    Apply 0
      RollUpApply 0 anon, v8
        EmptyRow 0
        Projection 0 [[k2, k3], cache[n1.id], cache[n1.type]] AS v8
          CacheProperties 42 cache[n1.id], cache[n1.type]
            Sort 0 `k2 = $autostring_3` ASC, k2 DESC, k3 DESC
              Projection 0 k2 = $autostring_3 AS `k2 = $autostring_3`
                Apply 0
                  Apply 0
                    EagerAggregation 1 sum(getDegree((s4)<-[:TOWARD]-())) AS c6
                      Limit 0 81
                        NodeUniqueIndexSeek 2 UNIQUE s4:Subject(id) WHERE id = $p0
                    EagerAggregation 0 collect(n1) AS c7
                      CartesianProduct 0
                        Filter 0 c6 > $autoint_0
                          Argument 0 c6
                        Limit 0 $p2
                          SemiApply 0
                            Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                              Limit 0 3000
                                NodeIndexSeek 205
                            Filter 204 r5.id = $p0
                              Expand(All) 946 (n1)-[anon:TOWARD]->(r5)
                                Argument 0 n1
                  Union 0
                    Projection 0 n1, k2, k3
                      Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                        CacheProperties 42 cache[n1.statedOnKey], cache[n1.id]
                          Unwind 0 c7 AS n1
                            Filter 0 size(c7) = $p2
                              Argument 0 c7
                    Projection 0 n1, k2, k3
                      CartesianProduct 0
                        Filter 0 size(c7) < $p2
                          Argument 0 c7
                        Top 0 `k2 = $autostring_2` ASC, k2 DESC, k3 DESC LIMIT $p2
                          Projection 0 k2 = $autostring_2 AS `k2 = $autostring_2`
                            Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                              CacheProperties 0 cache[n1.statedOnKey], cache[n1.id]
                                Expand(All) 0 (s4)<-[anon:TOWARD]-(n1)
                                  NodeUniqueIndexSeek 0 UNIQUE s4:Subject(id) WHERE id = $p0
      EagerAggregation 0 count(*) AS anon
        Expand(All) 631 (s10)<-[anon:TOWARD]-(n9)
          NodeUniqueIndexSeek 2 UNIQUE s10:Subject(id) WHERE id = $p0
