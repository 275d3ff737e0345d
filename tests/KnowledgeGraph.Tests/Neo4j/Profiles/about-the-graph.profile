db hits: 10

OPTIONAL CALL () { MATCH (graph:Graph) RETURN toString(graph.dataVersion) AS u1 }
CALL () { RETURN COLLECT { MATCH (dataset:Dataset) WITH dataset ORDER BY dataset.name RETURN [dataset.name, dataset.title, dataset.records, dataset.updatedAt] AS value ORDER BY dataset.name } AS u2 }
CALL () { RETURN [COLLECT {
MATCH (n3:Import) WHERE n3.recordedAt IS NOT NULL AND n3.id IS NOT NULL WITH n3, n3.recordedAt AS k4, n3.id AS k5 ORDER BY k4 DESC, k5 DESC LIMIT $p1
WITH *, COLLECT {
MATCH (n3)<-[:PART_OF]-(n6) WITH n6, n6.id AS k7 ORDER BY k7 LIMIT $p0
RETURN [n6.fileName, n6.sha256] AS v8 ORDER BY k7 } AS l9
RETURN [n3.at, [l9]] AS v10 ORDER BY k4 DESC, k5 DESC }] AS u11 }
RETURN [[u1, u2], u11] AS row

ProduceResults 0 row
  Projection 0 [[u1, u2], u11] AS row
    CartesianProduct 0
      CartesianProduct 0
        Optional 0
          Projection 1 toString(graph.dataVersion) AS u1
            NodeByLabelScan 2 graph:Graph
        RollUpApply 0 u2, value
          EmptyRow 0
          Projection 0 [cache[dataset.name], cache[dataset.title], cache[dataset.records], cache[dataset.updatedAt]] AS value
            CacheProperties 3 cache[dataset.title], cache[dataset.records], cache[dataset.updatedAt]
              Sort 0 `dataset.name` ASC
                Projection 1 cache[dataset.name] AS `dataset.name`
                  NodeByLabelScan 2 dataset:Dataset
      Projection 0 [anon] AS u11
        RollUpApply 0 anon, v10
          EmptyRow 0
          Projection 0 [n3.at, [l9]] AS v10
            RollUpApply 0 l9, v8
              Projection 0 cache[n3.recordedAt] AS k4, cache[n3.id] AS k5
                Limit 0 $p1
                  NodeIndexScan 1
              Projection 0 [cache[n6.fileName], cache[n6.sha256]] AS v8
                CacheProperties 0 cache[n6.fileName], cache[n6.sha256]
                  Top 0 k7 ASC LIMIT $p0
                    Projection 0 n6.id AS k7
                      Expand(All) 0 (n3)<-[anon:PART_OF]-(n6)
                        Argument 0 n3
