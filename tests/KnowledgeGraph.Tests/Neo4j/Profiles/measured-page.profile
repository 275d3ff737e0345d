db hits: 232

RETURN [[COLLECT {
CALL () {
MATCH (n1:Statement) WHERE n1.statedOnKey < '~' AND n1.id IS NOT NULL WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2 DESC, k3 DESC LIMIT $p1 RETURN n1, k2, k3
UNION ALL
MATCH (n1:Statement) WHERE n1.statedOnKey = '~' AND n1.id IS NOT NULL WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2 DESC, k3 DESC LIMIT $p1 RETURN n1, k2, k3 }
WITH n1, k2, k3 LIMIT $p1
OPTIONAL MATCH (n1)-[:MADE_BY]->(j4)
RETURN [[k2, k3], n1.id, n1.statedOn, n1.summary, [j4.id, j4.name]] AS v5 ORDER BY (k2 = '~'), k2 DESC, k3 DESC }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v5
      EmptyRow 0
      Projection 0 [[k2, k3], cache[n1.id], cache[n1.statedOn], cache[n1.summary], [cache[j4.id], cache[j4.name]]] AS v5
        CacheProperties 105 cache[j4.id], cache[n1.summary], cache[j4.name], cache[n1.id], cache[n1.statedOn]
          Sort 0 `k2 = $autostring_2` ASC, k2 DESC, k3 DESC
            Projection 0 k2 = $autostring_2 AS `k2 = $autostring_2`
              OptionalExpand(All) 105 (n1)-[anon:MADE_BY]->(j4)
                Limit 0 $p1
                  Union 0
                    Projection 0 n1, k2, k3
                      Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                        Limit 0 $p1
                          NodeIndexSeek 22
                    Projection 0 n1, k2, k3
                      Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                        Limit 0 $p1
                          NodeIndexSeek 0
