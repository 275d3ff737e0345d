db hits: 322

RETURN [[COLLECT {
MATCH (n1:Statement) WHERE n1.id IS NOT NULL AND NOT EXISTS { MATCH (n1)<-[:EXPRESSED_IN]-(r3) MATCH (r3)-[:TOWARD]->(r4) WHERE r4.id = $p0 } WITH n1, n1.id AS k2 ORDER BY k2 LIMIT $p1
RETURN [n1.id] AS v5 ORDER BY k2 }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v5
      EmptyRow 0
      Projection 0 [cache[n1.id]] AS v5
        Projection 0 cache[n1.id] AS k2
          Limit 0 $p1
            AntiSemiApply 0
              NodeIndexScan 22 RANGE INDEX n1:Statement(id) WHERE id IS NOT NULL, cache[n1.id]
              Filter 34 r4.id = $p0
                Expand(All) 148 (r3)-[anon:TOWARD]->(r4)
                  Expand(All) 118 (n1)<-[anon:EXPRESSED_IN]-(r3)
                    Argument 0 n1
