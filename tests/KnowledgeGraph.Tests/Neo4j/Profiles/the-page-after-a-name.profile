db hits: 324

RETURN [[COLLECT {
MATCH (o2:Actor) WHERE o2.name >= $p1 AND o2.id IS NOT NULL
MATCH (n1)-[:MADE_BY]->(o2) WHERE (o2.name > $p1 OR (o2.name = $p1 AND n1.id > $p2) = true) WITH n1, o2.name AS k3, n1.id AS k4 ORDER BY k3, k4 LIMIT $p0
RETURN [n1.id] AS v5 ORDER BY k3, k4 }], [COLLECT {
MATCH (n6:Actor) WHERE n6.name >= $p4 AND n6.id IS NOT NULL AND (n6.name > $p4 OR (n6.name = $p4 AND n6.id > $p5) = true) WITH n6, n6.name AS k7, n6.id AS k8 ORDER BY k7, k8 LIMIT $p3
RETURN [n6.id] AS v9 ORDER BY k7, k8 }]] AS row

ProduceResults 0 row
  Projection 0 [[anon], [anon]] AS row
    RollUpApply 0 anon, v9
      RollUpApply 0 anon, v5
        EmptyRow 0
        Projection 0 [cache[n1.id]] AS v5
          PartialTop 0 k3 ASC, k4 ASC LIMIT $p0
            Projection 142 cache[o2.name] AS k3, cache[n1.id] AS k4
              Filter 0 (cache[o2.name] > $p1 OR (cache[o2.name] = $p1 AND cache[n1.id] > $p2) = true)
                Expand(All) 158 (o2)<-[anon:MADE_BY]-(n1)
                  NodeIndexSeek 3 RANGE INDEX o2:Actor(name, id) WHERE name >= $p1 AND id IS NOT NULL, cache[o2.name]
      Projection 0 [cache[n6.id]] AS v9
        Projection 0 cache[n6.name] AS k7, cache[n6.id] AS k8
          Limit 0 $p3
            Filter 0 (cache[n6.name] > $p4 OR (cache[n6.name] = $p4 AND cache[n6.id] > $p5) = true)
              NodeIndexSeek 21 RANGE INDEX n6:Actor(name, id) WHERE name >= $p4 AND id IS NOT NULL, cache[n6.name], cache[n6.id]
