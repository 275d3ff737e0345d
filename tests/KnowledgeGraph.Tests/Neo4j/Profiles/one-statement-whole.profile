db hits: 118

OPTIONAL CALL () {
MATCH (n2:Statement) WHERE n2.id = $p0
OPTIONAL MATCH (n2)-[:MADE_BY]->(j3)
WITH *, COLLECT {
MATCH (n2)<-[:EXPRESSED_IN]-(n4) WITH n4, n4.id AS k5 ORDER BY k5 LIMIT $p2
OPTIONAL MATCH (n4)-[:TOWARD]->(j6)
WITH *, COLLECT {
MATCH (n4)-[n7:CITES]->(n7t) WITH n7, n7t, n7.id AS k8 ORDER BY k8 LIMIT $p1
RETURN [n7.posture, CASE WHEN n7t:CitationSet THEN [0, n7t.id, n7t.name] WHEN n7t:Instrument THEN [1, n7t.id, n7t.name] WHEN n7t:Provision THEN [2, n7t.id, n7t.name] END] AS v9 ORDER BY k8 } AS l10
RETURN [n4.id, n4.type, toInteger(round(n4.polarity * 1000)), CASE WHEN j6:Actor THEN [0, j6.id, j6.name] WHEN j6:CitationSet THEN [1, j6.id, j6.name] WHEN j6:Claim THEN [2, j6.id, j6.name] WHEN j6:Event THEN [3, j6.id, j6.name] WHEN j6:Instrument THEN [4, j6.id, j6.name] WHEN j6:Provision THEN [5, j6.id, j6.name] WHEN j6:Quotation THEN [6, j6.id, j6.name] WHEN j6:Statement THEN [7, j6.id, j6.name] END, [l10]] AS v11 ORDER BY k5 } AS l12,
COLLECT {
MATCH (n2)<-[:WORDING_OF]-(n13) WITH n13, n13.id AS k14 ORDER BY k14 LIMIT $p3
OPTIONAL MATCH (n13)-[:FOUND_IN]->(j15)
RETURN [n13.id, n13.text, [j15.title]] AS v16 ORDER BY k14 } AS l17
RETURN [0, n2.id, n2.name, n2.statedOn, n2.summary, [j3.id, j3.name], [l12], [l17]] AS u1 }
RETURN [u1] AS row

ProduceResults 0 row
  Projection 0 [u1] AS row
    Optional 0
      Projection 0
        CacheProperties 5 cache[j3.id], cache[n2.summary], cache[j3.name], cache[n2.name], cache[n2.statedOn]
          RollUpApply 0 l17, v16
            RollUpApply 0 l12, v11
              OptionalExpand(All) 8 (n2)-[anon:MADE_BY]->(j3)
                NodeUniqueIndexSeek 2 UNIQUE n2:Statement(id) WHERE id = $p0, cache[n2.id]
              Projection 16
                CacheProperties 6 cache[n4.type], cache[n4.polarity]
                  RollUpApply 0 l10, v9
                    OptionalExpand(All) 15 (n4)-[anon:TOWARD]->(j6)
                      Top 0 k5 ASC LIMIT $p2
                        Projection 3 cache[n4.id] AS k5
                          Expand(All) 8 (n2)<-[anon:EXPRESSED_IN]-(n4)
                            Argument 0 n2
                    Projection 17
                      Top 0 k8 ASC LIMIT $p1
                        Projection 3 n7.id AS k8
                          Expand(All) 15 (n4)-[n7:CITES]->(n7t)
                            Argument 0 n4
            Projection 4 [cache[n13.id], n13.text, [j15.title]] AS v16
              OptionalExpand(All) 6 (n13)-[anon:FOUND_IN]->(j15)
                Top 0 k14 ASC LIMIT $p3
                  Projection 2 cache[n13.id] AS k14
                    Expand(All) 8 (n2)<-[anon:WORDING_OF]-(n13)
                      Argument 0 n2
