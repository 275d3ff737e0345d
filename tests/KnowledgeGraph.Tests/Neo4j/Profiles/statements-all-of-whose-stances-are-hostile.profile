db hits: 396

RETURN [[COLLECT {
MATCH (n1:Statement) WHERE n1.statedOnKey IS NOT NULL AND n1.id IS NOT NULL AND NOT EXISTS { MATCH (n1)<-[:EXPRESSED_IN]-(r4) WHERE NOT (r4.polarity < $p0 / 1000.0) } WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2, k3 LIMIT $p1
RETURN [n1.id] AS v5 ORDER BY k2, k3 }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v5
      EmptyRow 0
      Projection 0 [cache[n1.id]] AS v5
        Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
          Limit 0 $p1
            AntiSemiApply 0
              NodeIndexScan 61
              Filter 74 NOT r4.polarity < $p0 / $autodouble_0
                Expand(All) 261 (n1)<-[anon:EXPRESSED_IN]-(r4)
                  Argument 0 n1
