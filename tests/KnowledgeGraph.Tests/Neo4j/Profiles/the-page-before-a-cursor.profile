db hits: 21

RETURN [[COLLECT {
MATCH (n1:Statement) WHERE n1.statedOnKey < '~' AND n1.statedOnKey >= $p1 AND n1.id IS NOT NULL AND (n1.statedOnKey > $p1 OR (n1.statedOnKey = $p1 AND n1.id > $p2) = true) WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2, k3 LIMIT $p0
RETURN [n1.id] AS v4 ORDER BY (k2 = '~'), k2 DESC, k3 DESC }]] AS row

ProduceResults 0 row
  Projection 0 [[anon]] AS row
    RollUpApply 0 anon, v4
      EmptyRow 0
      Projection 0 [cache[n1.id]] AS v4
        Sort 0 `k2 = $autostring_1` ASC, k2 DESC, k3 DESC
          Projection 0 k2 = $autostring_1 AS `k2 = $autostring_1`
            Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
              Limit 0 $p0
                Filter 0 (cache[n1.statedOnKey] > $p1 OR (cache[n1.statedOnKey] = $p1 AND cache[n1.id] > $p2) = true)
                  NodeIndexSeek 21
