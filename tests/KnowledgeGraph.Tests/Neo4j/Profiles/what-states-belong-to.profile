db hits: 144

RETURN [[COLLECT {
MATCH (n1:Actor) WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL AND n1.kind = $p0 AND EXISTS { MATCH (r5f)-[r5:AFFILIATED_WITH]->(n1) WHERE r5f.kind = $p1 } WITH n1, n1.name AS k2, n1.id AS k3 ORDER BY k2, k3 LIMIT $p3
WITH *, COLLECT {
MATCH (n6f)-[n6:AFFILIATED_WITH]->(n1) WITH n6, n6f, n6.id AS k7 ORDER BY k7 LIMIT $p2
RETURN [n6.role, [n6f.name]] AS v8 ORDER BY k7 } AS l9
RETURN [n1.name, [l9]] AS v10 ORDER BY k2, k3 }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v10
      EmptyRow 0
      Projection 0 [cache[n1.name], [l9]] AS v10
        RollUpApply 0 l9, v8
          Projection 0 cache[n1.name] AS k2, cache[n1.id] AS k3
            Limit 0 $p3
              SemiApply 0
                Filter 40 n1.kind = $p0
                  NodeIndexScan 41 RANGE INDEX n1:Actor(name, id) WHERE name IS NOT NULL AND id IS NOT NULL, cache[n1.name], cache[n1.id]
                Filter 6 r5f.kind = $p1
                  Expand(All) 18 (n1)<-[r5:AFFILIATED_WITH]-(r5f)
                    Argument 0 n1
          Projection 18 [n6.role, [n6f.name]] AS v8
            Top 0 k7 ASC LIMIT $p2
              Projection 9 n6.id AS k7
                Expand(All) 12 (n1)<-[n6:AFFILIATED_WITH]-(n6f)
                  Argument 0 n1
