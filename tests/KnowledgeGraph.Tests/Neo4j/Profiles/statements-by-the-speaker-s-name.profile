db hits: 319

RETURN [[COLLECT {
MATCH (o2:Actor) WHERE o2.name IS NOT NULL AND o2.id IS NOT NULL
MATCH (n1)-[:MADE_BY]->(o2) WITH n1, o2.name AS k3, n1.id AS k4 ORDER BY k3, k4 LIMIT $p0
OPTIONAL MATCH (n1)-[:MADE_BY]->(j5)
RETURN [n1.id, [j5.name]] AS v6 ORDER BY k3, k4 }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v6
      EmptyRow 0
      Projection 20 [cache[n1.id], [j5.name]] AS v6
        OptionalExpand(All) 105 (n1)-[anon:MADE_BY]->(j5)
          PartialTop 0 k3 ASC, k4 ASC LIMIT $p0
            Projection 89 cache[o2.name] AS k3, cache[n1.id] AS k4
              Expand(All) 102 (o2)<-[anon:MADE_BY]-(n1)
                NodeIndexScan 3 RANGE INDEX o2:Actor(name, id) WHERE name IS NOT NULL AND id IS NOT NULL, cache[o2.name]
