db hits: 38845

RETURN [COLLECT {
MATCH (n1f)-[n1:CITES]->(n1t)
MATCH (n1f)-[:HELD_BY]->(o4)
WITH n1.posture AS r2, o4 AS r5
WITH r2 AS g3, r5 AS g6, count(*) AS c7 ORDER BY c7 DESC, g3, g6.id LIMIT $p0
RETURN [g3, CASE WHEN g6 IS NULL THEN null ELSE [g6.id, g6.name, g6.dataset] END, c7] AS v8 ORDER BY c7 DESC, g3, g6.id }] AS row

ProduceResults 0 row
  Projection 0 [anon] AS row
    RollUpApply 0 anon, v8
      EmptyRow 0
      Projection 720
        Top 0 c7 DESC, g3 ASC, `g6.id` ASC LIMIT $p0
          Projection 240 g6.id AS `g6.id`
            EagerAggregation 0 r2 AS g3, r5 AS g6, count(*) AS c7
              Projection 3757 n1.posture AS r2, o4 AS r5
                Expand(All) 28053 (n1f)-[n1:CITES]->(n1t)
                  DirectedRelationshipTypeScan 6075 (n1f)-[anon:HELD_BY]->(o4)
