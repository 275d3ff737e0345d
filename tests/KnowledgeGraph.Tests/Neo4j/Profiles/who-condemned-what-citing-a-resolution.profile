db hits: 5340

RETURN [[COLLECT {
CALL () { CALL () { MATCH (s4t:Instrument) WHERE s4t.symbol = $p1 RETURN s4t
UNION
MATCH (s5:Instrument) WHERE s5.symbol = $p2
MATCH (s4t)-[:PROVISION_OF]->(s5) RETURN s4t } WITH s4t LIMIT 81 RETURN sum(COUNT { (s4t)<-[:CITES]-() }) AS c8 }
CALL (c8) { WITH c8 WHERE c8 > 80 CALL () {
MATCH (n1:Stance) WHERE n1.statedOnKey < '~' AND n1.id IS NOT NULL WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2 DESC, k3 DESC LIMIT 3000 WHERE n1.type = $p0 WITH n1, k2, k3 WHERE EXISTS { MATCH (n1)-[r6:CITES]->(r6t) WHERE (r6t.symbol = $p1 OR EXISTS { MATCH (r6t)-[:PROVISION_OF]->(r7) WHERE r7.symbol = $p2 }) } WITH n1, k2, k3 ORDER BY k2 DESC, k3 DESC LIMIT $p4 RETURN n1 } RETURN collect(n1) AS c9 }
CALL (c9) { WITH c9 WHERE size(c9) = $p4 UNWIND c9 AS n1 WITH n1, n1.statedOnKey AS k2, n1.id AS k3 RETURN n1, k2, k3
UNION ALL
WITH c9 WHERE size(c9) < $p4 CALL () {
CALL () { MATCH (s4t:Instrument) WHERE s4t.symbol = $p1 RETURN s4t
UNION
MATCH (s5:Instrument) WHERE s5.symbol = $p2
MATCH (s4t)-[:PROVISION_OF]->(s5) RETURN s4t }
MATCH (n1)-[s4:CITES]->(s4t) WHERE n1.type = $p0 WITH DISTINCT n1 WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY (k2 = '~'), k2 DESC, k3 DESC LIMIT $p4
RETURN n1, k2, k3 } RETURN n1, k2, k3 }
OPTIONAL MATCH (n1)-[:HELD_BY]->(j10)
OPTIONAL MATCH (n1)-[:TOWARD]->(j11)
OPTIONAL MATCH (n1)-[:EXPRESSED_IN]->(j12)
OPTIONAL MATCH (j12)-[:MADE_BY]->(j13)
WITH *, COLLECT {
MATCH (n1)-[n14:CITES]->(n14t) WITH n14, n14t, n14.id AS k15 ORDER BY k15 LIMIT $p3
RETURN [n14.posture, CASE WHEN n14t:CitationSet THEN [0, n14t.id, n14t.name] WHEN n14t:Instrument THEN [1, n14t.id, n14t.name] WHEN n14t:Provision THEN [2, n14t.id, n14t.name] END] AS v16 ORDER BY k15 } AS l17
RETURN [n1.id, [j10.name], CASE WHEN j11:Actor THEN [0, j11.id, j11.name] WHEN j11:CitationSet THEN [1, j11.id, j11.name] WHEN j11:Claim THEN [2, j11.id, j11.name] WHEN j11:Event THEN [3, j11.id, j11.name] WHEN j11:Instrument THEN [4, j11.id, j11.name] WHEN j11:Provision THEN [5, j11.id, j11.name] WHEN j11:Quotation THEN [6, j11.id, j11.name] WHEN j11:Statement THEN [7, j11.id, j11.name] END, [j12.id, j12.summary, [j13.name]], [l17]] AS v18 ORDER BY (k2 = '~'), k2 DESC, k3 DESC }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v18
      EmptyRow 0
      Projection 134
        CacheProperties 40 cache[j12.summary], cache[j12.id]
          Sort 0 `k2 = $autostring_14` ASC, k2 DESC, k3 DESC
            Projection 0 k2 = $autostring_14 AS `k2 = $autostring_14`
              RollUpApply 0 l17, v16
                Apply 0
                  Apply 0
                    Apply 0
                      EagerAggregation 11 sum(getDegree((s4t)<-[:CITES]-())) AS c8
                        Limit 0 81
                          Distinct 0 s4t
                            Union 0
                              Projection 0 s4t
                                NodeIndexSeek 2 RANGE INDEX s4t:Instrument(symbol) WHERE symbol = $p1
                              Projection 0 s4t
                                Expand(All) 17 (s5)<-[anon:PROVISION_OF]-(s4t)
                                  NodeIndexSeek 2 RANGE INDEX s5:Instrument(symbol) WHERE symbol = $p2
                      EagerAggregation 0 collect(n1) AS c9
                        CartesianProduct 0
                          Filter 0 c8 > $autoint_0
                            Argument 0 c8
                          Limit 0 $p4
                            SemiApply 0
                              Filter 1364 n1.type = $p0
                                Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                                  Limit 0 3000
                                    NodeIndexSeek 1365
                              SelectOrSemiApply 76 r6t.symbol = $p1
                                Expand(All) 577 (n1)-[r6:CITES]->(r6t)
                                  Argument 0 n1
                                Filter 41 r7.symbol = $p2
                                  Expand(All) 879 (r6t)-[anon:PROVISION_OF]->(r7)
                                    Argument 0 r6t
                    Union 0
                      Projection 0 n1, k2, k3
                        Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                          CacheProperties 40 cache[n1.statedOnKey], cache[n1.id]
                            Unwind 0 c9 AS n1
                              Filter 0 size(c9) = $p4
                                Argument 0 c9
                      Projection 0 n1, k2, k3
                        CartesianProduct 0
                          Filter 0 size(c9) < $p4
                            Argument 0 c9
                          Top 0 `k2 = $autostring_2` ASC, k2 DESC, k3 DESC LIMIT $p4
                            Projection 0 k2 = $autostring_2 AS `k2 = $autostring_2`
                              Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                                CacheProperties 0 cache[n1.statedOnKey], cache[n1.id]
                                  Distinct 0 n1
                                    Filter 0 n1.type = $p0
                                      Expand(All) 0 (s4t)<-[s4:CITES]-(n1)
                                        Distinct 0 s4t
                                          Union 0
                                            Projection 0 s4t
                                              NodeIndexSeek 0 RANGE INDEX s4t:Instrument(symbol) WHERE symbol = $p1
                                            Projection 0 s4t
                                              Expand(All) 0 (s5)<-[anon:PROVISION_OF]-(s4t)
                                                NodeIndexSeek 0 RANGE INDEX s5:Instrument(symbol) WHERE symbol = $p2
                  OptionalExpand(All) 115 (n1)-[anon:HELD_BY]->(j10)
                    OptionalExpand(All) 115 (n1)-[anon:TOWARD]->(j11)
                      OptionalExpand(All) 104 (j12)-[anon:MADE_BY]->(j13)
                        OptionalExpand(All) 115 (n1)-[anon:EXPRESSED_IN]->(j12)
                          Argument 0 n1, c9, k2, c8, k3
                Projection 193
                  Top 0 k15 ASC LIMIT $p3
                    Projection 35 n14.id AS k15
                      Expand(All) 115 (n1)-[n14:CITES]->(n14t)
                        Argument 0 n1
