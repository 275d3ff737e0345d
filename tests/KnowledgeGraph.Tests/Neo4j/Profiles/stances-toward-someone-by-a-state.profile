db hits: 28065

RETURN [[COLLECT {
CALL () { MATCH (s4:Subject) WHERE s4.id = $p1 WITH s4 LIMIT 81 RETURN sum(COUNT { (s4)<-[:TOWARD]-() }) AS c8 }
CALL (c8) { WITH c8 WHERE c8 > 80 CALL () {
MATCH (n1:Stance) WHERE n1.statedOnKey < '~' AND n1.id IS NOT NULL WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2 DESC, k3 DESC LIMIT 3000 WHERE EXISTS { MATCH (n1)-[:HELD_BY]->(r6) WHERE r6.iso3166 = $p0 } AND EXISTS { MATCH (n1)-[:TOWARD]->(r7) WHERE r7.id = $p1 } WITH n1, k2, k3 ORDER BY k2 DESC, k3 DESC LIMIT $p2 RETURN n1 } RETURN collect(n1) AS c9 }
CALL (c9) { WITH c9 WHERE size(c9) = $p2 UNWIND c9 AS n1 WITH n1, n1.statedOnKey AS k2, n1.id AS k3 RETURN n1, k2, k3
UNION ALL
WITH c9 WHERE size(c9) < $p2 CALL () {
MATCH (s4:Subject) WHERE s4.id = $p1
MATCH (n1)-[:TOWARD]->(s4) WHERE EXISTS { MATCH (n1)-[:HELD_BY]->(r5) WHERE r5.iso3166 = $p0 } WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY (k2 = '~'), k2 DESC, k3 DESC LIMIT $p2
RETURN n1, k2, k3 } RETURN n1, k2, k3 }
RETURN [n1.id] AS v10 ORDER BY (k2 = '~'), k2 DESC, k3 DESC }, COUNT { MATCH (s12:Subject) WHERE s12.id = $p1
MATCH (n11)-[:TOWARD]->(s12) WHERE EXISTS { MATCH (n11)-[:HELD_BY]->(r13) WHERE r13.iso3166 = $p0 } }]] AS row

ProduceResults 0 row
  Projection 0 [[anon, anon]] AS row
    Apply 0
      RollUpApply 0 anon, v10
        EmptyRow 0
        Projection 0 [n1.id] AS v10
          Sort 0 `k2 = $autostring_3` ASC, k2 DESC, k3 DESC
            Projection 0 k2 = $autostring_3 AS `k2 = $autostring_3`
              Apply 0
                Apply 0
                  EagerAggregation 1 sum(getDegree((s4)<-[:TOWARD]-())) AS c8
                    Limit 0 81
                      NodeUniqueIndexSeek 2 UNIQUE s4:Subject(id) WHERE id = $p1
                  EagerAggregation 0 collect(n1) AS c9
                    CartesianProduct 0
                      Filter 0 c8 > $autoint_0
                        Argument 0 c8
                      Limit 0 $p2
                        SemiApply 0
                          SemiApply 0
                            Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                              Limit 0 3000
                                NodeIndexSeek 3001
                            Filter 3000 r6.iso3166 = $p0
                              Expand(All) 13837 (n1)-[anon:HELD_BY]->(r6)
                                Argument 0 n1
                          Filter 0 r7.id = $p1
                            Expand(All) 0 (n1)-[anon:TOWARD]->(r7)
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
                      Top 0 `k2 = $autostring_2` ASC, k2 DESC, k3 DESC LIMIT $p2
                        Projection 0 k2 = $autostring_2 AS `k2 = $autostring_2`
                          Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                            CacheProperties 0 cache[n1.statedOnKey], cache[n1.id]
                              SemiApply 0
                                Expand(All) 631 (s4)<-[anon:TOWARD]-(n1)
                                  NodeUniqueIndexSeek 2 UNIQUE s4:Subject(id) WHERE id = $p1
                                Filter 621 r5.iso3166 = $p0
                                  Expand(All) 2858 (n1)-[anon:HELD_BY]->(r5)
                                    Argument 0 n1
      EagerAggregation 0 count(*) AS anon
        SemiApply 0
          Expand(All) 631 (s12)<-[anon:TOWARD]-(n11)
            NodeUniqueIndexSeek 2 UNIQUE s12:Subject(id) WHERE id = $p1
          Filter 621 r13.iso3166 = $p0
            Expand(All) 2858 (n11)-[anon:HELD_BY]->(r13)
              Argument 0 n11
