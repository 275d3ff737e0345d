db hits: 24

OPTIONAL CALL () {
MATCH (n2:Actor) WHERE n2.id = $p0
RETURN [0, n2.id, n2.dataset] AS u1
UNION ALL
MATCH (n3:Assessment) WHERE n3.id = $p0
RETURN [1, n3.id, n3.dataset] AS u1
UNION ALL
MATCH (n4:CitationSet) WHERE n4.id = $p0
RETURN [2, n4.id, n4.dataset] AS u1
UNION ALL
MATCH (n5:Claim) WHERE n5.id = $p0
RETURN [3, n5.id, n5.dataset] AS u1
UNION ALL
MATCH (n6:Event) WHERE n6.id = $p0
RETURN [4, n6.id, n6.dataset] AS u1
UNION ALL
MATCH (n7:Import) WHERE n7.id = $p0
RETURN [5, n7.id, n7.dataset] AS u1
UNION ALL
MATCH (n8:ImportFile) WHERE n8.id = $p0
RETURN [6, n8.id, n8.dataset] AS u1
UNION ALL
MATCH (n9:Instrument) WHERE n9.id = $p0
RETURN [7, n9.id, n9.dataset] AS u1
UNION ALL
MATCH (n10:Provision) WHERE n10.id = $p0
RETURN [8, n10.id, n10.dataset] AS u1
UNION ALL
MATCH (n11:Quotation) WHERE n11.id = $p0
RETURN [9, n11.id, n11.dataset] AS u1
UNION ALL
MATCH (n12:Source) WHERE n12.id = $p0
RETURN [10, n12.id, n12.dataset] AS u1
UNION ALL
MATCH (n13:Stance) WHERE n13.id = $p0
RETURN [11, n13.id, n13.dataset] AS u1
UNION ALL
MATCH (n14:Statement) WHERE n14.id = $p0
OPTIONAL MATCH (n14)-[:MADE_BY]->(j15)
RETURN [12, n14.id, n14.dataset, n14.summary, [j15.name]] AS u1
UNION ALL
MATCH (n16f)-[n16:AFFILIATED_WITH]->(n16t) WHERE n16.id = $p0
RETURN [13, n16.id, n16.dataset] AS u1
UNION ALL
MATCH (n17f)-[n17:CITES]->(n17t) WHERE n17.id = $p0
RETURN [14, n17.id, n17.dataset] AS u1
UNION ALL
MATCH (n18f)-[n18:MADE_JOINTLY_BY]->(n18t) WHERE n18.id = $p0
RETURN [15, n18.id, n18.dataset] AS u1
UNION ALL
MATCH (n19f)-[n19:PARTICIPATED_IN]->(n19t) WHERE n19.id = $p0
RETURN [16, n19.id, n19.dataset] AS u1
UNION ALL
MATCH (n20f)-[n20:PARTY_TO]->(n20t) WHERE n20.id = $p0
RETURN [17, n20.id, n20.dataset] AS u1
UNION ALL
MATCH (n21f)-[n21:RELATES_TO]->(n21t) WHERE n21.id = $p0
RETURN [18, n21.id, n21.dataset] AS u1
UNION ALL
MATCH (n22f)-[n22:READ_AS]->(n22t) WHERE n22.id = $p0
RETURN [19, n22.id, n22.dataset] AS u1
UNION ALL
MATCH (n23f)-[n23:RELAYED_BY]->(n23t) WHERE n23.id = $p0
RETURN [20, n23.id, n23.dataset] AS u1
UNION ALL
MATCH (n24f)-[n24:RESPONDS_TO]->(n24t) WHERE n24.id = $p0
RETURN [21, n24.id, n24.dataset] AS u1 }
RETURN [u1] AS row

ProduceResults 0 row
  Projection 0 [u1] AS row
    Optional 0
      Union 0
        Projection 0 u1
          Union 0
            Projection 0 u1
              Union 0
                Projection 0 u1
                  Union 0
                    Projection 0 u1
                      Union 0
                        Projection 0 u1
                          Union 0
                            Projection 0 u1
                              Union 0
                                Projection 0 u1
                                  Union 0
                                    Projection 0 u1
                                      Union 0
                                        Projection 0 u1
                                          Union 0
                                            Projection 0 u1
                                              Union 0
                                                Projection 0 u1
                                                  Union 0
                                                    Projection 0 u1
                                                      Union 0
                                                        Projection 0 u1
                                                          Union 0
                                                            Projection 0 u1
                                                              Union 0
                                                                Projection 0 u1
                                                                  Union 0
                                                                    Projection 0 u1
                                                                      Union 0
                                                                        Projection 0 u1
                                                                          Union 0
                                                                            Projection 0 u1
                                                                              Union 0
                                                                                Projection 0 u1
                                                                                  Union 0
                                                                                    Projection 0 u1
                                                                                      Union 0
                                                                                        Projection 0 u1
                                                                                          Projection 1 [$autoint_0, cache[n2.id], n2.dataset] AS u1
                                                                                            NodeUniqueIndexSeek 2 UNIQUE n2:Actor(id) WHERE id = $p0, cache[n2.id]
                                                                                        Projection 0 u1
                                                                                          Projection 0 [$autoint_1, cache[n3.id], n3.dataset] AS u1
                                                                                            NodeUniqueIndexSeek 1 UNIQUE n3:Assessment(id) WHERE id = $p0, cache[n3.id]
                                                                                    Projection 0 u1
                                                                                      Projection 0 [$autoint_2, cache[n4.id], n4.dataset] AS u1
                                                                                        NodeUniqueIndexSeek 1 UNIQUE n4:CitationSet(id) WHERE id = $p0, cache[n4.id]
                                                                                Projection 0 u1
                                                                                  Projection 0 [$autoint_3, cache[n5.id], n5.dataset] AS u1
                                                                                    NodeUniqueIndexSeek 1 UNIQUE n5:Claim(id) WHERE id = $p0, cache[n5.id]
                                                                            Projection 0 u1
                                                                              Projection 0 [$autoint_4, cache[n6.id], n6.dataset] AS u1
                                                                                NodeUniqueIndexSeek 1 UNIQUE n6:Event(id) WHERE id = $p0, cache[n6.id]
                                                                        Projection 0 u1
                                                                          Projection 0 [$autoint_5, cache[n7.id], n7.dataset] AS u1
                                                                            NodeUniqueIndexSeek 1 UNIQUE n7:Import(id) WHERE id = $p0, cache[n7.id]
                                                                    Projection 0 u1
                                                                      Projection 0 [$autoint_6, cache[n8.id], n8.dataset] AS u1
                                                                        NodeUniqueIndexSeek 1 UNIQUE n8:ImportFile(id) WHERE id = $p0, cache[n8.id]
                                                                Projection 0 u1
                                                                  Projection 0 [$autoint_7, cache[n9.id], n9.dataset] AS u1
                                                                    NodeUniqueIndexSeek 1 UNIQUE n9:Instrument(id) WHERE id = $p0, cache[n9.id]
                                                            Projection 0 u1
                                                              Projection 0 [$autoint_8, cache[n10.id], n10.dataset] AS u1
                                                                NodeUniqueIndexSeek 1 UNIQUE n10:Provision(id) WHERE id = $p0, cache[n10.id]
                                                        Projection 0 u1
                                                          Projection 0 [$autoint_9, cache[n11.id], n11.dataset] AS u1
                                                            NodeUniqueIndexSeek 1 UNIQUE n11:Quotation(id) WHERE id = $p0, cache[n11.id]
                                                    Projection 0 u1
                                                      Projection 0 [$autoint_10, cache[n12.id], n12.dataset] AS u1
                                                        NodeUniqueIndexSeek 1 UNIQUE n12:Source(id) WHERE id = $p0, cache[n12.id]
                                                Projection 0 u1
                                                  Projection 0 [$autoint_11, cache[n13.id], n13.dataset] AS u1
                                                    NodeUniqueIndexSeek 1 UNIQUE n13:Stance(id) WHERE id = $p0, cache[n13.id]
                                            Projection 0 u1
                                              Projection 0 [$autoint_12, cache[n14.id], cache[n14.dataset], cache[n14.summary], [j15.name]] AS u1
                                                CacheProperties 0 cache[n14.dataset], cache[n14.summary]
                                                  OptionalExpand(All) 0 (n14)-[anon:MADE_BY]->(j15)
                                                    NodeUniqueIndexSeek 1 UNIQUE n14:Statement(id) WHERE id = $p0, cache[n14.id]
                                        Projection 0 u1
                                          Projection 0 [$autoint_13, cache[n16.id], n16.dataset] AS u1
                                            DirectedRelationshipUniqueIndexSeek 1 RANGE INDEX (n16f)-[n16:AFFILIATED_WITH(id)]->(n16t) WHERE id = $p0, cache[n16.id]
                                    Projection 0 u1
                                      Projection 0 [$autoint_14, cache[n17.id], n17.dataset] AS u1
                                        DirectedRelationshipUniqueIndexSeek 1 RANGE INDEX (n17f)-[n17:CITES(id)]->(n17t) WHERE id = $p0, cache[n17.id]
                                Projection 0 u1
                                  Projection 0 [$autoint_15, cache[n18.id], n18.dataset] AS u1
                                    DirectedRelationshipUniqueIndexSeek 1 RANGE INDEX (n18f)-[n18:MADE_JOINTLY_BY(id)]->(n18t) WHERE id = $p0, cache[n18.id]
                            Projection 0 u1
                              Projection 0 [$autoint_16, cache[n19.id], n19.dataset] AS u1
                                DirectedRelationshipUniqueIndexSeek 1 RANGE INDEX (n19f)-[n19:PARTICIPATED_IN(id)]->(n19t) WHERE id = $p0, cache[n19.id]
                        Projection 0 u1
                          Projection 0 [$autoint_17, cache[n20.id], n20.dataset] AS u1
                            DirectedRelationshipUniqueIndexSeek 1 RANGE INDEX (n20f)-[n20:PARTY_TO(id)]->(n20t) WHERE id = $p0, cache[n20.id]
                    Projection 0 u1
                      Projection 0 [$autoint_18, cache[n21.id], n21.dataset] AS u1
                        DirectedRelationshipUniqueIndexSeek 1 RANGE INDEX (n21f)-[n21:RELATES_TO(id)]->(n21t) WHERE id = $p0, cache[n21.id]
                Projection 0 u1
                  Projection 0 [$autoint_19, cache[n22.id], n22.dataset] AS u1
                    DirectedRelationshipUniqueIndexSeek 1 RANGE INDEX (n22f)-[n22:READ_AS(id)]->(n22t) WHERE id = $p0, cache[n22.id]
            Projection 0 u1
              Projection 0 [$autoint_20, cache[n23.id], n23.dataset] AS u1
                DirectedRelationshipUniqueIndexSeek 1 RANGE INDEX (n23f)-[n23:RELAYED_BY(id)]->(n23t) WHERE id = $p0, cache[n23.id]
        Projection 0 u1
          Projection 0 [$autoint_21, cache[n24.id], n24.dataset] AS u1
            DirectedRelationshipUniqueIndexSeek 1 RANGE INDEX (n24f)-[n24:RESPONDS_TO(id)]->(n24t) WHERE id = $p0, cache[n24.id]
