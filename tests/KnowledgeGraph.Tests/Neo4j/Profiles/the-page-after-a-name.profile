db hits: 486

CALL () { RETURN [COLLECT {
MATCH (o2:Actor) WHERE o2.name >= $p1 AND o2.id IS NOT NULL
MATCH (n1)-[:MADE_BY]->(o2) WHERE (CASE WHEN $p1far THEN reduce(out = '', unit IN split(o2.name, '') | out + CASE WHEN unit > '퟿' AND unit < '' THEN '￿' + unit ELSE unit END) > reduce(out = '', unit IN split($p1, '') | out + CASE WHEN unit > '퟿' AND unit < '' THEN '￿' + unit ELSE unit END) ELSE o2.name > $p1 END OR (o2.name = $p1 AND n1.id > $p2) = true) WITH n1, o2.name AS k3, n1.id AS k4 ORDER BY k3, k4 LIMIT $p0
RETURN [n1.id] AS v5 ORDER BY k3, k4 }] AS u6 }
CALL () { RETURN [COLLECT {
MATCH (n7:Actor) WHERE n7.name >= $p4 AND n7.id IS NOT NULL AND (CASE WHEN $p4far THEN reduce(out = '', unit IN split(n7.name, '') | out + CASE WHEN unit > '퟿' AND unit < '' THEN '￿' + unit ELSE unit END) > reduce(out = '', unit IN split($p4, '') | out + CASE WHEN unit > '퟿' AND unit < '' THEN '￿' + unit ELSE unit END) ELSE n7.name > $p4 END OR (n7.name = $p4 AND n7.id > $p5) = true) WITH n7, n7.name AS k8, n7.id AS k9 ORDER BY k8, k9 LIMIT $p3
RETURN [n7.id] AS v10 ORDER BY k8, k9 }] AS u11 }
RETURN [u6, u11] AS row

ProduceResults 0 row
  Projection 0 [u6, u11] AS row
    CartesianProduct 0
      Projection 0 [anon] AS u6
        RollUpApply 0 anon, v5
          EmptyRow 0
          Projection 0 [cache[n1.id]] AS v5
            PartialTop 0 k3 ASC, k4 ASC LIMIT $p0
              Projection 142 cache[o2.name] AS k3, cache[n1.id] AS k4
                Filter 142
                  Expand(All) 158 (o2)<-[anon:MADE_BY]-(n1)
                    NodeIndexSeek 3 RANGE INDEX o2:Actor(name, id) WHERE name >= $p1 AND id IS NOT NULL, cache[o2.name]
      Projection 0 [anon] AS u11
        RollUpApply 0 anon, v10
          EmptyRow 0
          Projection 0 [cache[n7.id]] AS v10
            Projection 0 cache[n7.name] AS k8, cache[n7.id] AS k9
              Limit 0 $p3
                Filter 20
                  NodeIndexSeek 21 RANGE INDEX n7:Actor(name, id) WHERE name >= $p4 AND id IS NOT NULL, cache[n7.name], cache[n7.id]
