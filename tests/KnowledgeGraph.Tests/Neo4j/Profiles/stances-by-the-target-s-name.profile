db hits: 46276

RETURN [[COLLECT {
MATCH (n1:Stance) MATCH (n1)-[:TOWARD]->(o2) WITH n1, o2.name AS k3, n1.id AS k4 ORDER BY k3, k4 LIMIT $p0
RETURN [n1.id] AS v5 ORDER BY k3, k4 }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v5
      EmptyRow 0
      Projection 0 [cache[n1.id]] AS v5
        Top 0 k3 ASC, k4 ASC LIMIT $p0
          Projection 12148 o2.name AS k3, cache[n1.id] AS k4
            Expand(All) 28053 (n1)-[anon:TOWARD]->(o2)
              NodeByLabelScan 6075 n1:Stance
