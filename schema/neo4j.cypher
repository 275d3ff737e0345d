// What is known of the graph as a whole, the datasets, and which writes have happened.
CREATE CONSTRAINT graph_key IF NOT EXISTS FOR (n:Graph) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT dataset_name IF NOT EXISTS FOR (n:Dataset) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT receipt_id IF NOT EXISTS FOR (n:Receipt) REQUIRE n.id IS UNIQUE;

// An id is unique, and sought, by type and by interface.
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT citation_set_id IF NOT EXISTS FOR (n:CitationSet) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (n:Import) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT import_file_id IF NOT EXISTS FOR (n:ImportFile) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT instrument_id IF NOT EXISTS FOR (n:Instrument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT provision_id IF NOT EXISTS FOR (n:Provision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT quotation_id IF NOT EXISTS FOR (n:Quotation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT stance_id IF NOT EXISTS FOR (n:Stance) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT affiliation_id IF NOT EXISTS FOR ()-[n:AFFILIATED_WITH]-() REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT citation_id IF NOT EXISTS FOR ()-[n:CITES]-() REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT joint_speaker_id IF NOT EXISTS FOR ()-[n:MADE_JOINTLY_BY]-() REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT participation_id IF NOT EXISTS FOR ()-[n:PARTICIPATED_IN]-() REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT party_id IF NOT EXISTS FOR ()-[n:PARTY_TO]-() REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT provision_link_id IF NOT EXISTS FOR ()-[n:RELATES_TO]-() REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reading_id IF NOT EXISTS FOR ()-[n:READ_AS]-() REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT relay_id IF NOT EXISTS FOR ()-[n:RELAYED_BY]-() REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT response_id IF NOT EXISTS FOR ()-[n:RESPONDS_TO]-() REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT authority_id IF NOT EXISTS FOR (n:Authority) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT subject_id IF NOT EXISTS FOR (n:Subject) REQUIRE n.id IS UNIQUE;

// What pages are in the order of, with the id, and what equalities are on.
CREATE INDEX actor_recorded_at IF NOT EXISTS FOR (n:Actor) ON (n.recordedAt, n.id);
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name, n.id);
CREATE INDEX actor_iso3166 IF NOT EXISTS FOR (n:Actor) ON (n.iso3166);
CREATE INDEX actor_wikidata IF NOT EXISTS FOR (n:Actor) ON (n.wikidata);
CREATE INDEX assessment_recorded_at IF NOT EXISTS FOR (n:Assessment) ON (n.recordedAt, n.id);
CREATE INDEX assessment_name IF NOT EXISTS FOR (n:Assessment) ON (n.name, n.id);
CREATE INDEX citation_set_recorded_at IF NOT EXISTS FOR (n:CitationSet) ON (n.recordedAt, n.id);
CREATE INDEX citation_set_name IF NOT EXISTS FOR (n:CitationSet) ON (n.name, n.id);
CREATE INDEX claim_recorded_at IF NOT EXISTS FOR (n:Claim) ON (n.recordedAt, n.id);
CREATE INDEX claim_name IF NOT EXISTS FOR (n:Claim) ON (n.name, n.id);
CREATE INDEX event_recorded_at IF NOT EXISTS FOR (n:Event) ON (n.recordedAt, n.id);
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.name, n.id);
CREATE INDEX event_started_on IF NOT EXISTS FOR (n:Event) ON (n.startedOnKey, n.id);
CREATE INDEX import_recorded_at IF NOT EXISTS FOR (n:Import) ON (n.recordedAt, n.id);
CREATE INDEX import_name IF NOT EXISTS FOR (n:Import) ON (n.name, n.id);
CREATE INDEX import_file_recorded_at IF NOT EXISTS FOR (n:ImportFile) ON (n.recordedAt, n.id);
CREATE INDEX import_file_name IF NOT EXISTS FOR (n:ImportFile) ON (n.name, n.id);
CREATE INDEX instrument_recorded_at IF NOT EXISTS FOR (n:Instrument) ON (n.recordedAt, n.id);
CREATE INDEX instrument_name IF NOT EXISTS FOR (n:Instrument) ON (n.name, n.id);
CREATE INDEX instrument_adopted_on IF NOT EXISTS FOR (n:Instrument) ON (n.adoptedOnKey, n.id);
CREATE INDEX instrument_symbol IF NOT EXISTS FOR (n:Instrument) ON (n.symbol);
CREATE INDEX instrument_wikidata IF NOT EXISTS FOR (n:Instrument) ON (n.wikidata);
CREATE INDEX provision_recorded_at IF NOT EXISTS FOR (n:Provision) ON (n.recordedAt, n.id);
CREATE INDEX provision_name IF NOT EXISTS FOR (n:Provision) ON (n.name, n.id);
CREATE INDEX quotation_recorded_at IF NOT EXISTS FOR (n:Quotation) ON (n.recordedAt, n.id);
CREATE INDEX quotation_name IF NOT EXISTS FOR (n:Quotation) ON (n.name, n.id);
CREATE INDEX source_recorded_at IF NOT EXISTS FOR (n:Source) ON (n.recordedAt, n.id);
CREATE INDEX source_name IF NOT EXISTS FOR (n:Source) ON (n.name, n.id);
CREATE INDEX source_url IF NOT EXISTS FOR (n:Source) ON (n.url);
CREATE INDEX stance_recorded_at IF NOT EXISTS FOR (n:Stance) ON (n.recordedAt, n.id);
CREATE INDEX stance_name IF NOT EXISTS FOR (n:Stance) ON (n.name, n.id);
CREATE INDEX stance_stated_on IF NOT EXISTS FOR (n:Stance) ON (n.statedOnKey, n.id);
CREATE INDEX statement_recorded_at IF NOT EXISTS FOR (n:Statement) ON (n.recordedAt, n.id);
CREATE INDEX statement_name IF NOT EXISTS FOR (n:Statement) ON (n.name, n.id);
CREATE INDEX statement_stated_on IF NOT EXISTS FOR (n:Statement) ON (n.statedOnKey, n.id);
CREATE INDEX statement_published_on IF NOT EXISTS FOR (n:Statement) ON (n.publishedOnKey, n.id);
CREATE INDEX affiliation_recorded_at IF NOT EXISTS FOR ()-[n:AFFILIATED_WITH]-() ON (n.recordedAt, n.id);
CREATE INDEX citation_recorded_at IF NOT EXISTS FOR ()-[n:CITES]-() ON (n.recordedAt, n.id);
CREATE INDEX joint_speaker_recorded_at IF NOT EXISTS FOR ()-[n:MADE_JOINTLY_BY]-() ON (n.recordedAt, n.id);
CREATE INDEX participation_recorded_at IF NOT EXISTS FOR ()-[n:PARTICIPATED_IN]-() ON (n.recordedAt, n.id);
CREATE INDEX party_recorded_at IF NOT EXISTS FOR ()-[n:PARTY_TO]-() ON (n.recordedAt, n.id);
CREATE INDEX provision_link_recorded_at IF NOT EXISTS FOR ()-[n:RELATES_TO]-() ON (n.recordedAt, n.id);
CREATE INDEX reading_recorded_at IF NOT EXISTS FOR ()-[n:READ_AS]-() ON (n.recordedAt, n.id);
CREATE INDEX reading_source IF NOT EXISTS FOR ()-[n:READ_AS]-() ON (n.source);
CREATE INDEX relay_recorded_at IF NOT EXISTS FOR ()-[n:RELAYED_BY]-() ON (n.recordedAt, n.id);
CREATE INDEX response_recorded_at IF NOT EXISTS FOR ()-[n:RESPONDS_TO]-() ON (n.recordedAt, n.id);

// What 'contains' is asked of; text longer than 32 KiB, which names never are, could not be indexed so.
CREATE TEXT INDEX actor_name_folded IF NOT EXISTS FOR (n:Actor) ON (n.nameFolded);
CREATE TEXT INDEX assessment_name_folded IF NOT EXISTS FOR (n:Assessment) ON (n.nameFolded);
CREATE TEXT INDEX citation_set_name_folded IF NOT EXISTS FOR (n:CitationSet) ON (n.nameFolded);
CREATE TEXT INDEX claim_name_folded IF NOT EXISTS FOR (n:Claim) ON (n.nameFolded);
CREATE TEXT INDEX event_name_folded IF NOT EXISTS FOR (n:Event) ON (n.nameFolded);
CREATE TEXT INDEX import_name_folded IF NOT EXISTS FOR (n:Import) ON (n.nameFolded);
CREATE TEXT INDEX import_file_name_folded IF NOT EXISTS FOR (n:ImportFile) ON (n.nameFolded);
CREATE TEXT INDEX instrument_name_folded IF NOT EXISTS FOR (n:Instrument) ON (n.nameFolded);
CREATE TEXT INDEX provision_name_folded IF NOT EXISTS FOR (n:Provision) ON (n.nameFolded);
CREATE TEXT INDEX quotation_name_folded IF NOT EXISTS FOR (n:Quotation) ON (n.nameFolded);
CREATE TEXT INDEX source_name_folded IF NOT EXISTS FOR (n:Source) ON (n.nameFolded);
CREATE TEXT INDEX stance_name_folded IF NOT EXISTS FOR (n:Stance) ON (n.nameFolded);
CREATE TEXT INDEX statement_name_folded IF NOT EXISTS FOR (n:Statement) ON (n.nameFolded);

// What search finds: tokens made in C#.
CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Actor|Claim|Event|Instrument|Provision|Quotation|Source|Statement) ON EACH [n.tokens] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// Names that a statement may use before any record has them.
UNWIND ['ArmedForce', 'Attribution', 'Charter', 'Collective', 'CustomaryNorm', 'Fact', 'InternationalBody', 'Legal', 'MediaOutlet', 'Organization', 'Person', 'Prediction', 'Quantity', 'Resolution', 'State', 'Statute', 'Treaty', 'Unfinished'] AS name CALL db.createLabel(name);
UNWIND ['ABOUT', 'AFFILIATED_WITH', 'ASSESSED_BY', 'ATTRIBUTED_TO', 'CITES', 'EXPRESSED_IN', 'FOUND_IN', 'HELD_BY', 'ISSUED_BY', 'MADE_BY', 'MADE_JOINTLY_BY', 'NEGATES', 'OF', 'ON_BEHALF_OF', 'PARTICIPATED_IN', 'PARTY_TO', 'PART_OF', 'PROVISION_OF', 'PUBLISHED_BY', 'READ_AS', 'RELATES_TO', 'RELAYED_BY', 'REPORTS', 'RESPONDS_TO', 'RESTS_ON', 'TOWARD', 'TRANSLATES', 'WORDING_OF', 'WRITTEN_BY'] AS name CALL db.createRelationshipType(name);
UNWIND ['adoptedOn', 'adoptedOnKey', 'aliases', 'aspect', 'aspectFolded', 'assessedOn', 'assessedOnKey', 'at', 'basis', 'capacity', 'capacityFolded', 'claimedOn', 'claimedOnKey', 'codebook', 'coder', 'coderFolded', 'confidence', 'conflicting', 'construct', 'created', 'dataVersion', 'dataset', 'datasetFolded', 'description', 'descriptionFolded', 'directness', 'eId', 'eIdFolded', 'endedOn', 'endedOnKey', 'epistemic', 'explicit', 'fidelity', 'fileName', 'fileNameFolded', 'form', 'ground', 'groundFolded', 'hedged', 'high', 'id', 'import', 'importFolded', 'imported', 'importedAt', 'inForceOn', 'inForceOnKey', 'iso3166', 'iso3166Folded', 'key', 'kind', 'kindFolded', 'label', 'labelFolded', 'language', 'languageFolded', 'layer', 'licence', 'locator', 'locatorFolded', 'low', 'name', 'nameBefore', 'nameFolded', 'nativeName', 'nativeNameFolded', 'negatesOpen', 'note', 'noteFolded', 'origin', 'originFolded', 'partial', 'phrase', 'phraseFolded', 'place', 'placeFolded', 'polarity', 'position', 'posture', 'prefix', 'prefixFolded', 'publishedOn', 'publishedOnKey', 'quotedAs', 'quotedAsFolded', 'ratifiedOn', 'ratifiedOnKey', 'read', 'readBy', 'readByFolded', 'readOn', 'recordedAt', 'records', 'rejected', 'reliability', 'replaced', 'reportsOpen', 'retrievedOn', 'review', 'role', 'roleFolded', 'rows', 'schema', 'sector', 'sha256', 'sha256Folded', 'signedOn', 'signedOnKey', 'since', 'sinceKey', 'source', 'speakerNamed', 'startedOn', 'startedOnKey', 'statedOn', 'statedOnKey', 'status', 'suffix', 'suffixFolded', 'summary', 'summaryFolded', 'symbol', 'symbolFolded', 'text', 'textFolded', 'textVerified', 'title', 'titleFolded', 'translationOfOpen', 'type', 'unchanged', 'unit', 'unitFolded', 'until', 'untilKey', 'updatedAt', 'url', 'urlFolded', 'venue', 'venueFolded', 'verdict', 'vote', 'voteFolded', 'wikidata', 'wikidataFolded'] AS name CALL db.createProperty(name);
