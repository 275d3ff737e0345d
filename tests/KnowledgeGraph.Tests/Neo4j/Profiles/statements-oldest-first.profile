db hits: 22

RETURN [[COLLECT {
MATCH (n1:Statement) WHERE n1.statedOnKey IS NOT NULL AND n1.id IS NOT NULL WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2, k3 LIMIT $p0
RETURN [n1.id] AS v4 ORDER BY k2, k3 }, COUNT { (n5:Statement) }]] AS row

ProduceResults 0 row
  Projection 0 [[anon, anon]] AS row
    Apply 0
      RollUpApply 0 anon, v4
        EmptyRow 0
        Projection 0 [cache[n1.id]] AS v4
          Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
            Limit 0 $p0
              NodeIndexScan 21
      NodeCountFromCountStore 1 count( (:Statement) ) AS anon
