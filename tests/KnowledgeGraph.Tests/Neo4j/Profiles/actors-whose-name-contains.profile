db hits: 28

RETURN [[COLLECT {
MATCH (n1:Actor) WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL AND n1.nameFolded CONTAINS $p0 WITH n1, n1.name AS k2, n1.id AS k3 ORDER BY k2, k3 LIMIT $p1
RETURN [n1.id] AS v4 ORDER BY k2, k3 }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v4
      EmptyRow 0
      Projection 0 [cache[n1.id]] AS v4
        Top 0 k2 ASC, k3 ASC LIMIT $p1
          Projection 0 cache[n1.name] AS k2, cache[n1.id] AS k3
            Filter 18 cache[n1.name] IS NOT NULL AND cache[n1.id] IS NOT NULL
              NodeIndexContainsScan 10 TEXT INDEX n1:Actor(nameFolded) WHERE nameFolded CONTAINS $p0
