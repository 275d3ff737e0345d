db hits: 1753

OPTIONAL CALL () {
MATCH (n2:Actor) WHERE n2.id = $p0
RETURN [0, n2.id, n2.name, n2.kind] AS u1 }
CALL () { RETURN [COLLECT {
CALL () {
MATCH (n3:Statement) WHERE n3.statedOnKey < '~' AND n3.id IS NOT NULL WITH n3, n3.statedOnKey AS k4, n3.id AS k5 ORDER BY k4 DESC, k5 DESC LIMIT $p1 RETURN n3, k4, k5
UNION ALL
MATCH (n3:Statement) WHERE n3.statedOnKey = '~' AND n3.id IS NOT NULL WITH n3, n3.statedOnKey AS k4, n3.id AS k5 ORDER BY k4 DESC, k5 DESC LIMIT $p1 RETURN n3, k4, k5 }
WITH n3, k4, k5 LIMIT $p1
OPTIONAL MATCH (n3)-[:MADE_BY]->(j6)
RETURN [n3.id, n3.statedOn, n3.summary, [j6.id, j6.name]] AS v7 ORDER BY (k4 = '~'), k4 DESC, k5 DESC }] AS u8 }
CALL () { RETURN [COLLECT {
CALL () { MATCH (s12:Subject) WHERE s12.id = $p2 WITH s12 LIMIT 81 RETURN sum(COUNT { (s12)<-[:TOWARD]-() }) AS c14 }
CALL (c14) { WITH c14 WHERE c14 > 80 CALL () {
MATCH (n9:Stance) WHERE n9.statedOnKey < '~' AND n9.id IS NOT NULL WITH n9, n9.statedOnKey AS k10, n9.id AS k11 ORDER BY k10 DESC, k11 DESC LIMIT 3000 WHERE EXISTS { MATCH (n9)-[:TOWARD]->(r13) WHERE r13.id = $p2 } WITH n9, k10, k11 ORDER BY k10 DESC, k11 DESC LIMIT $p3 RETURN n9 } RETURN collect(n9) AS c15 }
CALL (c15) { WITH c15 WHERE size(c15) = $p3 UNWIND c15 AS n9 WITH n9, n9.statedOnKey AS k10, n9.id AS k11 RETURN n9, k10, k11
UNION ALL
WITH c15 WHERE size(c15) < $p3 CALL () {
MATCH (s12:Subject) WHERE s12.id = $p2
MATCH (n9)-[:TOWARD]->(s12) WITH n9, n9.statedOnKey AS k10, n9.id AS k11 ORDER BY (k10 = '~'), k10 DESC, k11 DESC LIMIT $p3
RETURN n9, k10, k11 } RETURN n9, k10, k11 }
OPTIONAL MATCH (n9)-[:HELD_BY]->(j16)
RETURN [n9.id, n9.type, toInteger(round(n9.polarity * 1000)), n9.statedOn, [j16.id, j16.name]] AS v17 ORDER BY (k10 = '~'), k10 DESC, k11 DESC }] AS u18 }
RETURN [u1, u8, u18] AS row

ProduceResults 0 row
  Projection 0 [u1, u8, u18] AS row
    CartesianProduct 0
      CartesianProduct 0
        Optional 0
          Projection 0 [$autoint_0, cache[n2.id], cache[n2.name], cache[n2.kind]] AS u1
            CacheProperties 2 cache[n2.name], cache[n2.kind]
              NodeUniqueIndexSeek 2 UNIQUE n2:Actor(id) WHERE id = $p0, cache[n2.id]
        Projection 0 [anon] AS u8
          RollUpApply 0 anon, v7
            EmptyRow 0
            Projection 0 [cache[n3.id], cache[n3.statedOn], cache[n3.summary], [cache[j6.id], cache[j6.name]]] AS v7
              CacheProperties 100 cache[j6.id], cache[n3.id], cache[n3.summary], cache[n3.statedOn], cache[j6.name]
                Sort 0 `k4 = $autostring_3` ASC, k4 DESC, k5 DESC
                  Projection 0 k4 = $autostring_3 AS `k4 = $autostring_3`
                    OptionalExpand(All) 101 (n3)-[anon:MADE_BY]->(j6)
                      Limit 0 $p1
                        Union 0
                          Projection 0 n3, k4, k5
                            Projection 0 cache[n3.statedOnKey] AS k4, cache[n3.id] AS k5
                              Limit 0 $p1
                                NodeIndexSeek 21
                          Projection 0 n3, k4, k5
                            Projection 0 cache[n3.statedOnKey] AS k4, cache[n3.id] AS k5
                              Limit 0 $p1
                                NodeIndexSeek 0
      Projection 0 [anon] AS u18
        RollUpApply 0 anon, v17
          EmptyRow 0
          Projection 0
            CacheProperties 120 cache[j16.id], cache[n9.type], cache[j16.name], cache[n9.polarity], cache[n9.id], cache[n9.statedOn]
              Sort 0 `k10 = $autostring_8` ASC, k10 DESC, k11 DESC
                Projection 0 k10 = $autostring_8 AS `k10 = $autostring_8`
                  OptionalExpand(All) 90 (n9)-[anon:HELD_BY]->(j16)
                    Apply 0
                      Apply 0
                        EagerAggregation 1 sum(getDegree((s12)<-[:TOWARD]-())) AS c14
                          Limit 0 81
                            NodeUniqueIndexSeek 2 UNIQUE s12:Subject(id) WHERE id = $p2
                        EagerAggregation 0 collect(n9) AS c15
                          CartesianProduct 0
                            Filter 0 c14 > $autoint_4
                              Argument 0 c14
                            Limit 0 $p3
                              SemiApply 0
                                Projection 0 cache[n9.statedOnKey] AS k10, cache[n9.id] AS k11
                                  Limit 0 3000
                                    NodeIndexSeek 192
                                Filter 191 r13.id = $p2
                                  Expand(All) 891 (n9)-[anon:TOWARD]->(r13)
                                    Argument 0 n9
                      Union 0
                        Projection 0 n9, k10, k11
                          Projection 0 cache[n9.statedOnKey] AS k10, cache[n9.id] AS k11
                            CacheProperties 40 cache[n9.statedOnKey], cache[n9.id]
                              Unwind 0 c15 AS n9
                                Filter 0 size(c15) = $p3
                                  Argument 0 c15
                        Projection 0 n9, k10, k11
                          CartesianProduct 0
                            Filter 0 size(c15) < $p3
                              Argument 0 c15
                            Top 0 `k10 = $autostring_6` ASC, k10 DESC, k11 DESC LIMIT $p3
                              Projection 0 k10 = $autostring_6 AS `k10 = $autostring_6`
                                Projection 0 cache[n9.statedOnKey] AS k10, cache[n9.id] AS k11
                                  CacheProperties 0 cache[n9.statedOnKey], cache[n9.id]
                                    Expand(All) 0 (s12)<-[anon:TOWARD]-(n9)
                                      NodeUniqueIndexSeek 0 UNIQUE s12:Subject(id) WHERE id = $p2
