db hits: 1294

RETURN [[COLLECT {
CALL () {
MATCH (n1:Stance) WHERE n1.statedOnKey < '~' AND n1.id IS NOT NULL AND EXISTS { MATCH (n1)-[:TOWARD]->(r5) WHERE r5.name = $p0 } WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2 DESC, k3 DESC LIMIT $p1 RETURN n1, k2, k3
UNION ALL
MATCH (n1:Stance) WHERE n1.statedOnKey = '~' AND n1.id IS NOT NULL AND EXISTS { MATCH (n1)-[:TOWARD]->(r5) WHERE r5.name = $p0 } WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2 DESC, k3 DESC LIMIT $p1 RETURN n1, k2, k3 }
WITH n1, k2, k3 LIMIT $p1
RETURN [n1.id] AS v6 ORDER BY (k2 = '~'), k2 DESC, k3 DESC }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v6
      EmptyRow 0
      Projection 20 [n1.id] AS v6
        Sort 0 `k2 = $autostring_2` ASC, k2 DESC, k3 DESC
          Projection 0 k2 = $autostring_2 AS `k2 = $autostring_2`
            Limit 0 $p1
              Union 0
                Projection 0 n1, k2, k3
                  Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                    Limit 0 $p1
                      SemiApply 0
                        NodeIndexSeek 192
                        Filter 191 r5.name = $p0
                          Expand(All) 891 (n1)-[anon:TOWARD]->(r5)
                            Argument 0 n1
                Projection 0 n1, k2, k3
                  Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                    Limit 0 $p1
                      SemiApply 0
                        NodeIndexSeek 0
                        Filter 0 r5.name = $p0
                          Expand(All) 0 (n1)-[anon:TOWARD]->(r5)
                            Argument 0 n1
