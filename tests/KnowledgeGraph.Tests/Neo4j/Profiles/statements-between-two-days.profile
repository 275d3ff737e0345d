db hits: 78

RETURN [[COLLECT {
CALL () {
MATCH (n1:Statement) WHERE n1.statedOnKey < '~' AND n1.id IS NOT NULL AND (n1.statedOnKey >= $p0 AND n1.statedOnKey < '~') AND (n1.statedOnKey < $p1 + '/~' AND substring(n1.statedOnKey, 11) <= $p1) WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2 DESC, k3 DESC LIMIT $p2 RETURN n1, k2, k3
UNION ALL
MATCH (n1:Statement) WHERE n1.statedOnKey = '~' AND n1.id IS NOT NULL AND (n1.statedOnKey >= $p0 AND n1.statedOnKey < '~') AND (n1.statedOnKey < $p1 + '/~' AND substring(n1.statedOnKey, 11) <= $p1) WITH n1, n1.statedOnKey AS k2, n1.id AS k3 ORDER BY k2 DESC, k3 DESC LIMIT $p2 RETURN n1, k2, k3 }
WITH n1, k2, k3 LIMIT $p2
RETURN [n1.id] AS v4 ORDER BY (k2 = '~'), k2 DESC, k3 DESC }, COUNT { MATCH (n5:Statement) WHERE (n5.statedOnKey >= $p0 AND n5.statedOnKey < '~') AND (n5.statedOnKey < $p1 + '/~' AND substring(n5.statedOnKey, 11) <= $p1) AND n5.id IS NOT NULL }]] AS row

ProduceResults 0 row
  Projection 0 [[anon, anon]] AS row
    Apply 0
      RollUpApply 0 anon, v4
        EmptyRow 0
        Projection 20 [n1.id] AS v4
          Sort 0 `k2 = $autostring_8` ASC, k2 DESC, k3 DESC
            Projection 0 k2 = $autostring_8 AS `k2 = $autostring_8`
              Limit 0 $p2
                Union 0
                  Projection 0 n1, k2, k3
                    Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                      Limit 0 $p2
                        Filter 0 substring(cache[n1.statedOnKey], $autoint_3) <= $p1
                          NodeIndexSeek 21
                  Projection 0 n1, k2, k3
                    Projection 0 cache[n1.statedOnKey] AS k2, cache[n1.id] AS k3
                      Limit 0 $p2
                        Filter 0
                          NodeIndexSeek 0
      EagerAggregation 0 count(*) AS anon
        Filter 0 substring(cache[n5.statedOnKey], $autoint_11) <= $p1
          NodeIndexSeek 37
