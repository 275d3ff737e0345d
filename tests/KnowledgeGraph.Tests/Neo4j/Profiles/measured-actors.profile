db hits: 8549

RETURN [[COLLECT {
MATCH (n1:Actor) WHERE n1.name IS NOT NULL AND n1.id IS NOT NULL WITH n1, n1.name AS k2, n1.id AS k3 ORDER BY k2, k3 LIMIT $p2
WITH *, COLLECT {
MATCH (n1)<-[:MADE_BY]-(n4) WITH n4, n4.statedOnKey AS k5, n4.id AS k6 ORDER BY (k5 = '~'), k5 DESC, k6 DESC LIMIT $p1
WITH *, COLLECT {
MATCH (n4)<-[:EXPRESSED_IN]-(n7) WITH n7, n7.id AS k8 ORDER BY k8 LIMIT $p0
OPTIONAL MATCH (n7)-[:TOWARD]->(j9)
RETURN [n7.id, n7.type, toInteger(round(n7.polarity * 1000)), CASE WHEN j9:Actor THEN [0, j9.id, j9.name] WHEN j9:CitationSet THEN [1, j9.id, j9.name] WHEN j9:Claim THEN [2, j9.id, j9.name] WHEN j9:Event THEN [3, j9.id, j9.name] WHEN j9:Instrument THEN [4, j9.id, j9.name] WHEN j9:Provision THEN [5, j9.id, j9.name] WHEN j9:Quotation THEN [6, j9.id, j9.name] WHEN j9:Statement THEN [7, j9.id, j9.name] END] AS v10 ORDER BY k8 } AS l11
RETURN [n4.id, n4.statedOn, n4.summary, [l11]] AS v12 ORDER BY (k5 = '~'), k5 DESC, k6 DESC } AS l13
RETURN [n1.id, n1.name, [l13]] AS v14 ORDER BY k2, k3 }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v14
      EmptyRow 0
      Projection 0 [cache[n1.id], cache[n1.name], [l13]] AS v14
        RollUpApply 0 l13, v12
          Projection 0 cache[n1.name] AS k2, cache[n1.id] AS k3
            Limit 0 $p2
              NodeIndexScan 21 RANGE INDEX n1:Actor(name, id) WHERE name IS NOT NULL AND id IS NOT NULL, cache[n1.name], cache[n1.id]
          Projection 0 [cache[n4.id], cache[n4.statedOn], cache[n4.summary], [l11]] AS v12
            CacheProperties 200 cache[n4.statedOn], cache[n4.summary]
              Sort 0 `k5 = $autostring_10` ASC, k5 DESC, k6 DESC
                Projection 0 k5 = $autostring_10 AS `k5 = $autostring_10`
                  RollUpApply 0 l11, v10
                    Top 0 `k5 = $autostring_0` ASC, k5 DESC, k6 DESC LIMIT $p1
                      Projection 0 k5 = $autostring_0 AS `k5 = $autostring_0`
                        Projection 0 cache[n4.statedOnKey] AS k5, cache[n4.id] AS k6
                          CacheProperties 3856 cache[n4.statedOnKey], cache[n4.id]
                            Expand(All) 2076 (n1)<-[anon:MADE_BY]-(n4)
                              Argument 0 n1
                    Projection 686
                      CacheProperties 310 cache[n7.type], cache[n7.polarity]
                        OptionalExpand(All) 719 (n7)-[anon:TOWARD]->(j9)
                          Top 0 k8 ASC LIMIT $p0
                            Projection 155 cache[n7.id] AS k8
                              Expand(All) 526 (n4)<-[anon:EXPRESSED_IN]-(n7)
                                Argument 0 n4
