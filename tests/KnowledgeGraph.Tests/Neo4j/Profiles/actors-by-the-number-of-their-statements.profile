db hits: 121

RETURN [[COLLECT {
MATCH (n1:Actor) WITH n1, COUNT { (n1)<-[:MADE_BY]-() } AS k2, n1.id AS k3 ORDER BY k2 DESC, k3 DESC LIMIT $p0
RETURN [n1.id] AS v4 ORDER BY k2 DESC, k3 DESC }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v4
      EmptyRow 0
      Projection 0 [cache[n1.id]] AS v4
        Top 0 k2 DESC, k3 DESC LIMIT $p0
          Projection 80 getDegree((n1)<-[:MADE_BY]-()) AS k2, cache[n1.id] AS k3
            NodeByLabelScan 41 n1:Actor
